import APIModel
import Markdown
import SourceText

/// Writes blocks of a page as Markdown of documentation: links resolved, directives, comments and HTML left out.
struct MarkdownBlocks {
    private let text: PageText

    init(_ text: PageText) { self.text = text }

    /// A block, or those that it falls into; none where it says nothing.
    func markdown(_ block: Block) -> [String] {
        switch block {
        case .paragraph(let paragraph):
            return self.paragraph(paragraph).map { [GluedSentences.parted($0.markdown.trimmingBlanks())] } ?? []
        case .list(let list): return self.list(list)
        case .blockQuote(let quote): return self.quote(quote)
        case .table(let table): return [self.table(table)]
        case .codeFence(let fence): return [code(fence.body, language: String(fence.language))]
        case .indentedCode(let indented): return [code(indented.body, language: "")]
        case .heading(let heading): return ["**\(text.rich(heading.content).string.trimmingBlanks())**"]
        case .htmlBlock, .thematicBreak: return []
        }
    }

    private func paragraph(_ paragraph: Paragraph) -> RichText? { Self.told(text.rich(paragraph.content)) }

    /// The text of a paragraph; `nil` for a placeholder, for what is about the page, and for a directive of the publishing
    /// system: `[!INCLUDE …]`, `:::image …:::`.
    static func told(_ rich: RichText) -> RichText? {
        let string = rich.string
        guard !rich.isBlank, !PlaceholderText.isPlaceholder(string) else { return nil }
        // `[!NOTE]` is one that asides are read of.
        if let aside = Aside.opening(rich.markdown), string.hasPrefix("[!") { return aside.rest.isEmpty ? nil : rich }
        return MetadataText.isMetadata(string) || string.hasPrefix("[!") || string.hasPrefix(":::") ? nil : rich
    }

    /// Items a line each, those of inner lists indented; what else an item holds stands behind it.
    private func list(_ list: List) -> [String] {
        var blocks: [String] = []
        var lines: [String] = []
        for (offset, item) in list.items.enumerated() {
            let mark = list.isOrdered ? "\(list.start + offset)." : "-"
            let paragraphs = item.blocks.compactMap { block -> String? in
                guard case .paragraph(let inner) = block else { return nil }
                return paragraph(inner)?.markdown.withSingleBlanks().trimmingBlanks()
            }
            if !paragraphs.isEmpty { lines.append("\(mark) \(paragraphs.joined(separator: " "))") }
            for block in item.blocks {
                switch block {
                case .paragraph: continue
                case .list(let inner):
                    for block in self.list(inner) { lines += block.split(separator: "\n").map { "    \($0)" } }
                case .blockQuote, .table, .codeFence, .indentedCode, .heading, .htmlBlock, .thematicBreak:
                    let others = markdown(block)
                    guard !others.isEmpty else { continue }
                    if !lines.isEmpty { blocks.append(lines.joined(separator: "\n")) }
                    lines = []
                    blocks += others
                }
            }
        }
        if !lines.isEmpty { blocks.append(lines.joined(separator: "\n")) }
        return blocks
    }

    /// A quote with what it calls itself, `> Warning: …`.
    ///
    /// - Parameter onlyMarked: Leaves out a quote that isn't marked as an aside.
    func quote(_ quote: BlockQuote, onlyMarked: Bool = false) -> [String] {
        var blocks = quote.blocks.flatMap(markdown)
        // `> [!NOTE]` may stand alone, with the text in the next paragraph.
        var alone: Aside?
        if case .paragraph(let first)? = quote.blocks.first,
            let opening = Aside.opening(text.rich(first.content).markdown),
            opening.rest.isEmpty
        {
            alone = opening.aside
        }
        if let opening = blocks.first.flatMap({ Aside.opening($0) }), alone == nil {
            blocks[0] = "\(opening.aside.rawValue): \(opening.rest)"
        } else if let alone, let first = blocks.first {
            blocks[0] = "\(alone.rawValue): \(first)"
        } else if onlyMarked {
            return []
        }
        guard !blocks.isEmpty else { return [] }
        let lines = blocks.joined(separator: "\n\n").utf8
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return [lines.map { $0.isEmpty ? ">" : "> \(Substring($0))" }.joined(separator: "\n")]
    }

    private func table(_ table: Table) -> String {
        let width = table.header.cells.count
        let rows = ([table.header] + table.rows).map { row in
            let cells = row.cells.prefix(width).map { cell in
                text.rich(cell.content).markdown.withSingleBlanks().trimmingBlanks().escapingPipes()
            }
            return "| " + (cells + Array(repeating: "", count: width - cells.count)).joined(separator: " | ") + " |"
        }
        let rule = "|" + String(repeating: ":--|", count: width)
        return ([rows[0], rule] + rows.dropFirst()).joined(separator: "\n")
    }

    private func code(_ body: MappedText, language: String) -> String {
        var string = body.string
        while string.hasSuffix("\n") { string.removeLast() }
        let fence = String(repeating: "`", count: max(3, string.longestRun(of: UInt8(ascii: "`")) + 1))
        return "\(fence)\(language)\n\(string)\n\(fence)"
    }
}

extension String {
    fileprivate func escapingPipes() -> String {
        utf8.contains(UInt8(ascii: "|")) ? reduce(into: "") { $0 += $1 == "|" ? "\\|" : String($1) } : self
    }
}
