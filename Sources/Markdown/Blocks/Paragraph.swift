import SourceText

/// Lines of text (CommonMark 4.8).
///
///     Retrieve the properties and relationships
///     of a user object.
public struct Paragraph: Sendable, Equatable {
    public let content: InlineText
    public let range: SourceRange
}

/// A paragraph to which the next line may belong.
struct OpenParagraph {
    /// Each line without its indentation and its ending.
    private(set) var lines: [Range<Int>] = []

    mutating func begin(_ line: Range<Int>) {
        lines.removeAll(keepingCapacity: true)
        lines.append(line)
    }

    mutating func add(_ line: Range<Int>) { lines.append(line) }

    mutating func removeFirst(_ count: Int) { lines.removeFirst(min(count, lines.count)) }

    mutating func removeLast() -> Range<Int>? { lines.popLast() }
}

extension BlockParser {
    mutating func openParagraph() {
        // Nothing but items can stand in a list.
        if containers[containers.count - 1].list != nil { closeContainer() }
        paragraph.begin(line.firstNonspace..<line.end)
        leaf = .paragraph
    }

    /// Ends the paragraph. There is none if all of its lines were link definitions.
    mutating func closeParagraph() {
        takeDefinitions()
        guard let content = InlineText(file: file.id, bytes, lines: paragraph.lines) else { return }
        append(.paragraph(Paragraph(content: content, range: content.range)))
    }

    /// Takes the link definitions off the beginning of the paragraph (CommonMark 4.7).
    mutating func takeDefinitions() {
        guard let first = paragraph.lines.first, bytes[first.lowerBound] == UInt8(ascii: "["),
            let text = InlineText(file: file.id, bytes, lines: paragraph.lines)
        else { return }
        var position = 0
        text.withBytes(of: file, bytes) { source in
            while let found = source.linkDefinition(at: position) {
                definitions.add(found.definition)
                position = found.end
            }
            // A definition ends with its line, so whole lines are taken.
            var taken = 0
            for index in 0..<position where source.text[index] == .lineFeed { taken += 1 }
            if position >= source.text.count, position > 0 { taken = paragraph.lines.count }
            paragraph.removeFirst(taken)
        }
    }
}
