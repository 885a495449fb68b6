/// Recognises complete HTML tags (CommonMark 6.6).
struct HTMLTagScanner {
    let bytes: ByteView
    let end: Int

    /// The end of the open or closing tag that begins with a `<` at an index.
    func tag(from start: Int) -> Int? {
        let isClosing = bytes[start + 1] == UInt8(ascii: "/")
        let nameStart = isClosing ? start + 2 : start + 1
        guard nameStart < end, bytes[nameStart].isLetter else { return nil }
        var index = tagName(from: nameStart)
        if !isClosing {
            while let attributeEnd = attribute(from: index) { index = attributeEnd }
        }
        index = bytes.skipWhitespace(from: index, to: end)
        if !isClosing, bytes[index] == UInt8(ascii: "/") { index += 1 }
        return index < end && bytes[index] == UInt8(ascii: ">") ? index + 1 : nil
    }

    /// The end of the tag name at an index.
    func tagName(from start: Int) -> Int {
        var index = start
        while index < end, bytes[index].isLetterOrDigit || bytes[index] == UInt8(ascii: "-") { index += 1 }
        return index
    }

    /// The end of white space and an attribute: ` name="value"`.
    private func attribute(from start: Int) -> Int? {
        let nameStart = bytes.skipWhitespace(from: start, to: end)
        guard nameStart > start, nameStart < end else { return nil }
        let first = bytes[nameStart]
        guard first.isLetter || first == UInt8(ascii: "_") || first == UInt8(ascii: ":") else { return nil }
        var nameEnd = nameStart + 1
        while nameEnd < end, Self.isAttributeNameByte(bytes[nameEnd]) { nameEnd += 1 }
        let equals = bytes.skipWhitespace(from: nameEnd, to: end)
        guard equals < end, bytes[equals] == UInt8(ascii: "=") else { return nameEnd }
        return attributeValue(from: bytes.skipWhitespace(from: equals + 1, to: end))
    }

    private func attributeValue(from start: Int) -> Int? {
        guard start < end else { return nil }
        var index = start
        let quote = bytes[start]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index += 1
            while index < end, bytes[index] != quote { index += 1 }
            return index < end ? index + 1 : nil
        }
        while index < end, !Self.endsUnquotedValue(bytes[index]) { index += 1 }
        return index > start ? index : nil
    }

    private static func isAttributeNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"): true
        default: byte.isLetterOrDigit
        }
    }

    private static func endsUnquotedValue(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "`"), 0:
            true
        default: byte.isWhitespace
        }
    }
}
