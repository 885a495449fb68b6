/// What stands between a client and its transport: it may change the request, the response, or send more than once.
///
/// ```swift
/// struct Signature: ClientMiddleware {
///     func intercept(_ request: APIRequest, _ call: ClientCall, next: ClientCall.Next) async throws -> APIResponse {
///         var request = request
///         request.head.headerFields[.userAgent] = "example/1.0"
///         return try await next(request)
///     }
/// }
/// ```
public protocol ClientMiddleware: Sendable {
    func intercept(_ request: APIRequest, _ call: ClientCall, next: ClientCall.Next) async throws -> APIResponse
}

/// What a middleware may know of a request beside what it says itself.
public struct ClientCall: Sendable {
    public typealias Next = @Sendable (APIRequest) async throws -> APIResponse

    /// The operation's name: `createOnlineMeeting`.
    public let operation: String
    /// Whether the request goes to the client's own server. A page may continue elsewhere; what only the server may know,
    /// such as a token, has no place in that request.
    public let isOwnServer: Bool

    public init(operation: String, isOwnServer: Bool) {
        self.operation = operation
        self.isOwnServer = isOwnServer
    }
}
