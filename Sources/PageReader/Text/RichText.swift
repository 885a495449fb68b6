import SourceText

/// Running text of a page without its marks, and where links and code stood in it.
///
/// Cells and sentences are read as plain text first; `links` and `codes` say which parts of it were more than text.
///
/// A text never changes, and half a dozen readers ask for the same one. It is an object that is handed on without a copy
/// and that keeps what was found in it; no two pages share one, nor do workers.
final class RichText {
    struct Link: Sendable {
        /// The part of the text that is the link's.
        var part: Range<Int>
        var text: String
        var destination: String
        /// As in `LinkFact.path`.
        var path: String?
        var range: SourceRange
    }

    let text: MappedText
    let links: [Link]
    /// The parts that stood in code spans, without the backticks.
    let codes: [Range<Int>]
    /// The same text for documentation: code spans, emphasis, and those links kept that can be followed (`KeptLink`).
    let markdown: String
    /// The plain text.
    private(set) lazy var string = text.string
    /// The sentences, each with its closing mark. A mark ends a sentence where blank space or the end follows, or
    /// where the next one is glued to it; not inside a code span.
    private(set) lazy var sentences = foundSentences

    init(_ text: MappedText, links: [Link] = [], codes: [Range<Int>] = [], markdown: String) {
        self.text = text
        self.links = links
        self.codes = codes
        self.markdown = markdown
    }

    /// Text without anything that means something to Markdown.
    init(verbatim text: MappedText) {
        self.text = text
        links = []
        codes = []
        markdown = text.string
        string = markdown
    }

    /// No text.
    convenience init(file: FileID) {
        self.init(MappedText(file: file), markdown: "")
    }

    var isBlank: Bool { text.utf8.allSatisfy(\.isBlank) }
    var range: SourceRange { text.range(of: text.trimmed(0..<text.count)) }

    /// The same text with other Markdown.
    func with(markdown: String) -> RichText { RichText(text, links: links, codes: codes, markdown: markdown) }

    /// A part, with the links and codes that lie in it. Its `markdown` is the plain text.
    func slice(_ part: Range<Int>) -> RichText {
        let slice = text.slice(part)
        let links = links.filter { part.contains($0.part.lowerBound) }.map { link in
            var moved = link
            moved.part = link.part.lowerBound - part.lowerBound..<link.part.upperBound - part.lowerBound
            return moved
        }
        let codes = codes.filter { part.contains($0.lowerBound) }
            .map { $0.lowerBound - part.lowerBound..<$0.upperBound - part.lowerBound }
        return RichText(slice, links: links, codes: codes, markdown: slice.string)
    }

    private var foundSentences: [Range<Int>] {
        var result: [Range<Int>] = []
        result.reserveCapacity(4)
        func add(_ sentence: Range<Int>) {
            let trimmed = text.trimmed(sentence)
            if !trimmed.isEmpty { result.append(trimmed) }
        }
        var start = 0
        let bytes = text.utf8
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "\n") else { continue }
            guard !codes.contains(where: { $0.contains(index) }), !isAbbreviation(endingAt: index) else { continue }
            let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: " ")
            let isGlued = GluedSentences.isBoundary(index, in: bytes)
            guard byte == UInt8(ascii: "\n") || next.isBlank || next == UInt8(ascii: ")") || isGlued else { continue }
            add(start..<index + 1)
            start = index + 1
        }
        add(start..<bytes.count)
        return result
    }

    private static let abbreviations = ["e.g", "i.e", "etc", "vs", "approx"].map { Array($0.utf8) }

    private func isAbbreviation(endingAt index: Int) -> Bool {
        let bytes = text.utf8
        guard bytes[index] == UInt8(ascii: ".") else { return false }
        var start = index
        while start > 0, !bytes[start - 1].isBlank, bytes[start - 1] != UInt8(ascii: "(") { start -= 1 }
        return Self.abbreviations.contains { abbreviation in
            abbreviation.count == index - start
                && zip(abbreviation, bytes[start..<index]).allSatisfy { $0 == $1.lowercased }
        }
    }
}
