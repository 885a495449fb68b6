#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// How generated types become bodies and bodies become generated types: one setting of the coders for everyone.
public enum JSONBody {
    /// Keys are sorted, so that one value has one body; slashes stay as they are. Numbers that JSON cannot write become the
    /// texts that OData has for them: `INF`, `-INF`, `NaN`.
    ///
    /// - Parameters:
    ///   - value: What is to be sent.
    ///   - omitsReadOnly: Leaves out properties that only a service may write, as a client does in requests.
    /// - Throws: `EncodingError`.
    public static func encode(_ value: some Encodable, omitsReadOnly: Bool = false) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "INF", negativeInfinity: "-INF", nan: "NaN")
        if omitsReadOnly, let key = CodingUserInfoKey.omitsReadOnly { encoder.userInfo[key] = true }
        return try encoder.encode(value)
    }

    /// - Throws: `DecodingError`, whose coding path leads to the place.
    public static func decode<Value: Decodable>(_ type: Value.Type = Value.self, from body: Data) throws -> Value {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "INF", negativeInfinity: "-INF", nan: "NaN")
        return try decoder.decode(type, from: body)
    }
}
