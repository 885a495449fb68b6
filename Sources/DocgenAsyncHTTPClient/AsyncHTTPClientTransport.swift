#if AsyncHTTPClient
    import AsyncHTTPClient
    import DocgenRuntime
    import Foundation
    import HTTPTypes
    import NIOCore
    import NIOHTTP1

    /// Carries the requests of a generated client with AsyncHTTPClient.
    ///
    /// ```swift
    /// try await AsyncHTTPClientTransport.withTransport { transport in
    ///     let client = OnlineMeetingsClient(transport: transport)
    ///     …
    /// }
    /// ```
    public struct AsyncHTTPClientTransport: ClientTransport {
        private let client: HTTPClient
        private let timeout: Duration
        private let maxBodySize: Int

        /// - Parameters:
        ///   - client: Should follow no redirects (`redirectConfiguration: .disallow`), since an API may document them as
        ///     answers; `HTTPClient.shared` follows them. Whoever made it shuts it down.
        ///   - timeout: How long a response may take, its body included.
        ///   - maxBodySize: The longest body of a response that is read, in bytes.
        public init(_ client: HTTPClient, timeout: Duration = .seconds(60), maxBodySize: Int = 64 * 1024 * 1024) {
            self.client = client
            self.timeout = timeout
            self.maxBodySize = maxBodySize
        }

        /// A transport with a client of its own, which lives as long as the closure runs.
        public static func withTransport<Result: Sendable>(
            timeout: Duration = .seconds(60),
            maxBodySize: Int = 64 * 1024 * 1024,
            _ body: (AsyncHTTPClientTransport) async throws -> Result
        ) async throws -> Result {
            let client = HTTPClient(
                eventLoopGroupProvider: .singleton,
                configuration: HTTPClient.Configuration(redirectConfiguration: .disallow)
            )
            let transport = AsyncHTTPClientTransport(client, timeout: timeout, maxBodySize: maxBodySize)
            let result: Result
            do {
                result = try await body(transport)
            } catch {
                try? await client.shutdown()
                throw error
            }
            try await client.shutdown()
            return result
        }

        /// - Throws: What AsyncHTTPClient throws where there is no response in time; `NIOTooManyBytesError` for a body that is
        ///   longer than allowed.
        public func send(_ request: APIRequest) async throws -> APIResponse {
            let head = request.head
            var message = HTTPClientRequest(
                url: "\(head.scheme ?? "https")://\(head.authority ?? "")\(head.path ?? "/")"
            )
            message.method = HTTPMethod(rawValue: head.method.rawValue)
            for field in head.headerFields { message.headers.add(name: field.name.rawName, value: field.value) }
            if !request.body.isEmpty { message.body = .bytes(ByteBuffer(bytes: request.body)) }

            let deadline = NIODeadline.now() + TimeAmount(timeout)
            let answer = try await client.execute(message, deadline: deadline)
            let body = try await answer.body.collect(upTo: maxBodySize)
            var headers = HTTPFields()
            for (name, value) in answer.headers {
                guard let name = HTTPField.Name(name) else { continue }
                headers.append(HTTPField(name: name, value: value))
            }
            return APIResponse(
                HTTPResponse.Status(code: Int(answer.status.code), reasonPhrase: answer.status.reasonPhrase),
                headers: headers,
                body: Data(body.readableBytesView)
            )
        }
    }
#endif
