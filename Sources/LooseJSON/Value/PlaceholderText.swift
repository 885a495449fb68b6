extension String {
    /// Text that stands for a value rather than being one: `String`, `{id}`, `<name>`, `Id value`, `...`.
    ///
    /// A bare word that names a type always stands for a value (`LooseReader`); within quotes it may be one, so that fewer do.
    package var isPlaceholderValue: Bool {
        let bare = trimmingSpaces
        guard let first = bare.utf8.first else { return true }
        let mayBeDots = first == UInt8(ascii: ".") || first >= 0x80
        if mayBeDots, bare.allSatisfy({ $0 == "." || $0 == "…" }) { return true }
        if bare.hasPrefix("{") && bare.hasSuffix("}") || bare.hasPrefix("<") && bare.hasSuffix(">") { return true }
        // Longer than the longest word here, it must begin or end like one of the phrases.
        let isWord = bare.utf8.count <= "datetimeoffset".utf8.count
        guard isWord || first | 0x20 == UInt8(ascii: "s") || bare.utf8.last.map({ $0 | 0x20 }) == UInt8(ascii: "e")
        else {
            return false
        }
        let small = bare.lowercased()
        switch small {
        case "string", "integer", "int32", "int64", "boolean", "date", "datetime", "datetimeoffset", "timestamp",
            "value",
            "guid", "id":
            return true
        default:
            return small.hasSuffix(" value") || small.hasPrefix("string (") || small.hasSuffix("-value")
        }
    }

    private var trimmingSpaces: Substring {
        var text = self[...]
        // As nearly all values begin and end.
        if let first = utf8.first, let last = utf8.last, first.isGraphic, last.isGraphic { return text }
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

extension UInt8 {
    /// Whether it is a sign of ASCII that shows.
    fileprivate var isGraphic: Bool { (0x21...0x7E).contains(self) }
}
