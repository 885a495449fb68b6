import SourceText

/// Running text of a page without its marks, and where links and code stood in it.
///
/// Cells and sentences are read as plain text first; `links` and `codes` say which parts of it were more than text.
struct RichText: Sendable {
    struct Link: Sendable {
        /// The part of the text that is the link's.
        var part: Range<Int>
        var text: String
        var destination: String
        /// As in `LinkFact.path`.
        var path: String?
        var range: SourceRange
    }

    var text: MappedText
    var links: [Link]
    /// The parts that stood in code spans, without the backticks.
    var codes: [Range<Int>]
    /// The same text for documentation: code spans, emphasis, and those links kept that can be followed (`KeptLink`).
    var markdown: String
    /// The sentences, each with its closing mark. A mark ends a sentence where blank space or the end follows, or
    /// where the next one is glued to it; not inside a code span.
    private(set) var sentences: [Range<Int>]

    init(file: FileID) {
        text = MappedText(file: file)
        links = []
        codes = []
        markdown = ""
        sentences = []
    }

    var string: String { text.string }
    var isBlank: Bool { text.utf8.allSatisfy(\.isBlank) }
    var range: SourceRange { text.range(of: text.trimmed(0..<text.count)) }

    /// A part, with the links and codes that lie in it. Its `markdown` is the plain text.
    func slice(_ part: Range<Int>) -> RichText {
        var result = RichText(file: text.file)
        result.text = text.slice(part)
        result.links = links.filter { part.contains($0.part.lowerBound) }.map { link in
            var moved = link
            moved.part = link.part.lowerBound - part.lowerBound..<link.part.upperBound - part.lowerBound
            return moved
        }
        result.codes = codes.filter { part.contains($0.lowerBound) }
            .map { $0.lowerBound - part.lowerBound..<$0.upperBound - part.lowerBound }
        result.markdown = result.text.string
        result.settle()
        return result
    }

    /// Finds the sentences, once the text is complete: half a dozen readers go through those of every text.
    mutating func settle() { sentences = foundSentences }

    private var foundSentences: [Range<Int>] {
        var result: [Range<Int>] = []
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
