extension Prose {
    /// What follows the summary in a text that begins with it; the whole text where it doesn't.
    ///
    /// The summary is plain and the text is Markdown, so marks of emphasis and code are passed over on the way.
    static func remainder(of text: String, after summary: String) -> String {
        remainder(ofASCII: text, after: summary) ?? remainder(ofScalars: text, after: summary)
    }

    /// Byte by byte, since a summary is compared with the text of every row; `nil` where they aren't ASCII.
    private static func remainder(ofASCII text: String, after summary: String) -> String? {
        guard text.utf8.allSatisfy({ $0 < 0x80 }), summary.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        func isMark(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "\\")
                || byte == UInt8(ascii: "_")
        }
        var rest = text.utf8[...]
        for byte in summary.utf8 where !byte.isASCIIWhitespace {
            while let next = rest.first, next != byte, next.isASCIIWhitespace || isMark(next) { rest.removeFirst() }
            guard rest.first == byte else { return text }
            rest.removeFirst()
        }
        return String(Substring(rest.drop(while: isMark).drop(while: \.isASCIIWhitespace)))
    }

    private static func remainder(ofScalars text: String, after summary: String) -> String {
        func isMark(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "*" || scalar == "`" || scalar == "\\" || scalar == "_"
        }
        var rest = text.unicodeScalars[...]
        for scalar in summary.unicodeScalars where !scalar.isBlank {
            rest = rest.drop { $0 != scalar && ($0.isBlank || isMark($0)) }
            guard rest.first == scalar else { return text }
            rest.removeFirst()
        }
        return String(Substring(rest.drop(while: isMark).drop(while: \.isBlank)))
    }
}

extension Unicode.Scalar {
    /// White space. Of ASCII, which nearly all text is, it is told without a look into the tables of Unicode.
    fileprivate var isBlank: Bool { isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace }
}
