import APIModel
import SourceText

/// Paragraphs of a page's Markdown as Markdown in which nothing but formatting acts.
///
/// Paragraphs, lists, tables, code and emphasis stay what they are, and quotes become asides. Links to the web stay links, those
/// of the documentation lead to symbols and articles. All else is text: other links have no target here, HTML is shown as it
/// stands, and comments are left out.
struct DocCProse {
    /// Blocks of Markdown, to be written with an empty line between them.
    private(set) var blocks: [String] = []
    private var open: [String] = []
    private var kind: Kind = .paragraph
    private let links: ProseLinks

    private enum Kind { case paragraph, list, quote, table }

    init(_ markdown: String, links: ProseLinks = .none) {
        self.links = links
        var fence: (mark: String, language: String, lines: [String])?
        for line in DocCMarkup.visibleLines(DocCProse.withoutComments(markdown)) {
            let content = String(line.drop { $0 == " " })
            if let opened = fence {
                if content.hasPrefix(opened.mark) {
                    blocks.append(DocCMarkup.codeBlock(opened.lines.joined(separator: "\n"), language: opened.language))
                    fence = nil
                } else {
                    fence?.lines.append(line)
                }
            } else if let mark = ["```", "~~~"].first(where: content.hasPrefix) {
                close()
                let language = content.drop { mark.contains($0) }.prefix { $0.isASCII && $0.isLetter }
                fence = (mark, language.lowercased(), [])
            } else {
                take(content, indent: line.utf8.count - content.utf8.count)
            }
        }
        close()
        if let fence {
            blocks.append(DocCMarkup.codeBlock(fence.lines.joined(separator: "\n"), language: fence.language))
        }
    }

    // MARK: Blocks

    private mutating func take(_ line: String, indent: Int) {
        guard !line.isEmpty else {
            close()
            return
        }
        if let mark = DocCProse.listMark(line) {
            // Lists in lists are indented by four, which is enough below either kind of mark.
            let depth = kind == .list ? min(indent / 4, DocCProse.deepestList) : 0
            begin(.list)
            open.append(String(repeating: "    ", count: depth) + mark + line.drop { $0 != " " }.drop { $0 == " " })
        } else if line.hasPrefix(">") {
            begin(.quote)
            open.append(DocCProse.quoted(line))
        } else if line.hasPrefix("|") {
            begin(.table)
            open.append(line)
        } else if line.hasPrefix("#") {
            close()
            open.append("**\(line.drop { $0 == "#" }.drop { $0 == " " })**")
            close()
        } else {
            // A line goes on with the paragraph, item or quote that it stands behind.
            if kind == .table { close() }
            if kind == .list, let last = open.popLast() { open.append("\(last) \(line)") } else { open.append(line) }
        }
    }

    private mutating func begin(_ next: Kind) {
        if kind != next || kind == .paragraph { close() }
        kind = next
    }

    private mutating func close() {
        let lines = open
        let closed = kind
        open = []
        kind = .paragraph
        guard !lines.isEmpty else { return }
        switch closed {
        case .paragraph: append(inline(lines.joined(separator: " ")))
        case .list: append(lines.compactMap(item).joined(separator: "\n"))
        case .quote: append(aside(lines.joined(separator: "\n")))
        case .table: append(table(lines) ?? inline(lines.joined(separator: " ")))
        }
    }

    private func inline(_ markdown: String) -> String { DocCProse.inline(markdown, links) }

    private mutating func append(_ block: String) {
        if !block.isEmpty { blocks.append(block) }
    }

    /// `- ` or `1. ` where a line begins an item.
    private static func listMark(_ line: String) -> String? {
        if let first = line.first, "-*+".contains(first), line.dropFirst().first == " " { return "- " }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count < 10, let mark = line.dropFirst(digits.count).first,
            mark == "." || mark == ")",
            line.dropFirst(digits.count + 1).first == " "
        else { return nil }
        return "\(digits). "
    }

    /// An item; DocC takes `- Note: …` for an aside and `- Parameter x: …` for a part of a signature, so that the colon of
    /// a first word or two is escaped.
    private func item(_ line: String) -> String? {
        let indent = line.prefix { $0 == " " }
        let mark = indent + line.dropFirst(indent.count).prefix { $0 != " " }
        let text = inline(String(line.dropFirst(mark.count + 1)))
        guard !text.isEmpty else { return nil }
        guard let colon = text.firstIndex(of: ":"), text[..<colon].split(separator: " ").count <= 2,
            text[..<colon].allSatisfy({ $0.isLetter || $0 == " " })
        else { return "\(mark) \(text)" }
        return "\(mark) \(text[..<colon])\\:\(text[text.index(after: colon)...])"
    }

    private static let deepestList = 3

    /// A line of a quote without the marks of the quote and of those around it.
    private static func quoted(_ line: String) -> String {
        let marks = line.prefix { $0 == ">" || $0 == " " }
        let content = line[(marks.lastIndex(of: ">").map(line.index(after:)) ?? line.startIndex)...]
        return String(content.first == " " ? content.dropFirst() : content)
    }

    /// A quote as an aside: a note unless it says what it is.
    private func aside(_ text: String) -> String {
        let opening = Aside.opening(text) ?? (aside: .note, rest: text)
        let content = DocCProse(opening.rest, links: links).blocks.joined(separator: "\n\n")
        guard let first = content.first else { return "" }
        // A list or a table needs a line of its own.
        let isText = first != "|" && first != "`" && DocCProse.listMark(content) == nil
        let lines = (isText ? "\(opening.aside.rawValue): \(content)" : "\(opening.aside.rawValue):\n\n\(content)")
            .split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
    }

    /// A table with its cells made harmless; nil for rows that are none.
    private func table(_ lines: [String]) -> String? {
        let rows = lines.map(DocCProse.cells)
        guard rows.count > 2, rows[1].allSatisfy({ !$0.isEmpty && $0.allSatisfy { ":- ".contains($0) } }) else {
            return nil
        }
        let width = rows[0].count
        let body = ([rows[0]] + rows.dropFirst(2)).map { row in
            let cells = row.map(inline).prefix(width)
            return "| " + (cells + Array(repeating: "", count: width - cells.count)).joined(separator: " | ") + " |"
        }
        let rule = "|" + String(repeating: ":--|", count: width)
        return ([body[0], rule] + body.dropFirst()).joined(separator: "\n")
    }

    private static func cells(_ row: String) -> [String] {
        var cells = [""]
        var isEscaped = false
        for character in row.dropFirst() {
            if character == "|", !isEscaped { cells.append("") } else { cells[cells.count - 1].append(character) }
            isEscaped = character == "\\" && !isEscaped
        }
        if cells.last?.allSatisfy({ $0 == " " }) == true { cells.removeLast() }
        return cells.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    }

    /// The text without HTML comments, which are for the authors of the pages.
    private static func withoutComments(_ markdown: String) -> String {
        guard markdown.contains("<!--") else { return markdown }
        var result = ""
        var rest = markdown[...]
        while let start = rest.firstRange(of: "<!--") {
            result += rest[..<start.lowerBound]
            rest = rest[start.upperBound...].firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
        }
        return result + rest
    }
}
