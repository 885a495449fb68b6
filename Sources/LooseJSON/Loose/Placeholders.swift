/// Text that stands for a value of the reader's own: `{id}`, `<value>`, `[string with the name]`, `string`.
extension LooseReader {
    /// Behind `{id}` or `{Vendor}/{Provider}`, where a value is expected; `nil` for an object.
    ///
    /// A placeholder holds words and nothing that an object is made of.
    func bracedPlaceholderEnd() -> Int? {
        guard let close = proseEnd(from: index + 1, closer: UInt8(ascii: "}")), close.words > 0 else { return nil }
        return max(wordEnd(from: index), close.end)
    }

    /// Behind `[string with the name]`; `nil` for an array. A single word in brackets is an array of a placeholder.
    func bracketedProseEnd() -> Int? {
        guard let close = proseEnd(from: index + 1, closer: UInt8(ascii: "]")), close.words > 1 else { return nil }
        return close.end
    }

    /// Where words up to a closer end, and how many they are; `nil` where anything else stands between.
    private func proseEnd(from start: Int, closer: UInt8) -> (end: Int, words: Int)? {
        var words = 0
        var isInWord = false
        for offset in start..<min(bytes.count, start + LooseReader.lookahead) {
            let byte = bytes[offset]
            if byte == closer { return (offset + 1, words) }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "{"),
                UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                return nil
            // An ellipsis or a comment is no word, and neither is a number.
            case _ where !isInWord && (byte.isLetter || byte == UInt8(ascii: "_")):
                words += 1
                isInWord = true
            case _ where !isInWord && !byte.isBlank && (byte.isDigit || dotsEnd(at: offset) != nil):
                return nil
            case UInt8(ascii: "/") where !isInWord, UInt8(ascii: "'"), UInt8(ascii: "`"): return nil
            default: if byte.isBlank { isInWord = false }
            }
        }
        return nil
    }

    mutating func placeholder(upTo end: Int) -> JSONValue {
        let range = index..<end
        index = end
        let string = text(range)
        let message = "\(quoted(range)) stands for a value, without quotes"
        note(.placeholder, range, write: JSONValue.literal(string), message)
        return JSONValue(.string(string), at: places.range(range.lowerBound, range.upperBound))
    }

    /// Whether a bare word is a placeholder rather than a string that lost its quotes.
    func isPlaceholder(_ word: String) -> Bool {
        switch (word.first, word.last) {
        case ("<", ">"), ("{", "}"), ("[", "]"), ("(", ")"), ("%", "%"): return true
        default: break
        }
        switch word.lowercased() {
        case "string", "number", "integer", "int", "int32", "int64", "long", "short", "byte", "float", "double",
            "decimal", "boolean", "bool", "object", "array", "date", "datetime", "datetimeoffset", "timestamp", "time",
            "duration", "guid", "uuid", "uri", "url", "binary", "enum", "any", "value":
            return true
        default: return false
        }
    }
}
