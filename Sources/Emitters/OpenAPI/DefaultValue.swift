import APIModel

/// Reads a documented default, `` `false` `` or `"normal"`, as a value of its type.
struct DefaultValue {
    let types: TypeIndex
    let constraints: Constraints
    let isNullable: Bool

    /// `nil` where the text is no value of the type, or breaks its limits: such a default would make the schema invalid.
    func value(_ text: String, of type: TypeReference) -> JSONNode? {
        let word = DefaultValue.unquoted(text)
        if word == "null" { return isNullable ? .null : nil }
        switch type {
        case .scalar(let scalar): return value(word, of: scalar)
        case .named(let id): return member(word, of: id)
        case .array, .map, .unknown: return nil
        }
    }

    private func value(_ word: String, of scalar: Scalar) -> JSONNode? {
        switch scalar {
        case .boolean:
            switch word.lowercased() {
            case "true": return true
            case "false": return false
            default: return nil
            }
        case .byte: return integer(UInt8(word).map { Int64($0) })
        case .sbyte: return integer(Int8(word).map { Int64($0) })
        case .int16: return integer(Int16(word).map { Int64($0) })
        case .int32: return integer(Int32(word).map { Int64($0) })
        case .int64, .integer, .single, .double, .decimal, .number: return integer(Int64(word))
        case .string:
            let length = word.unicodeScalars.count
            guard length >= constraints.minLength ?? 0, length <= constraints.maxLength ?? .max else { return nil }
            return .string(word)
        // What these formats admit is not checked here, so their defaults stay as the page writes them.
        case .dateTime, .date, .timeOfDay, .duration, .guid, .binary, .stream, .url: return nil
        }
    }

    private func integer(_ value: Int64?) -> JSONNode? {
        guard let value, value >= constraints.minimum ?? .min, value <= constraints.maximum ?? .max else { return nil }
        return .integer(value)
    }

    /// The member in its own spelling, which prose does not always keep.
    private func member(_ word: String, of id: TypeID) -> JSONNode? {
        guard case .enumeration(let members, _) = types[id]?.shape else { return nil }
        let names = members.map(\.wireName)
        let name = names.first { $0 == word } ?? names.first { $0.lowercased() == word.lowercased() }
        return name.map { .string($0) }
    }

    private static func unquoted(_ text: String) -> String {
        var word = text[...]
        while let first = word.first, first.isWhitespace { word = word.dropFirst() }
        while let last = word.last, last.isWhitespace { word = word.dropLast() }
        for quote: Character in ["`", "\"", "'"] where word.count >= 2 && word.first == quote && word.last == quote {
            word = word.dropFirst().dropLast()
        }
        return String(word)
    }
}
