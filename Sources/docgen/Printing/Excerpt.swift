import SourceText

/// The line that a finding points into, with marks under the guilty text.
///
///       12 | |subject|Strin|The subject. |
///          |          ^^^^^
struct Excerpt {
    let lines: [String]

    /// - Returns: `nil` where the file is unknown or the place empty of text.
    init?(of range: SourceRange, in sources: SourceMap) {
        guard let file = sources[range.file], let location = sources.location(of: range) else { return nil }
        let bytes = file.bytes
        let start = min(Int(range.lower), bytes.count)
        func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
        let lineStart = bytes[..<start].lastIndex(where: isBreak).map { $0 + 1 } ?? file.contentStart
        let lineEnd = bytes[start...].firstIndex(where: isBreak) ?? bytes.count
        guard lineStart < lineEnd else { return nil }
        // Lines of pages are as long as a megabyte; what surrounds the place is enough to recognise it.
        let before = Array(file.text(lineStart..<start).unicodeScalars.suffix(Self.context))
        let guilty = Array(file.text(start..<min(max(Int(range.upper), start), lineEnd)).unicodeScalars)
        let after = file.text(start..<lineEnd).unicodeScalars.prefix(Self.context)
        var text = String.UnicodeScalarView(before)
        text.append(contentsOf: after)
        let number = "\(location.line)"
        let gutter = String(repeating: " ", count: number.count)
        // Tabs would make the marks stand elsewhere.
        let shown = String(text).replacing("\t", with: " ")
        let marks = String(repeating: "^", count: max(1, min(guilty.count, Self.context)))
        lines = ["  \(number) | \(shown)", "  \(gutter) | \(String(repeating: " ", count: before.count))\(marks)"]
    }

    /// In characters, on either side of the place where the guilty text begins.
    private static let context = 80
}
