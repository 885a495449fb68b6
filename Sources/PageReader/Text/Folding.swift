extension Dialect {
    /// Text as patterns see it: lower case, single spaces, no closing punctuation.
    static func fold(_ text: String) -> String {
        var text = text
        return text.withUTF8(foldedASCII) ?? foldedCharacters(text)
    }

    /// Nearly all texts are ASCII, and every text of a page is folded: a pass over the bytes is thirty times as fast as one
    /// over characters. `nil` for a text that isn't ASCII.
    private static func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: bytes.count) { folded in
            var count = 0
            var isAfterBlank = false
            for byte in bytes {
                if byte.isASCIIWhitespace {
                    isAfterBlank = count > 0
                    continue
                }
                if isAfterBlank {
                    folded[count] = UInt8(ascii: " ")
                    count += 1
                    isAfterBlank = false
                }
                folded[count] = byte.lowercased
                count += 1
            }
            while count > 0, isClosing(folded[count - 1]) { count -= 1 }
            return count
        }
    }

    private static func foldedCharacters(_ text: String) -> String {
        let words = text.lowercased().split { $0.isWhitespace || $0 == "\u{200B}" }.joined(separator: " ")
        guard let last = words.utf8.lastIndex(where: { !isClosing($0) }) else { return "" }
        return String(words[...last])
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ")
    }
}

extension String {
    /// The words of the text with single spaces between them.
    func withSingleBlanks() -> String {
        var isTidy = true
        var isAfterBlank = true
        for byte in utf8 {
            let isBlank = byte.isASCIIWhitespace
            guard byte < 0x80, !isBlank || byte == UInt8(ascii: " ") && !isAfterBlank else {
                isTidy = false
                break
            }
            isAfterBlank = isBlank
        }
        // As the text of a sentence most often is.
        if isTidy, !isAfterBlank { return self }
        return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Without the signs of emphasis and code.
    var withoutMarks: String {
        guard utf8.contains(where: \.isMark) else { return self }
        return String(decoding: utf8.filter { !$0.isMark }, as: UTF8.self)
    }

    /// Without the white space at both ends.
    func trimmingBlanks() -> String {
        guard let first = utf8.firstIndex(where: { !$0.isASCIIWhitespace }),
            let last = utf8.lastIndex(where: { !$0.isASCIIWhitespace })
        else { return "" }
        // White space beyond ASCII, such as a non-breaking space, may follow; nothing else is worth a look at characters.
        if utf8[first] >= 0x80 || utf8[last] >= 0x80 {
            let text = self[first...last].drop { $0.isWhitespace }
            return text.lastIndex { !$0.isWhitespace }.map { String(text[...$0]) } ?? ""
        }
        if first == startIndex, utf8.index(after: last) == endIndex { return self }
        return String(self[first...last])
    }
}

extension UInt8 {
    /// Space, tab, LF, vertical tab, form feed or CR.
    var isASCIIWhitespace: Bool { self == 0x20 || self &- 0x09 < 5 }
    /// Whether it is a sign of emphasis or code.
    fileprivate var isMark: Bool {
        self == UInt8(ascii: "*") || self == UInt8(ascii: "_") || self == UInt8(ascii: "`")
    }

    var lowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
