extension Prose {
    /// The summary as it stands in a text that begins with it, and what follows; no lead and the whole text where it doesn't.
    ///
    /// The summary is plain and the text is Markdown, so marks of emphasis, code and links are passed over on the way.
    static func parts(of text: String, after summary: String) -> (lead: String?, remainder: String) {
        func isMark(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "*" || scalar == "`" || scalar == "\\" || scalar == "_"
        }
        if let remainder = remainder(of: text, beginningWith: summary) { return (nil, remainder) }
        let scalars = text.unicodeScalars
        var rest = scalars[...]
        var isInLabel = false
        func passDestination() {
            rest = rest.drop { $0 != ")" }.dropFirst()
            isInLabel = false
        }
        for scalar in summary.unicodeScalars where !scalar.isBlank {
            while let next = rest.first, next != scalar {
                if next.isBlank || isMark(next) {
                    rest.removeFirst()
                } else if next == "[", !isInLabel {
                    rest.removeFirst()
                    isInLabel = true
                } else if next == "]", isInLabel, rest.dropFirst().first == "(" {
                    passDestination()
                } else {
                    return (nil, text)
                }
            }
            guard !rest.isEmpty else { return (nil, text) }
            rest.removeFirst()
        }
        rest = rest.drop(while: isMark)
        if isInLabel, rest.starts(with: "](".unicodeScalars) { passDestination() }
        let remainder = String(Substring(rest.drop(while: isMark).drop(while: \.isBlank)))
        // A link that the summary ends in the middle of has lost its label.
        guard !isInLabel else { return (nil, withoutFirstDestination(remainder)) }
        let lead = String(Substring(scalars[..<rest.startIndex])).withSingleBlanks().trimmingBlanks()
        return (lead == summary || !isBalanced(lead) ? nil : lead, remainder)
    }

    /// What follows where no mark stands in or behind the summary, as in nearly all rows of tables; `nil` elsewhere.
    private static func remainder(of text: String, beginningWith summary: String) -> String? {
        guard text.utf8.starts(with: summary.utf8) else { return nil }
        let rest = text.utf8.dropFirst(summary.utf8.count)
        guard let next = rest.first(where: { !$0.isASCIIWhitespace }) else { return "" }
        guard next < 0x80, !"*`\\_]".utf8.contains(next) else { return nil }
        return String(Substring(rest.drop(while: \.isASCIIWhitespace)))
    }

    private static func withoutFirstDestination(_ text: String) -> String {
        guard let start = text.firstRange(of: "]("), let end = text[start.upperBound...].firstIndex(of: ")") else {
            return text
        }
        return String(text[..<start.lowerBound] + text[text.index(after: end)...])
    }

    /// Whether marks that open something are closed in the text itself: runs of them come in pairs.
    private static func isBalanced(_ text: String) -> Bool {
        var runs: [UInt8: Int] = [:]
        var last = UInt8(ascii: " ")
        var isEscaped = false
        for byte in text.utf8 {
            let isMark = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`")
            if isMark, byte != last, !isEscaped { runs[byte, default: 0] += 1 }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            last = byte
        }
        return runs.values.allSatisfy { $0.isMultiple(of: 2) }
    }
}

extension Unicode.Scalar {
    /// White space. Of ASCII, which nearly all text is, it is told without a look into the tables of Unicode.
    fileprivate var isBlank: Bool { isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace }
}
