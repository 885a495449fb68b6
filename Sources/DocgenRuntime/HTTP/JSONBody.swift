#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// How generated types become bodies and bodies become generated types: one setting of the coders for everyone.
public enum JSONBody {
    /// Keys are sorted, so that one value has one body; slashes stay as they are.
    ///
    /// - Throws: `EncodingError`.
    public static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    /// - Throws: `DecodingError`, whose coding path leads to the place.
    public static func decode<Value: Decodable>(_ type: Value.Type = Value.self, from body: Data) throws -> Value {
        try JSONDecoder().decode(type, from: body)
    }
}
