extension Prose {
    /// The summary as it stands in a text that begins with it, and what follows; no lead and the whole text where it doesn't.
    ///
    /// The summary is plain and the text is Markdown, so marks of emphasis, code and links are passed over on the way.
    static func parts(of text: String, after summary: String) -> (lead: String?, remainder: String) {
        if let remainder = remainder(of: text, beginningWith: summary) { return (nil, remainder) }
        let end: SummaryEnd
        if let found = SummaryEnd.find(summary.utf8, in: text.utf8, scalar: { $0 < 0x80 ? Unicode.Scalar($0) : nil }) {
            end = found
        } else {
            end = SummaryEnd.find(summary.unicodeScalars, in: text.unicodeScalars, scalar: { $0 }) ?? .nowhere
        }
        switch end {
        case .nowhere: return (nil, text)
        // A link that the summary ends in the middle of has lost its label.
        case .inLabel(let end): return (nil, withoutFirstDestination(tail(of: text, from: end)))
        case .at(let end, let behindMarks):
            let lead = String(text[..<end]).withSingleBlanks().trimmingBlanks()
            return (lead == summary || !isBalanced(lead) ? nil : lead, tail(of: text, from: behindMarks))
        }
    }

    private static func tail(of text: String, from start: String.Index) -> String {
        String(Substring(text.unicodeScalars[start...].drop(while: \.isBlank)))
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

/// Where a summary ends in the text that it was taken from.
private enum SummaryEnd {
    /// The text begins otherwise.
    case nowhere
    /// - Parameter behindMarks: The same place, behind marks that close something there.
    case at(String.Index, behindMarks: String.Index)
    /// In the label of a link.
    case inLabel(String.Index)

    /// Goes along summary and text. Bytes are gone through faster than scalars, and nearly all texts are ASCII as far as the
    /// summary goes.
    ///
    /// - Parameter scalar: What an element is; `nil` where it is a part of a scalar, so that scalars have to be looked at.
    /// - Returns: `nil` where such an element lies on the way.
    static func find<Text: Collection>(
        _ summary: Text, in text: Text, scalar: (Text.Element) -> Unicode.Scalar?
    ) -> SummaryEnd? where Text.Index == String.Index {
        var rest = text.startIndex
        var isInLabel = false
        func next() -> Unicode.Scalar? { rest == text.endIndex ? nil : scalar(text[rest]) }
        func isAtDestination() -> Bool {
            let behind = text.index(after: rest)
            return next() == "]" && behind != text.endIndex && scalar(text[behind]) == "("
        }
        func passDestination() {
            while rest != text.endIndex, next() != ")" { text.formIndex(after: &rest) }
            if rest != text.endIndex { text.formIndex(after: &rest) }
            isInLabel = false
        }
        func passMarks() {
            while let mark = next(), isMark(mark) { text.formIndex(after: &rest) }
        }
        for element in summary {
            guard let wanted = scalar(element) else { return nil }
            if wanted.isBlank { continue }
            while rest != text.endIndex {
                guard let found = next() else { return nil }
                if found == wanted { break }
                if found.isBlank || isMark(found) {
                    text.formIndex(after: &rest)
                } else if found == "[", !isInLabel {
                    text.formIndex(after: &rest)
                    isInLabel = true
                } else if isInLabel, isAtDestination() {
                    passDestination()
                } else {
                    return .nowhere
                }
            }
            guard rest != text.endIndex else { return .nowhere }
            text.formIndex(after: &rest)
        }
        passMarks()
        if isInLabel, rest != text.endIndex, isAtDestination() { passDestination() }
        let end = rest
        passMarks()
        return isInLabel ? .inLabel(rest) : .at(end, behindMarks: rest)
    }

    /// A sign of emphasis or code, or what takes its meaning from one.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "*" || scalar == "`" || scalar == "\\" || scalar == "_"
    }
}

extension Unicode.Scalar {
    /// White space. Of ASCII, which nearly all text is, it is told without a look into the tables of Unicode.
    fileprivate var isBlank: Bool { isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace }
}
