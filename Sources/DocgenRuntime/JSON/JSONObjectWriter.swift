/// Writes the members of a JSON object, one statement a property:
///
/// ```swift
/// var json = JSONObjectWriter(encoder)
/// try json.set("subject", subject)
/// ```
public struct JSONObjectWriter {
    @usableFromInline var container: KeyedEncodingContainer<WireKey>
    @usableFromInline let omitsReadOnly: Bool

    @inlinable
    public init(_ encoder: any Encoder) {
        container = encoder.container(keyedBy: WireKey.self)
        omitsReadOnly = encoder.userInfo.isEmpty ? false : encoder.omitsReadOnly
    }

    /// Writes the member `name`; nothing where `value` is nil.
    @inlinable
    public mutating func set(_ name: String, _ value: String?) throws {
        try container.encodeIfPresent(value, forKey: WireKey(name))
    }

    /// Writes the member `name`; nothing where `value` is nil.
    @inlinable
    public mutating func set(_ name: String, _ value: Bool?) throws {
        try container.encodeIfPresent(value, forKey: WireKey(name))
    }

    /// Writes the member `name`; nothing where `value` is nil.
    @inlinable
    public mutating func set(_ name: String, _ value: Int?) throws {
        try container.encodeIfPresent(value, forKey: WireKey(name))
    }

    /// Writes the member `name`; nothing where `value` is nil.
    @inlinable
    public mutating func set<Value: Encodable>(_ name: String, _ value: Value?) throws {
        try container.encodeIfPresent(value, forKey: WireKey(name))
    }

    /// Writes the member `name`, which only a service may change; nothing where `value` is nil or a request is written.
    @inlinable
    public mutating func set<Value: Encodable>(readOnly name: String, _ value: Value?) throws {
        if !omitsReadOnly { try container.encodeIfPresent(value, forKey: WireKey(name)) }
    }

    /// Writes the members that an open type keeps beside its properties, nulls included.
    public mutating func setAdditionalProperties(_ properties: [String: JSONValue]) throws {
        for (name, value) in properties {
            try container.encode(value, forKey: WireKey(name))
        }
    }
}

extension CodingUserInfoKey {
    /// `true` where a request is encoded: what the documentation calls read-only stays out of it.
    static let omitsReadOnly = CodingUserInfoKey(rawValue: "docgen.omitsReadOnly")
}

extension Encoder {
    @usableFromInline var omitsReadOnly: Bool {
        CodingUserInfoKey.omitsReadOnly.flatMap { userInfo[$0] } as? Bool ?? false
    }
}
