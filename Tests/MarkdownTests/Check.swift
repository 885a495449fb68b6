import Markdown
import SourceText
import Testing

/// Reads Markdown and compares it with a dump: a line for each node, with its range.
///
///     check("# `a`", "heading 1 1:1-1:6 \"`a`\"")
///     check("# `a`", .inlines, "heading 1 1:1-1:6\n  code 1:3-1:6 \"a\"")
func check(
    _ markdown: String, _ detail: Dump.Detail, _ expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    let file = SourceFile(id: FileID(0), path: "test.md", bytes: Array(markdown.utf8))
    let dump = Dump(of: Document(parsing: file), file, detail)
    #expect(dump.text == expected, sourceLocation: sourceLocation)
}

func check(_ markdown: String, _ expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    check(markdown, .blocks, expected, sourceLocation: sourceLocation)
}

/// A document as text, for people to read and for tests to compare.
struct Dump {
    enum Detail {
        /// Blocks, with their content as it's written.
        case blocks
        /// Blocks, and the inlines of their content.
        case inlines
        /// Both, without ranges: equal for documents that say the same.
        case meaning
    }

    private let file: SourceFile
    private let detail: Detail
    private let definitions: LinkDefinitions
    private var lines: [String] = []

    init(of document: Document, _ file: SourceFile, _ detail: Detail = .inlines) {
        self.file = file
        self.detail = detail
        self.definitions = document.definitions
        if let frontMatter = document.frontMatter {
            add(0, "frontMatter", frontMatter.range, file.text(frontMatter.content))
        }
        add(document.blocks, 0)
        for definition in document.definitions.all {
            add(0, "definition [\(definition.label)] \(definition.destination)", definition.range, definition.title)
        }
    }

    var text: String { lines.joined(separator: "\n") }

    private mutating func add(_ depth: Int, _ kind: String, _ range: SourceRange, _ text: String? = nil) {
        var line = String(repeating: "  ", count: depth) + kind
        if detail != .meaning { line += " \(place(range))" }
        if let text { line += " " + text.debugDescription }
        lines.append(line)
    }

    private func place(_ range: SourceRange) -> String {
        let start = SourceText.SourceLocation(in: file, offset: Int(range.lower))
        let end = SourceText.SourceLocation(in: file, offset: Int(range.upper))
        return "\(start.line):\(start.column)-\(end.line):\(end.column)"
    }

    private mutating func add(_ blocks: [Block], _ depth: Int) {
        for block in blocks { add(block, depth) }
    }

    private mutating func add(_ block: Block, _ depth: Int) {
        switch block {
        case .heading(let heading): add(depth, "heading \(heading.level)", heading.range, heading.content)
        case .paragraph(let paragraph): add(depth, "paragraph", paragraph.range, paragraph.content)
        case .codeFence(let fence):
            let info = fence.info.isEmpty ? "" : " \(fence.info)"
            let state = fence.closingLine == nil ? " unclosed" : ""
            add(depth, "fence\(info)\(state)", fence.range, fence.body.string)
        case .indentedCode(let code): add(depth, "code", code.range, code.body.string)
        case .htmlBlock(let html): add(depth, "html", html.range, html.text.string)
        case .table(let table):
            add(depth, "table \(table.alignments.map { "\($0)" }.joined(separator: " "))", table.range)
            for row in [table.header] + table.rows {
                add(depth + 1, "row", row.range)
                for cell in row.cells { add(depth + 2, "cell", cell.range, cell.content) }
            }
        case .blockQuote(let quote):
            add(depth, "quote", quote.range)
            add(quote.blocks, depth + 1)
        case .list(let list):
            add(depth, list.isOrdered ? "list \(list.start)" : "list", list.range)
            for item in list.items {
                add(depth + 1, "item", item.range)
                add(item.blocks, depth + 2)
            }
        case .thematicBreak(let thematicBreak): add(depth, "break", thematicBreak.range)
        }
    }

    private mutating func add(_ depth: Int, _ kind: String, _ range: SourceRange, _ content: InlineText) {
        guard detail != .blocks else { return add(depth, kind, range, content.source(in: file)) }
        add(depth, kind, range)
        add(content.inlines(in: file, definitions), depth + 1)
    }

    private mutating func add(_ inlines: [Inline], _ depth: Int) {
        for inline in inlines {
            let range = inline.range
            switch inline {
            case .text(let text): add(depth, "text", range, text.string(in: file))
            case .code(let code): add(depth, "code", range, code.text.string)
            case .emphasis(let span):
                add(depth, "emphasis", range)
                add(span.children, depth + 1)
            case .strong(let span):
                add(depth, "strong", range)
                add(span.children, depth + 1)
            case .link(let link): add(depth, "link", link)
            case .image(let link): add(depth, "image", link)
            case .autolink(let link): add(depth, "autolink \(link.destination)", range)
            case .html(let html): add(depth, "html", range, html.text.string)
            case .softBreak: add(depth, "softBreak", range)
            case .hardBreak: add(depth, "hardBreak", range)
            }
        }
    }

    private mutating func add(_ depth: Int, _ kind: String, _ link: Inline.Link) {
        let place = detail == .meaning ? "" : " at \(place(link.destinationRange))"
        add(depth, "\(kind) \(link.destination)\(place)", link.range, link.title)
        add(link.children, depth + 1)
    }
}
