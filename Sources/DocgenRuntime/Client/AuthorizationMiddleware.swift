import HTTPTypes

/// Adds `Authorization` to every request for the client's own server, and to no other.
///
/// A field that the caller set stays. Stand it behind ``RetryMiddleware``, so that a request which is sent again gets a
/// token that is still good.
public struct AuthorizationMiddleware: ClientMiddleware {
    private let scheme: String
    private let credentials: @Sendable () async throws -> String

    /// - Parameters:
    ///   - scheme: `Bearer`, or another one of [RFC 9110, section 11.1](https://www.rfc-editor.org/rfc/rfc9110#section-11.1).
    ///   - credentials: What stands behind the scheme: a token. Asked for each request.
    public init(scheme: String = "Bearer", _ credentials: @escaping @Sendable () async throws -> String) {
        self.scheme = scheme
        self.credentials = credentials
    }

    public func intercept(
        _ request: APIRequest, _ call: ClientCall, next: ClientCall.Next
    ) async throws -> APIResponse {
        guard call.isOwnServer, request.head.headerFields[.authorization] == nil else { return try await next(request) }
        var request = request
        let value = "\(scheme) \(try await credentials())"
        guard value.unicodeScalars.allSatisfy({ (0x20...0x7E).contains($0.value) }) else {
            throw InvalidRequest.header("Authorization")
        }
        request.head.headerFields[.authorization] = value
        return try await next(request)
    }
}
