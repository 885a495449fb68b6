import HTTPTypes

/// What carries a request to a server and brings back the response.
///
/// `DocgenAsyncHTTPClient` has one over AsyncHTTPClient; a closure will do as well:
///
/// ```swift
/// let transport = ClosureTransport { request in APIResponse(.noContent) }
/// ```
public protocol ClientTransport: Sendable {
    /// Sends a request, whose head has scheme, authority and path, and returns whatever the server answers.
    ///
    /// Redirects are answers too; a transport does not follow them.
    ///
    /// - Throws: Where there is no answer: no connection, no response in time.
    func send(_ request: APIRequest) async throws -> APIResponse
}

/// A transport that a closure makes: for tests, for a server in the same process, and for HTTP libraries of whatever kind.
public struct ClosureTransport: ClientTransport {
    private let handler: @Sendable (APIRequest) async throws -> APIResponse

    public init(_ handler: @escaping @Sendable (APIRequest) async throws -> APIResponse) {
        self.handler = handler
    }

    /// Answers from a route table, without a server between the two.
    ///
    /// - Parameters:
    ///   - table: The routes of a server.
    ///   - prefix: The path under which the routes stand, such as `/v1.0`.
    public init(_ table: RouteTable, at prefix: String = "") {
        self.init { request in
            var request = request
            guard let path = request.head.path, path.hasPrefix(prefix) else {
                return HTTPProblem.notFound(path: request.head.path ?? "/").response()
            }
            request.head.path = String(path.dropFirst(prefix.count))
            return try await table.respond(to: request)
        }
    }

    public func send(_ request: APIRequest) async throws -> APIResponse {
        try await handler(request)
    }
}
