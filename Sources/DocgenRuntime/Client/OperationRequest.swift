import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A request for an operation, before it is known which server it goes to.
public struct OperationRequest: Hashable, Sendable {
    /// The operation's name: `createOnlineMeeting`.
    public let operation: String
    public let method: HTTPRequest.Method
    /// Percent-encoded, relative to the server.
    public let path: String
    public private(set) var query: QueryItems
    public private(set) var headers: HTTPFields
    /// Empty where the request has no body.
    public private(set) var body = Data()

    /// - Parameters:
    ///   - operation: The name of the operation, which errors and logs tell.
    ///   - method: The method of the request.
    ///   - path: The documented path with the values of its captures.
    ///   - query: Query parameters beside those that are set by name.
    ///   - headers: Header fields beside those that are set by name.
    ///   - accept: What `Accept` says where `headers` don't.
    /// - Throws: ``InvalidRequest`` where a value can't stand in the path.
    public init(
        _ operation: String, _ method: HTTPRequest.Method, _ path: PathExpansion, query: QueryItems = [:],
        headers: HTTPFields = [:], accept: String = "application/json"
    ) throws(InvalidRequest) {
        self.operation = operation
        self.method = method
        self.path = try path.text()
        self.query = query
        self.headers = headers
        if headers[.accept] == nil { self.headers[.accept] = accept }
    }

    /// Sets a query parameter; nil leaves it out.
    public mutating func set(query name: String, _ value: (some LosslessStringConvertible)?) {
        if let value { query[name] = String(value) }
    }

    /// Sets a header field; nil leaves it out.
    ///
    /// - Throws: ``InvalidRequest`` for a value with a line break or another control character, which would end the field.
    public mutating func set(header name: String, _ value: String?) throws(InvalidRequest) {
        guard let value else { return }
        guard let field = HTTPField.Name(name), value.unicodeScalars.allSatisfy(Self.isFieldContent) else {
            throw .header(name)
        }
        headers[field] = value
    }

    /// Sets the body to a value in JSON, without the properties that only the service may write; nil leaves it out.
    ///
    /// - Throws: `EncodingError` where the value can't be written, such as a number that is not finite.
    public mutating func set(json value: (some Encodable)?) throws {
        if let value { set(body: try JSONBody.encode(value, omitsReadOnly: true), type: "application/json") }
    }

    /// Sets the body.
    ///
    /// - Parameters:
    ///   - body: The bytes to send.
    ///   - type: Their media type, where the header fields have none.
    public mutating func set(body: Data, type: String) {
        self.body = body
        if !body.isEmpty, headers[.contentType] == nil { headers[.contentType] = type }
    }

    /// Tabs are the only control character that a field may hold ([RFC 9110, section 5.5](https://www.rfc-editor.org/rfc/rfc9110#section-5.5)).
    private static func isFieldContent(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t" || (scalar.value >= 0x20 && scalar.value != 0x7F)
    }
}
