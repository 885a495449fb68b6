/// Paragraphs of a page's Markdown as Markdown in which nothing but formatting acts.
///
/// Paragraphs, lists, tables, quotes, code and emphasis stay what they are, notes become asides, links to the web stay links.
/// All else is text: other links have no target here, HTML is shown as it stands, and comments are left out.
struct DocCProse {
    /// Blocks of Markdown, to be written with an empty line between them.
    private(set) var blocks: [String] = []
    private var open: [String] = []
    private var kind: Kind = .paragraph

    private enum Kind { case paragraph, list, quote, table }

    init(_ markdown: String) {
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
                take(content)
            }
        }
        close()
        if let fence {
            blocks.append(DocCMarkup.codeBlock(fence.lines.joined(separator: "\n"), language: fence.language))
        }
    }

    // MARK: Blocks

    private mutating func take(_ line: String) {
        guard !line.isEmpty else {
            close()
            return
        }
        if let mark = DocCProse.listMark(line) {
            begin(.list)
            open.append(mark + line.drop { $0 != " " }.drop { $0 == " " })
        } else if line.hasPrefix(">") {
            begin(.quote)
            open.append(String(line.drop { ">".contains($0) }.drop { $0 == " " }))
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
        case .paragraph: append(DocCProse.inline(lines.joined(separator: " ")))
        case .list: append(lines.compactMap(DocCProse.item).joined(separator: "\n"))
        case .quote: append(DocCProse.aside(lines))
        case .table: append(DocCProse.table(lines) ?? DocCProse.inline(lines.joined(separator: " ")))
        }
    }

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
    private static func item(_ line: String) -> String? {
        let mark = line.prefix { $0 != " " }
        let text = inline(String(line.dropFirst(mark.count + 1)))
        guard !text.isEmpty else { return nil }
        guard let colon = text.firstIndex(of: ":"), text[..<colon].split(separator: " ").count <= 2,
            text[..<colon].allSatisfy({ $0.isLetter || $0 == " " })
        else { return "\(mark) \(text)" }
        return "\(mark) \(text[..<colon])\\:\(text[text.index(after: colon)...])"
    }

    /// A quote as an aside: a note unless it says what it is, `[!WARNING]` or `**Tip:**`.
    private static func aside(_ lines: [String]) -> String {
        var kind = "Note"
        var text = lines.joined(separator: " ")
        let folded = text.lowercased().filter { !"*_[]!".contains($0) }
        for (word, name) in asideKinds where folded.hasPrefix(word) {
            let rest = text.drop { "*_[]!".contains($0) }.dropFirst(word.count).drop { "*_]:".contains($0) }
            // `Notes are kept` begins with the word and is no mark.
            guard rest.first.map({ $0 == " " }) ?? true else { continue }
            kind = name
            text = String(rest.drop { "*_: ".contains($0) })
            break
        }
        let content = inline(text)
        return content.isEmpty ? "" : "> \(kind): \(content)"
    }

    private static let asideKinds = [
        ("note", "Note"), ("tip", "Tip"), ("important", "Important"), ("warning", "Warning"), ("caution", "Warning"),
    ]

    /// A table with its cells made harmless; nil for rows that are none.
    private static func table(_ lines: [String]) -> String? {
        let rows = lines.map(cells)
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
        var result = ""
        var rest = markdown[...]
        while let start = rest.firstRange(of: "<!--") {
            result += rest[..<start.lowerBound]
            rest = rest[start.upperBound...].firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
        }
        return result + rest
    }
}
