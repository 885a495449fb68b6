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
