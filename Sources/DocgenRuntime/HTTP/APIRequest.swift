import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An HTTP request with its whole body, as no transport's own type.
public struct APIRequest: Hashable, Sendable {
    public var head: HTTPRequest
    /// Empty where the request has no body.
    public var body: Data

    public init(head: HTTPRequest, body: Data = Data()) {
        self.head = head
        self.body = body
    }

    /// - Parameters:
    ///   - method: What is asked for.
    ///   - path: The path as it goes on the wire, percent-encoded, with the query if there is one.
    ///   - headers: Header fields, in order.
    ///   - body: The bytes of the body; none where it is left out.
    public init(method: HTTPRequest.Method, path: String, headers: HTTPFields = [:], body: Data = Data()) {
        self.init(
            head: HTTPRequest(method: method, scheme: nil, authority: nil, path: path, headerFields: headers),
            body: body
        )
    }
}
