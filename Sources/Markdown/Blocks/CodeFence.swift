import SourceText

/// Code between two fences of backticks or tildes (CommonMark 4.5).
///
///     ```http
///     GET /users/{id}
///     ```
public struct CodeFence: Sendable, Equatable {
    /// What stands after the opening fence, with escapes and entities decoded: `http`.
    public let info: String
    /// The place of the info string; empty, at the end of the opening fence, if there is none.
    public let infoRange: SourceRange
    /// The lines between the fences, each with an LF, without the indentation of the opening fence.
    public let body: MappedText
    /// The opening line from its fence on.
    public let openingLine: SourceRange
    /// The closing fence; `nil` where the block ran into the end of its container or of the page.
    public let closingLine: SourceRange?
    /// From the opening fence to the end of the closing line, or of the last line of code.
    public let range: SourceRange

    /// The first word of the info string, by which highlighters go: `json` of `json title="x"`.
    public var language: Substring { info.prefix { $0 != " " && $0 != "\t" } }
}

/// The line that opens a fence.
struct OpeningFence {
    let marker: UInt8
    let length: Int
    /// The columns before the fence, which are taken off the lines of code too.
    let indent: Int
    let line: Range<Int>
    let info: Range<Int>
}

extension LineCursor {
    var openingFence: OpeningFence? {
        let marker = firstByte
        var index = firstNonspace
        while index < end, bytes[index] == marker { index += 1 }
        let length = index - firstNonspace
        guard length >= 3 else { return nil }
        let info = bytes.trimmed(index..<end)
        // Otherwise a code span with three backticks would be a fence.
        if marker == UInt8(ascii: "`"), info.contains(where: { bytes[$0] == marker }) { return nil }
        return OpeningFence(
            marker: marker, length: length, indent: indent, line: firstNonspace..<end, info: info)
    }

    func closes(_ fence: OpeningFence) -> Bool {
        guard firstByte == fence.marker, !isIndented else { return false }
        var index = firstNonspace
        while index < end, bytes[index] == fence.marker { index += 1 }
        return index - firstNonspace >= fence.length && bytes.skipBlanks(from: index, to: end) == end
    }
}

/// A block of code to which the next line may belong.
struct OpenCode {
    var lines: CodeLines
    var fence = OpeningFence(marker: 0, length: 0, indent: 0, line: 0..<0, info: 0..<0)
    var start = 0
    var end = 0
    /// Blank lines that belong to indented code only if more code follows.
    var blankLines: [LineCursor] = []

    init(file: FileID) { lines = CodeLines(file: file) }
}

extension BlockParser {
    mutating func openFence(_ fence: OpeningFence) {
        leaf = .fence
        code.fence = fence
        code.end = fence.line.upperBound
    }

    mutating func continueFence() {
        if line.closes(code.fence) {
            closeFence(at: line.firstNonspace..<line.end)
            leaf = .none
            return
        }
        line.advance(columns: min(code.fence.indent, line.indent))
        code.lines.add(line, of: file)
        code.end = line.end
    }

    mutating func closeFence(at closing: Range<Int>?) {
        let fence = code.fence
        let end = closing?.upperBound ?? code.end
        append(
            .codeFence(
                CodeFence(
                    info: bytes.unescaped(fence.info), infoRange: range(fence.info), body: code.lines.take(file),
                    openingLine: range(fence.line), closingLine: closing.map(range),
                    range: range(fence.line.lowerBound..<end))))
    }
}
