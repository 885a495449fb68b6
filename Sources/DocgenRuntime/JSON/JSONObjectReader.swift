/// Reads the members of a JSON object, one statement a property:
///
/// ```swift
/// let json = try JSONObjectReader(decoder)
/// subject = try json["subject"]
/// externalID = try json.required("externalId")
/// ```
///
/// The overloads for strings, booleans and integers call the decoder's own methods for them, which is faster than the
/// detour through `Decodable`. There are few, since each costs time in compiling every property.
public struct JSONObjectReader {
    @usableFromInline let container: KeyedDecodingContainer<WireKey>

    /// - Throws: `DecodingError.typeMismatch` where the value at this place is no object.
    @inlinable
    public init(_ decoder: any Decoder) throws {
        container = try decoder.container(keyedBy: WireKey.self)
    }

    /// The member `name`; nil where it is absent or null.
    @inlinable
    public subscript(name: String) -> String? {
        get throws { try container.decodeIfPresent(String.self, forKey: WireKey(name)) }
    }

    /// The member `name`; nil where it is absent or null.
    @inlinable
    public subscript(name: String) -> Bool? {
        get throws { try container.decodeIfPresent(Bool.self, forKey: WireKey(name)) }
    }

    /// The member `name`; nil where it is absent or null.
    @inlinable
    public subscript(name: String) -> Int? {
        get throws { try container.decodeIfPresent(Int.self, forKey: WireKey(name)) }
    }

    /// The member `name`; nil where it is absent or null.
    @inlinable
    public subscript<Value: Decodable>(name: String) -> Value? {
        get throws { try container.decodeIfPresent(Value.self, forKey: WireKey(name)) }
    }

    /// The member `name`, which must be there and not null.
    ///
    /// - Throws: `DecodingError.keyNotFound` where it is absent, `valueNotFound` where it is null.
    @inlinable
    public func required<Value: Decodable>(_ name: String) throws -> Value {
        try container.decode(Value.self, forKey: WireKey(name))
    }

    /// The members that no property reads: what an open type keeps.
    ///
    /// - Parameter known: The wire names that properties read.
    public func additionalProperties(besides known: Set<String> = []) throws -> [String: JSONValue] {
        var rest: [String: JSONValue] = [:]
        for key in container.allKeys where !known.contains(key.stringValue) {
            rest[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
        }
        return rest
    }
}
