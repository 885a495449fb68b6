import Markdown
import SourceText

extension RichText {
    /// The readable text of Markdown, with its links and code spans.
    convenience init(_ content: InlineText, in page: PageText) {
        let source = page.source
        if let range = content.verbatimRange(in: source) {
            self.init(verbatim: MappedText(source, range))
            return
        }
        var builder = RichTextBuilder(page, length: content.range.offsets.count)
        builder.append(content.inlines(in: source, page.definitions))
        self.init(builder.text, links: builder.links, codes: builder.codes, markdown: builder.markdown)
    }
}

/// Puts a text together of its inlines.
private struct RichTextBuilder {
    private let page: PageText
    private(set) var text: MappedText
    private(set) var links: [RichText.Link] = []
    private(set) var codes: [Range<Int>] = []
    /// In UTF-8: bytes are put together faster than strings.
    private var written: [UInt8] = []
    /// Where the label of the link begins that is being written, if any.
    private var labelStart = 0

    var markdown: String { String(decoding: written, as: UTF8.self) }

    /// - Parameter length: About as many bytes as the text will have.
    init(_ page: PageText, length: Int) {
        self.page = page
        text = MappedText(file: page.source.id)
        text.reserveCapacity(length)
        written.reserveCapacity(length + length / 4)
    }

    mutating func append(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text:
                let start = text.count
                inline.appendPlainText(to: &text, in: page.source)
                writeEscapingMarks(text.utf8[start...])
            case .code(let code):
                let start = text.count
                inline.appendPlainText(to: &text, in: page.source)
                codes.append(start..<text.count)
                write(code: code.text.utf8)
            case .emphasis(let span):
                enclose(span.children, mark: "*")
            case .strong(let span):
                enclose(span.children, mark: "**")
            case .link(let link):
                append(link)
            case .image(let image):
                append(image.children)
            case .autolink(let link):
                inline.appendPlainText(to: &text, in: page.source)
                write(link.text)
            case .html(let html):
                inline.appendPlainText(to: &text, in: page.source)
                if html.isLineBreak {
                    write("\n")
                } else if html.partsText, let last = written[labelStart...].last, !last.isBlank {
                    write(" ")
                }
            case .softBreak:
                inline.appendPlainText(to: &text, in: page.source)
                write(" ")
            case .hardBreak:
                inline.appendPlainText(to: &text, in: page.source)
                write("\n")
            }
        }
    }

    private mutating func append(_ link: Inline.Link) {
        let start = text.count
        let opening = written.count
        let outer = labelStart
        write("[")
        labelStart = written.count
        append(link.children)
        let path = PageIndex.path(of: link.destination, from: page.folder)
        if let kept = KeptLink.destination(behind: written[labelStart...], link.destination, path: path) {
            write("](\(kept))")
        } else {
            written.remove(at: opening)
        }
        labelStart = outer
        let part = start..<text.count
        links.append(
            RichText.Link(
                part: part, text: text.string(part), destination: link.destination, path: path, range: link.range))
    }

    private mutating func enclose(_ children: [Inline], mark: String) {
        write(mark)
        append(children)
        write(mark)
    }

    // MARK: Markdown

    private mutating func write(_ string: String) { written.append(contentsOf: string.utf8) }

    /// With a backslash before what would be a mark of emphasis or code, which the text itself holds as a sign.
    private mutating func writeEscapingMarks(_ bytes: ArraySlice<UInt8>) {
        func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`") }
        guard bytes.contains(where: isMark) else {
            written += bytes
            return
        }
        for byte in bytes {
            if isMark(byte) { written.append(UInt8(ascii: "\\")) }
            written.append(byte)
        }
    }

    /// Within more backticks than the code has in a row.
    private mutating func write(code: [UInt8]) {
        guard !code.isEmpty else { return }
        let run = code.longestRun(of: UInt8(ascii: "`"))
        let fence = String(repeating: "`", count: run + 1)
        let margin = run > 0 ? " " : ""
        write(fence + margin)
        written += code
        write(margin + fence)
    }
}

extension String {
    /// The length of the longest run of one ASCII character.
    func longestRun(of byte: UInt8) -> Int { utf8.longestRun(of: byte) }
}

extension Sequence<UInt8> {
    fileprivate func longestRun(of byte: UInt8) -> Int {
        var longest = 0
        var current = 0
        for next in self {
            current = next == byte ? current + 1 : 0
            longest = Swift.max(longest, current)
        }
        return longest
    }
}
