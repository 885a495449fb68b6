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
        try decoder.decode(type, from: body)
    }

    /// Reads a body that is a value, or that holds it under a key: `{"id": "1"}` and `{"value": {"id": "1"}}`.
    ///
    /// - Parameters:
    ///   - type: What the value is. It has no property of that name.
    ///   - body: The JSON.
    ///   - wrapper: The key.
    /// - Throws: `DecodingError`, whose coding path leads to the place.
    public static func decode<Value: Decodable>(
        _ type: Value.Type = Value.self, from body: Data, orIn wrapper: String
    ) throws -> Value {
        let decoder = decoder
        if let key = CodingUserInfoKey.wrapper { decoder.userInfo[key] = wrapper }
        return try decoder.decode(Unwrapped<Value>.self, from: body).value
    }

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "INF", negativeInfinity: "-INF", nan: "NaN")
        return decoder
    }
}

/// A value, read from where it stands or from the only member that holds it.
private struct Unwrapped<Value: Decodable>: Decodable {
    let value: Value

    init(from decoder: any Decoder) throws {
        let key = CodingUserInfoKey.wrapper.flatMap { decoder.userInfo[$0] as? String }.map { WireKey($0) }
        if let key, let members = try? decoder.container(keyedBy: WireKey.self), members.contains(key) {
            value = try members.decode(Value.self, forKey: key)
        } else {
            value = try Value(from: decoder)
        }
    }
}

extension CodingUserInfoKey {
    fileprivate static let wrapper = CodingUserInfoKey(rawValue: "docgen.wrapper")
}
