#if Hummingbird
    import DocgenRuntime
    import Foundation
    import HTTPTypes
    import Hummingbird

    /// Answers every request from a table: a whole Hummingbird server in one line.
    ///
    /// ```swift
    /// let app = Application(responder: RouteTableResponder(server.routes))
    /// try await app.runService()
    /// ```
    ///
    /// Where the server has routes and middleware of its own, mount the table on a router instead:
    /// `router.mount(table, at: "/v1.0")`.
    public struct RouteTableResponder<Context: RequestContext>: HTTPResponder {
        private let table: RouteTable
        private let prefix: [Substring]
        private let maxBodySize: Int

        /// - Parameters:
        ///   - table: The routes.
        ///   - prefix: The path under which they stand, such as `/v1.0`.
        ///   - maxBodySize: The longest body that is read, in bytes; longer ones get 413.
        public init(
            _ table: RouteTable,
            at prefix: String = "",
            maxBodySize: Int = 2 * 1024 * 1024,
            context: Context.Type = BasicRequestContext.self
        ) {
            self.table = table
            self.prefix = prefix.split(separator: "/")
            self.maxBodySize = maxBodySize
        }

        public func respond(to request: Request, context: Context) async throws -> Response {
            let route: ResolvedRoute
            do {
                route = try resolve(request)
            } catch {
                return Response(error.response())
            }
            return try await respond(to: request, with: route, context: context)
        }
    }

    extension RouteTableResponder {
        /// Finds the route by the head alone.
        func resolve(_ request: Request) throws(HTTPProblem) -> ResolvedRoute {
            var head = request.head
            let path = head.path ?? "/"
            guard let rest = strippingPrefix(from: path) else { throw .notFound(path: path) }
            head.path = rest
            return try table.resolve(head)
        }

        /// Reads the body and lets the route answer. Only now, so that a body which nobody wants is not read.
        ///
        /// An error that the handler does not mean for the caller is logged and answered with 500.
        func respond(to request: Request, with route: ResolvedRoute, context: Context) async throws -> Response {
            let body: ByteBuffer
            do {
                body = try await request.body.collect(upTo: maxBodySize)
            } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
                return Response(HTTPProblem.contentTooLarge(limit: maxBodySize).response())
            }
            do {
                return Response(try await route.respond(Data(body.readableBytesView)))
            } catch let error as CancellationError {
                throw error
            } catch {
                context.logger.error("\(route.route.operation) failed", metadata: ["error": "\(error)"])
                return Response(HTTPProblem.internalServerError.response())
            }
        }

        /// The path below the prefix; nil where it lies elsewhere. The prefix ends at a slash: `/v1.0x` is elsewhere.
        private func strippingPrefix(from path: String) -> String? {
            var rest = path[...]
            for segment in prefix {
                guard rest.hasPrefix("/" + segment) else { return nil }
                rest = rest.dropFirst(segment.count + 1)
                guard rest.isEmpty || rest.hasPrefix("/") || rest.hasPrefix("?") else { return nil }
            }
            return rest.isEmpty ? "/" : String(rest)
        }
    }

    extension Response {
        init(_ response: APIResponse) {
            self.init(
                status: response.status,
                headers: response.headers,
                body: response.body.isEmpty
                    ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: response.body))
            )
        }
    }
#endif
