import APIModel
import SourceText

/// Reads one segment of a path: literals and the placeholders of the dialect's forms.
struct SegmentReader {
    let forms: [PlaceholderForm]
    let text: MappedText

    func read(_ range: Range<Int>) -> (segment: PathTemplate.Segment, faults: [Spanned<TargetRepair>]) {
        if isLiteral(range) { return (PathTemplate.Segment([.literal(text.string(range))]), []) }
        var parts: [PathTemplate.Part] = []
        var faults: [Spanned<TargetRepair>] = []
        var literal: [UInt8] = []
        func flush() {
            if !literal.isEmpty { parts.append(.literal(String(decoding: literal, as: UTF8.self))) }
            literal = []
        }
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text.utf8[index]
            if let (name, end, isClosed) = placeholder(at: index, in: range) {
                flush()
                parts.append(.parameter(text.string(name)))
                if !isClosed { faults.append(Spanned(.unbalancedBraces, at: text.range(of: index..<end))) }
                index = end
            } else if literal.isEmpty, case .parameter(let name)? = parts.last,
                let end = alternative(at: index, in: range)
            {
                // `{user-id} | user-principal-name`: the braces close too early.
                parts[parts.count - 1] = .parameter("\(name) \(text.string(text.trimmed(index..<end)))")
                faults.append(Spanned(.unbalancedBraces, at: text.range(of: index..<end)))
                index = end
            } else if byte.isBlank {
                let end = text.utf8[index..<range.upperBound].firstIndex { !$0.isBlank } ?? range.upperBound
                faults.append(Spanned(.whitespace, at: text.range(of: index..<end)))
                index = end
            } else if byte == UInt8(ascii: "\\") {
                faults.append(Spanned(.backslash, at: text.range(of: index..<index + 1)))
                index += 1
            } else if byte == UInt8(ascii: "}") {
                // A closing brace without its opening one: `/users/id}`.
                faults.append(Spanned(.unbalancedBraces, at: text.range(of: index..<index + 1)))
                flushAsPlaceholder(&literal, &parts)
                index += 1
            } else {
                literal.append(byte)
                index += 1
            }
        }
        flush()
        return (PathTemplate.Segment(parts), faults)
    }

    /// Whether nothing in it can mean anything else, as in most segments.
    private func isLiteral(_ range: Range<Int>) -> Bool {
        !range.isEmpty
            && text.utf8[range].allSatisfy { byte in
                (byte.isLetter || byte.isDigit || "-_.$".utf8.contains(byte)) && !forms.contains { $0.open == byte }
            }
    }

    private func flushAsPlaceholder(_ literal: inout [UInt8], _ parts: inout [PathTemplate.Part]) {
        guard !literal.isEmpty else { return }
        parts.append(.parameter(String(decoding: literal, as: UTF8.self)))
        literal = []
    }

    /// Where an alternative ends that stands after a placeholder instead of in it: ` | user-principal-name`.
    private func alternative(at index: Int, in range: Range<Int>) -> Int? {
        let rest = text.trimmed(index..<range.upperBound)
        guard text.utf8[rest].first == UInt8(ascii: "|"), rest.count > 1 else { return nil }
        return range.upperBound
    }

    /// The placeholder that begins at an index: its name, where it ends, and whether it was closed.
    private func placeholder(at index: Int, in range: Range<Int>) -> (name: Range<Int>, end: Int, isClosed: Bool)? {
        let byte = text.utf8[index]
        for form in forms where form.open == byte {
            guard let close = form.close else {
                // `:id` begins a segment and goes on to its end, but for a file extension.
                guard index == range.lowerBound else { continue }
                var end = index + 1
                while end < range.upperBound,
                    text.utf8[end].isLetter || text.utf8[end].isDigit || text.utf8[end] == UInt8(ascii: "_")
                {
                    end += 1
                }
                guard end > index + 1 else { continue }
                return (index + 1..<end, end, true)
            }
            if byte == UInt8(ascii: "("), index > range.lowerBound || text.utf8[range].last != close { continue }
            if let end = text.utf8[index + 1..<range.upperBound].firstIndex(of: close) {
                let name = text.trimmed(index + 1..<end)
                return name.isEmpty ? nil : (name, end + 1, true)
            }
            let name = text.trimmed(index + 1..<range.upperBound)
            return name.isEmpty ? nil : (name, range.upperBound, false)
        }
        return nil
    }
}
