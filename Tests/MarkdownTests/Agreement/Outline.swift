import Markdown
import SourceText

/// A document as a list of entries that two readers of Markdown can be compared by.
struct Outline {
    struct Entry: CustomStringConvertible {
        let text: String
        /// `nil` where a reader doesn't know, or is known to be wrong.
        var firstLine: Int?
        var lastLine: Int?

        var description: String { "\(text) @\(firstLine.map(String.init) ?? "?")-\(lastLine.map(String.init) ?? "?")" }

        func agrees(with other: Entry) -> Bool {
            func agree(_ left: Int?, _ right: Int?) -> Bool { left == nil || right == nil || left == right }
            return text == other.text && agree(firstLine, other.firstLine) && agree(lastLine, other.lastLine)
        }
    }

    private(set) var entries: [Entry] = []

    /// Adds an entry; a line ending at the end of its text is left out, as cmark adds one that the page doesn't have.
    mutating func add(_ text: String, _ firstLine: Int? = nil, _ lastLine: Int? = nil) {
        let text = text.hasSuffix("\n") ? String(text.dropLast()) : text
        entries.append(Entry(text: text, firstLine: firstLine, lastLine: lastLine))
    }

    /// Adds running text, joined with text before it.
    mutating func addText(_ text: String) {
        // cmark keeps a text of which it has cut off all blanks.
        guard !text.isEmpty else { return }
        if let last = entries.last, last.text.hasPrefix("text:") {
            entries[entries.count - 1] = Entry(text: last.text + text)
        } else {
            add("text:" + text)
        }
    }

    /// The first entries in which two outlines differ.
    func firstDisagreement(with other: Outline) -> String? {
        for index in 0..<max(entries.count, other.entries.count) {
            let left = index < entries.count ? entries[index] : nil
            let right = index < other.entries.count ? other.entries[index] : nil
            if let left, let right, left.agrees(with: right) { continue }
            return "\(left?.description ?? "nothing") / \(right?.description ?? "nothing")"
        }
        return nil
    }
}

extension Outline {
    init(_ document: Document, of file: SourceFile, withInlines: Bool) {
        let reader = OutlineReader(document: document, file: file, withInlines: withInlines)
        reader.add(document.blocks, to: &self)
    }
}

private struct OutlineReader {
    let document: Document
    let file: SourceFile
    let withInlines: Bool
    let lineStarts: [Int]

    init(document: Document, file: SourceFile, withInlines: Bool) {
        self.document = document
        self.file = file
        self.withInlines = withInlines
        self.lineStarts =
            [0]
            + file.bytes.indices.filter {
                file.bytes[$0] == 0x0A
                    || (file.bytes[$0] == 0x0D && ($0 + 1 == file.bytes.count || file.bytes[$0 + 1] != 0x0A))
            }.map { $0 + 1 }
    }

    func line(_ offset: UInt32) -> Int {
        var low = 0
        var high = lineStarts.count
        while low < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= Int(offset) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func add(_ blocks: [Block], to outline: inout Outline) {
        for block in blocks {
            let first = line(block.range.lower)
            switch block {
            case .heading(let heading):
                outline.add("heading \(heading.level)", first)
                add(heading.content, to: &outline)
            case .paragraph(let paragraph):
                outline.add("paragraph", first)
                add(paragraph.content, to: &outline)
            case .codeFence(let fence):
                outline.add(
                    "code_block \(fence.info): \(fence.body.string)", first, line(fence.range.upper))
            case .indentedCode(let code):
                outline.add("code_block : \(code.body.string)", first)
            case .htmlBlock(let html):
                outline.add("html_block \(html.text.string.withoutIndentation)", first)
            case .table(let table):
                outline.add("table", first)
                add(table.header, "table_header", table, to: &outline)
                for row in table.rows { add(row, "table_row", table, to: &outline) }
            case .blockQuote(let quote):
                outline.add("block_quote", first)
                add(quote.blocks, to: &outline)
            case .list(let list):
                outline.add("list \(list.isOrdered ? String(list.start) : "")", first)
                for item in list.items {
                    outline.add("item", line(item.range.lower))
                    add(item.blocks, to: &outline)
                }
            case .thematicBreak:
                outline.add("thematic_break", first)
            }
        }
    }

    private func add(_ row: TableRow, _ kind: String, _ table: Table, to outline: inout Outline) {
        outline.add(kind, line(row.range.lower))
        for index in table.header.cells.indices {
            outline.add("table_cell")
            if index < row.cells.count { add(row.cells[index].content, to: &outline) }
        }
    }

    private func add(_ content: InlineText, to outline: inout Outline) {
        guard withInlines else { return }
        add(content.inlines(in: file, document.definitions), to: &outline)
    }

    private func add(_ inlines: [Inline], to outline: inout Outline) {
        for inline in inlines {
            switch inline {
            case .text(let text): outline.addText(text.string(in: file))
            case .code(let code): outline.add("code:" + code.text.string)
            case .emphasis(let span):
                outline.add("emph")
                add(span.children, to: &outline)
                outline.add("/")
            case .strong(let span):
                outline.add("strong")
                add(span.children, to: &outline)
                outline.add("/")
            case .link(let link):
                outline.add("link \(link.destination) \(link.title ?? "")")
                add(link.children, to: &outline)
                outline.add("/")
            case .image(let link):
                outline.add("image \(link.destination) \(link.title ?? "")")
                add(link.children, to: &outline)
                outline.add("/")
            case .autolink(let link):
                outline.add("link \(link.destination) ")
                outline.addText(link.text)
                outline.add("/")
            case .html(let html): outline.add("html_inline:" + html.text.string)
            case .softBreak: outline.add("softbreak")
            case .hardBreak: outline.add("linebreak")
            }
        }
    }
}

extension String {
    /// The indentation of an HTML block is part of its text for cmark alone.
    var withoutIndentation: Substring { drop { $0 == " " || $0 == "\t" } }
}
