/// A value of a subtype that the documentation doesn't list: the properties of the documented base, and everything else.
///
/// ```swift
/// if case .other(let unknown) = attachment {
///     unknown.properties.name                      // what every attachment has
///     unknown.additionalProperties["@odata.type"]  // "#microsoft.graph.hologramAttachment"
/// }
/// ```
public struct Undocumented<Properties: Codable & Hashable & Sendable>: Hashable, Sendable {
    /// What the documented base declares.
    public var properties: Properties
    /// The members of the object that the base doesn't declare, among them the one that names the subtype, by name.
    public var additionalProperties: [String: JSONValue]

    public init(_ properties: Properties, additionalProperties: [String: JSONValue] = [:]) {
        self.properties = properties
        self.additionalProperties = additionalProperties
    }
}

extension Undocumented: Codable {
    public init(from decoder: any Decoder) throws {
        properties = try Properties(from: decoder)
        // What the properties write again, they have kept.
        let kept = try JSONBody.decode([String: JSONValue].self, from: JSONBody.encode(properties))
        additionalProperties = try JSONObjectReader(decoder).additionalProperties(besides: Set(kept.keys))
    }

    public func encode(to encoder: any Encoder) throws {
        var json = JSONObjectWriter(encoder)
        try json.setAdditionalProperties(additionalProperties)
        try properties.encode(to: encoder)
    }
}
