import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An HTTP response with its whole body, as no transport's own type.
///
/// It is also what an operation's `undocumented` output holds: an answer of which the documentation does not know.
public struct APIResponse: Hashable, Sendable {
    public var status: HTTPResponse.Status
    public var headers: HTTPFields
    /// Empty where the response has no body.
    public var body: Data

    public init(_ status: HTTPResponse.Status, headers: HTTPFields = [:], body: Data = Data()) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A response whose body is `value` in JSON.
    ///
    /// - Throws: `EncodingError` where `value` cannot be written, such as a number that is not finite.
    public static func json(
        _ status: HTTPResponse.Status,
        _ value: some Encodable,
        headers: HTTPFields = [:]
    ) throws -> APIResponse {
        var response = APIResponse(status, headers: headers, body: try JSONBody.encode(value))
        response.headers[.contentType] = "application/json"
        return response
    }

    /// A response whose body is `value` in JSON, or that has none where `value` is nil.
    ///
    /// - Throws: `EncodingError` where `value` cannot be written, such as a number that is not finite.
    public static func json(
        _ status: HTTPResponse.Status,
        optional value: (some Encodable)?,
        headers: HTTPFields = [:]
    ) throws -> APIResponse {
        guard let value else { return APIResponse(status, headers: headers) }
        return try json(status, value, headers: headers)
    }
}

extension APIResponse {
    /// The body, read as JSON.
    ///
    /// - Throws: `DecodingError` where the body is none or has not the form of `Body`.
    public func json<Body: Decodable>(_ type: Body.Type = Body.self) throws -> Body {
        try JSONBody.decode(type, from: body)
    }

    /// The body, or what it holds under a key, where pages document it as the one and show it as the other.
    ///
    /// - Throws: `DecodingError` where neither has the form of `Body`.
    public func json<Body: Decodable>(_ type: Body.Type = Body.self, orIn wrapper: String) throws -> Body {
        try JSONBody.decode(type, from: body, orIn: wrapper)
    }

    /// The body, read as JSON; nil where the response has none.
    ///
    /// - Throws: `DecodingError` where the body is no JSON or has not the form of `Body`.
    public func jsonIfAny<Body: Decodable>(_ type: Body.Type = Body.self) throws -> Body? {
        body.isEmpty ? nil : try json(type)
    }

    /// The body, or what it holds under a key; nil where the response has none.
    ///
    /// - Throws: `DecodingError` where neither has the form of `Body`.
    public func jsonIfAny<Body: Decodable>(_ type: Body.Type = Body.self, orIn wrapper: String) throws -> Body? {
        body.isEmpty ? nil : try json(type, orIn: wrapper)
    }

    /// The body; nil where the response has none.
    public var bodyIfAny: Data? { body.isEmpty ? nil : body }

    /// The value of a header field; nil where it is absent.
    public func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }
}
