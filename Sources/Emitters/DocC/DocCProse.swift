/// Paragraphs of a page's Markdown, of which code spans and code blocks stay code and all else becomes plain text.
///
/// Emphasis and links are reduced to their text: their targets are places of the doc set that don't exist here.
struct DocCProse {
    /// Blocks of Markdown, to be written with an empty line between them.
    private(set) var blocks: [String] = []
    private var paragraph: [String] = []

    init(_ markdown: String) {
        var fence: (mark: String, language: String, lines: [String])?
        for line in DocCMarkup.visibleLines(markdown) {
            let content = String(line.drop { $0 == " " })
            if let open = fence {
                if content.hasPrefix(open.mark) {
                    blocks.append(DocCMarkup.codeBlock(open.lines.joined(separator: "\n"), language: open.language))
                    fence = nil
                } else {
                    fence?.lines.append(line)
                }
            } else if let mark = ["```", "~~~"].first(where: content.hasPrefix) {
                closeParagraph()
                let language = content.drop { mark.contains($0) }.prefix { $0.isASCII && $0.isLetter }
                fence = (mark, language.lowercased(), [])
            } else if content.isEmpty {
                closeParagraph()
            } else {
                if DocCProse.beginsBlock(content) { closeParagraph() }
                paragraph.append(content)
            }
        }
        closeParagraph()
        if let fence {
            blocks.append(DocCMarkup.codeBlock(fence.lines.joined(separator: "\n"), language: fence.language))
        }
    }

    private mutating func closeParagraph() {
        let text = DocCProse.inline(paragraph.joined(separator: " "))
        paragraph = []
        if !text.isEmpty { blocks.append(text) }
    }

    /// Items, rows, quotes and headings keep a line of their own.
    private static func beginsBlock(_ line: String) -> Bool {
        ["- ", "* ", "+ ", ">", "|", "#"].contains(where: line.hasPrefix)
            || line.drop { $0.isNumber }.hasPrefix(". ") && line.first?.isNumber == true
    }
}

extension DocCProse {
    /// The text of a paragraph on one line.
    private static func inline(_ markdown: String) -> String {
        var result = ""
        var text = ""
        var rest = markdown[...]
        // Where the label of a link ends, and where the text goes on behind its target.
        var targets: [String.Index: Substring] = [:]
        while let character = rest.first {
            if let after = targets[rest.startIndex] {
                rest = after
            } else if character == "\\", let next = rest.dropFirst().first, DocCMarkup.punctuation.contains(next) {
                text.append(next)
                rest = rest.dropFirst(2)
            } else if character == "`", let (code, after) = codeSpan(rest) {
                result += plainPiece(text) + DocCMarkup.code(code)
                text = ""
                rest = after
            } else if character == "[" || character == "!", let (label, after) = link(rest) {
                targets[label.endIndex] = after
                rest = rest[label.startIndex...]
            } else if rest.hasPrefix("**") {
                rest = rest.dropFirst(2)
            } else {
                // A lone backtick must not meet a closing one later, so a run of them is taken as a whole.
                let run = character == "`" ? rest.prefix { $0 == "`" } : rest.prefix(1)
                text += run
                rest = rest.dropFirst(run.count)
            }
        }
        return (result + plainPiece(text)).split(separator: " ").joined(separator: " ")
    }

    /// Plain text with the spaces at its ends, which part it from its neighbours.
    private static func plainPiece(_ text: String) -> String {
        let plain = DocCMarkup.plain(text)
        if plain.isEmpty { return text.isEmpty ? "" : " " }
        return (text.first == " " ? " " : "") + plain + (text.last == " " ? " " : "")
    }

    /// The code of a span, and what follows it.
    private static func codeSpan(_ text: Substring) -> (code: String, after: Substring)? {
        let opening = text.prefix { $0 == "`" }
        var search = text.dropFirst(opening.count)
        while let tick = search.firstIndex(of: "`") {
            let closing = search[tick...].prefix { $0 == "`" }
            if closing.count == opening.count {
                return (String(text[opening.endIndex..<tick]), text[closing.endIndex...])
            }
            search = text[closing.endIndex...]
        }
        return nil
    }

    /// The label of a link or image, `[label](target)`, and what follows it.
    private static func link(_ text: Substring) -> (label: Substring, after: Substring)? {
        let body = text.first == "!" ? text.dropFirst() : text
        guard body.first == "[", let end = body.prefix(partLimit).firstIndex(of: "]") else { return nil }
        let target = body[body.index(after: end)...]
        guard target.first == "(", let close = target.prefix(partLimit).firstIndex(of: ")") else { return nil }
        return (body[body.index(after: body.startIndex)..<end], target[target.index(after: close)...])
    }

    /// Labels and targets are short; a search without end would make thousands of open brackets slow.
    private static let partLimit = 1_000
}
