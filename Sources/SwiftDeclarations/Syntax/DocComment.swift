import APIModel

/// Text of documents as a documentation comment.
///
/// A comment is a line of `///` per line of text, so that nothing in the text can end it. Text that DocC would take for
/// more than text (directives, symbol links, parameter lists, raw HTML, images, links into the doc set) is written so that
/// DocC shows it as it stands.
public struct DocComment: Hashable, Sendable, CustomStringConvertible {
    /// Text fits into this many columns behind `/// `, also where a declaration is nested two levels deep.
    static let width = 108

    /// Each with its `///`.
    private var lines: [String]

    /// A comment of several paragraphs; empty where all of them are.
    init(_ paragraphs: [String], links: DocLinks = .none) {
        let blocks = paragraphs.map { Self.lines(of: $0, links) }.filter { !$0.isEmpty }
        lines = blocks.joined(separator: [""]).map { $0.isEmpty ? "///" : "/// \($0)" }
    }

    /// What a page says about a thing, its deprecation included, followed by further paragraphs.
    init(_ documentation: Documentation, also paragraphs: [String] = [], links: DocLinks = .none) {
        var all: [String] = []
        let discussion = documentation.discussion
        if !documentation.summary.isEmpty {
            all.append(documentation.markedSummary ?? DocMarkup.escaped(documentation.summary))
        }
        if !discussion.isEmpty { all.append(discussion) }
        if documentation.isDeprecated {
            all.append("> Warning: Deprecated. " + (documentation.deprecation.map(DocMarkup.escaped) ?? ""))
        }
        self.init(all + paragraphs, links: links)
    }

    /// What docgen itself says, line by line, with links to symbols.
    init(lines: [Line]) {
        self.lines = lines.map { $0.text.isEmpty ? "///" : "/// \($0.text)" }
    }

    /// One comment below the other, as one.
    static func + (left: DocComment, right: DocComment) -> DocComment {
        var result = left
        result.lines += right.lines
        return result
    }

    public var isEmpty: Bool { lines.isEmpty }
    public var description: String { lines.joined(separator: "\n") }

    /// The comment as what stands before a declaration, which begins where the comment began.
    func lead(at indentation: Indentation) -> Lead {
        let newline = indentation.newline.text
        return Lead(verbatim: lines.reduce(into: "") { $0 += $1 + newline })
    }

    // MARK: Layout

    /// Lists lie in lists no deeper than a page could show.
    private static let deepestList = 3

    /// The lines of a text in Markdown: paragraphs are filled, tables and fenced code stay as they are.
    private static func lines(of text: String, _ links: DocLinks) -> [String] {
        var result: [String] = []
        var paragraph: [Substring] = []
        var fence: String?
        // How far an item of a list in a list is indented; what isn't below an item would be code.
        var indent = 0
        var isInList = false
        func closeParagraph() {
            result += fill(paragraph.joined(separator: " "), links, indent: indent)
            paragraph = []
            indent = 0
        }
        let printable = DocMarkup.printable(text)
        for bytes in printable.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let line = Substring(bytes)
            let content = Substring(bytes.drop { $0 == UInt8(ascii: " ") })
            if let open = fence {
                result.append(DocMarkup.verbatim(line))
                if DocMarkup.begins(content, with: open) { fence = nil }
            } else if let open = ["```", "~~~"].first(where: { DocMarkup.begins(content, with: $0) }) {
                closeParagraph()
                fence = open
                result.append(DocMarkup.verbatim(line))
            } else if content.isEmpty {
                closeParagraph()
                isInList = false
                if result.last?.isEmpty == false { result.append("") }
            } else if DocMarkup.begins(content, with: "|") {
                closeParagraph()
                result.append(DocMarkup.safeLine(DocMarkup.safeInline(String(content), links)))
            } else {
                if DocMarkup.startsBlock(content) {
                    closeParagraph()
                    let isItem = DocMarkup.isListItem(content)
                    if isItem, isInList { indent = min((line.utf8.count - content.utf8.count) / 4, deepestList) * 4 }
                    isInList = isItem
                }
                paragraph.append(content)
            }
        }
        closeParagraph()
        if let fence { result.append(fence) }
        while result.last?.isEmpty == true { result.removeLast() }
        return result
    }

    /// Breaks a paragraph at words; a word that is too long for any line stands alone.
    ///
    /// What follows the first line of an item or quote stands below its text.
    private static func fill(_ paragraph: String, _ links: DocLinks, indent: Int) -> [String] {
        var lines: [String] = []
        var length = 0
        let text = DocMarkup.safeInline(paragraph, links)
        // Nearly all text is ASCII, whose characters are its bytes.
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        let words =
            isASCII
            ? text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
            : text.split(whereSeparator: \.isWhitespace)
        let hang = DocMarkup.hang(of: paragraph[...])
        // The words of the line that is being filled.
        var line: ArraySlice<Substring> = words[..<0]
        func closeLine() {
            guard let first = line.first, let last = line.last else { return }
            // Most often the line stands in the text as it is.
            let part = text[first.startIndex..<last.endIndex]
            lines.append(isASCII && part.utf8.count == length ? String(part) : line.joined(separator: " "))
            length = 0
        }
        for place in words.indices {
            let wordLength = isASCII ? words[place].utf8.count : words[place].count
            let margin = indent + (lines.isEmpty ? 0 : hang.count)
            if length > 0, margin + length + 1 + wordLength > width {
                closeLine()
                line = words[place..<place]
            }
            length += length > 0 ? 1 + wordLength : wordLength
            line = words[line.startIndex...place]
        }
        closeLine()
        return lines.enumerated().map { index, line in
            String(repeating: " ", count: indent)
                + (index == 0 ? DocMarkup.safeLine(line) : hang + DocMarkup.safeContinuation(line))
        }
    }
}

extension DocComment {
    /// A line that this module spells out: only names can be interpolated, which become links to what they name.
    struct Line: ExpressibleByStringInterpolation {
        var text: String

        init(stringLiteral text: StaticString) { self.text = text.description }
        init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

        struct Interpolation: StringInterpolationProtocol {
            var text = ""

            init(literalCapacity: Int, interpolationCount: Int) {}
            mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
            mutating func appendInterpolation(_ symbol: SwiftIdentifier) { text += "``\(symbol.name)``" }
        }
    }
}
