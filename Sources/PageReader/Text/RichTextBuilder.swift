import Markdown
import SourceText

extension RichText {
    /// The readable text of Markdown, with its links and code spans.
    convenience init(_ content: InlineText, in source: SourceFile, definitions: LinkDefinitions) {
        if let range = content.verbatimRange(in: source) {
            self.init(verbatim: MappedText(source, range))
            return
        }
        var builder = RichTextBuilder(file: source.id)
        builder.append(content.inlines(in: source, definitions), in: source)
        self.init(builder.text, links: builder.links, codes: builder.codes, markdown: builder.markdown)
    }
}

/// Puts a text together of its inlines.
private struct RichTextBuilder {
    private(set) var text: MappedText
    private(set) var links: [RichText.Link] = []
    private(set) var codes: [Range<Int>] = []
    private(set) var markdown = ""

    init(file: FileID) { text = MappedText(file: file) }

    mutating func append(_ inlines: [Inline], in source: SourceFile) {
        for inline in inlines {
            switch inline {
            case .text(let piece):
                inline.appendPlainText(to: &text, in: source)
                markdown += piece.string.escapingMarks()
            case .code(let code):
                let start = text.count
                inline.appendPlainText(to: &text, in: source)
                codes.append(start..<text.count)
                let code = code.text.string
                let fence = String(repeating: "`", count: code.longestRun(of: UInt8(ascii: "`")) + 1)
                markdown += code.isEmpty ? "" : fence + (fence.count > 1 ? " \(code) " : code) + fence
            case .emphasis(let span):
                enclose(span.children, in: source, mark: "*")
            case .strong(let span):
                enclose(span.children, in: source, mark: "**")
            case .link(let link):
                let start = text.count
                let before = markdown
                markdown = ""
                append(link.children, in: source)
                let path = PageIndex.path(of: link.destination, from: source.path)
                markdown = before + KeptLink.markdown(markdown, to: link.destination, path: path)
                let part = start..<text.count
                links.append(
                    RichText.Link(
                        part: part, text: text.string(part), destination: link.destination, path: path,
                        range: link.range))
            case .image(let image):
                append(image.children, in: source)
            case .autolink(let link):
                inline.appendPlainText(to: &text, in: source)
                markdown += link.text
            case .html(let html):
                inline.appendPlainText(to: &text, in: source)
                if html.isLineBreak {
                    markdown += "\n"
                } else if html.partsText, markdown.utf8.last.map({ !$0.isBlank }) ?? false {
                    markdown += " "
                }
            case .softBreak:
                inline.appendPlainText(to: &text, in: source)
                markdown += " "
            case .hardBreak:
                inline.appendPlainText(to: &text, in: source)
                markdown += "\n"
            }
        }
    }

    private mutating func enclose(_ children: [Inline], in source: SourceFile, mark: String) {
        markdown += mark
        append(children, in: source)
        markdown += mark
    }
}

extension String {
    /// With a backslash before what would be a mark of emphasis or code, which the text itself holds as a sign.
    fileprivate func escapingMarks() -> String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "`") }) else { return self }
        return reduce(into: "") { $0 += $1 == "*" || $1 == "`" ? "\\\($1)" : String($1) }
    }

    /// The length of the longest run of one ASCII character.
    func longestRun(of byte: UInt8) -> Int {
        var longest = 0
        var current = 0
        for next in utf8 {
            current = next == byte ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}
