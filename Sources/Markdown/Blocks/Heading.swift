import SourceText

/// A heading, written in either way (CommonMark 4.2 and 4.3).
///
///     ## HTTP request
///
///     HTTP request
///     ------------
public struct Heading: Sendable, Equatable {
    /// 1 to 6.
    public let level: Int
    public let content: InlineText
    public let range: SourceRange
}

extension LineCursor {
    /// The level and the text of the ATX heading on this line.
    var atxHeading: (level: Int, content: Range<Int>)? {
        var index = firstNonspace
        while index < end, bytes[index] == UInt8(ascii: "#") { index += 1 }
        let level = index - firstNonspace
        guard (1...6).contains(level), index == end || bytes[index].isSpaceOrTab else { return nil }
        let content = bytes.trimmed(index..<end)
        // A closing run of `#` isn't text if it's alone or a blank stands before it.
        var upper = content.upperBound
        while upper > content.lowerBound, bytes[upper - 1] == UInt8(ascii: "#") { upper -= 1 }
        guard upper == content.lowerBound || bytes[upper - 1].isSpaceOrTab else { return (level, content) }
        return (level, bytes.trimmed(content.lowerBound..<upper))
    }

    /// The level of the heading that this line would underline.
    var setextLevel: Int? {
        let marker = firstByte
        var index = firstNonspace
        while index < end, bytes[index] == marker { index += 1 }
        guard bytes.skipBlanks(from: index, to: end) == end else { return nil }
        switch marker {
        case UInt8(ascii: "="): return 1
        case UInt8(ascii: "-"): return 2
        default: return nil
        }
    }
}

extension BlockParser {
    mutating func addATXHeading(_ heading: (level: Int, content: Range<Int>)) {
        let content = InlineText(file: file.id, heading.content)
        append(.heading(Heading(level: heading.level, content: content, range: range(line.firstNonspace..<line.end))))
    }

    /// Makes a heading of the open paragraph; `false` if there's no text in it besides link definitions.
    mutating func closeSetextHeading(level: Int) -> Bool {
        takeDefinitions()
        guard let content = InlineText(file: file.id, bytes, lines: paragraph.lines), let first = paragraph.lines.first
        else { return false }
        leaf = .none
        let range = range(first.lowerBound..<line.end)
        append(.heading(Heading(level: level, content: content, range: range)))
        return true
    }
}
