extension Decoder {
    /// The type that the object at this place names under `key`, without the `#` before it; nil where it names none.
    ///
    /// ```swift
    /// switch try decoder.typeName("@odata.type") {
    /// case "microsoft.graph.fileAttachment": …
    /// ```
    ///
    /// - Throws: `DecodingError.typeMismatch` where there is no object, or something else than text under the key.
    public func typeName(_ key: String) throws -> String? {
        let name: String? = try JSONObjectReader(self)[key]
        guard let name, name.utf8.first == UInt8(ascii: "#") else { return name }
        return String(name.dropFirst())
    }
}

extension Encodable {
    /// Encodes an object that names its type under `key`: as `name`, unless the object itself says another one there.
    public func encode(to encoder: any Encoder, as name: String, in key: String) throws {
        var json = JSONObjectWriter(encoder)
        try json.set(key, name)
        try encode(to: encoder)
    }
}
