import DocgenRuntime
import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A request as a page documents it.
///
/// Scheme, host and version prefix of its URL are gone, for they belong to the URL of a server; so are `Host`, `Date` and
/// `Content-Length`, which belong to the transport.
public struct RequestExample: Sendable {
    public let method: HTTPRequest.Method
    /// The path as it goes on the wire.
    public let path: String
    public let headers: HTTPFields
    /// Nil where the example has none.
    public let body: String?

    public init(_ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String? = nil) {
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
    }

    /// This request, sent to another path.
    public func at(_ path: String) -> RequestExample {
        RequestExample(method, path, headers: headers, body: body)
    }

    public var request: APIRequest {
        APIRequest(method: method, path: path, headers: headers, body: Data((body ?? "").utf8))
    }

    /// The body as a value of `type`.
    ///
    /// - Throws: `DecodingError` where it is none.
    public func decodeBody<Body: Decodable>(_ type: Body.Type = Body.self) throws -> Body {
        try JSONBody.decode(type, from: Data((body ?? "").utf8))
    }

    /// What a round trip through `type` changes of the body; that the body is no `type` is a difference too.
    public func differencesAfterRoundTrip<Body: Codable>(as type: Body.Type) -> [Difference] {
        comparison.differencesAfterRoundTrip(of: body ?? "", as: type)
    }

    /// In a `PATCH` null says something else than leaving a key out.
    var comparison: JSONComparison { JSONComparison(nullEqualsAbsent: method != .patch) }
}
