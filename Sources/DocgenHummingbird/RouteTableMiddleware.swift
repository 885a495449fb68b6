#if Hummingbird
    import DocgenRuntime
    import Foundation
    import HTTPTypes
    import Hummingbird

    /// Answers the requests that a table has a path for and lets the others pass.
    ///
    /// The table is mounted as a middleware, because Hummingbird's router takes a capture inside a segment
    /// (`range(address='{address}')`) for a literal and knows nothing of the key form `users('x')`.
    public struct RouteTableMiddleware<Context: RequestContext>: RouterMiddleware {
        private let responder: RouteTableResponder<Context>

        /// - Parameters:
        ///   - table: The routes.
        ///   - prefix: The path under which they stand, such as `/v1.0`.
        ///   - maxBodySize: The longest body that is read, in bytes; longer ones get 413.
        public init(_ table: RouteTable, at prefix: String = "", maxBodySize: Int = 2 * 1024 * 1024) {
            responder = RouteTableResponder(table, at: prefix, maxBodySize: maxBodySize, context: Context.self)
        }

        public func handle(
            _ request: Request,
            context: Context,
            next: (Request, Context) async throws -> Response
        ) async throws -> Response {
            let route: ResolvedRoute
            do {
                route = try responder.resolve(request)
            } catch  where error.status == .notFound {
                return try await next(request, context)
            } catch {
                return Response(error.response())
            }
            return try await responder.respond(to: request, with: route, context: context)
        }
    }
#endif
