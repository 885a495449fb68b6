import SourceText

extension Document {
    /// The blocks as a tree, for `docgen inspect --stage blocks`.
    public func facts(in source: SourceFile) -> [Fact] {
        let front = frontMatter.map { [Fact("front-matter", at: $0.range)] } ?? []
        return front + blocks.map { $0.facts(in: source, definitions) }
    }
}

extension Block {
    func facts(in source: SourceFile, _ definitions: LinkDefinitions) -> Fact {
        func plain(_ content: InlineText) -> String { content.plainText(in: source, definitions).string }
        switch self {
        case .heading(let heading):
            return Fact("heading", "\(heading.level)", plain(heading.content), at: heading.range)
        case .paragraph(let paragraph):
            return Fact("paragraph", "", plain(paragraph.content), at: paragraph.range)
        case .codeFence(let fence):
            return Fact("fence", fence.info, marks: fence.closingLine == nil ? ["unclosed"] : [], at: fence.range)
        case .indentedCode(let code):
            return Fact("indented-code", at: code.range)
        case .htmlBlock(let html):
            return Fact("html", html.comments.isEmpty ? "" : "comment", at: html.range)
        case .table(let table):
            let rows = ([table.header] + table.rows).map { row in
                Fact("row", "", row.cells.map { plain($0.content) }.joined(separator: " | "), at: row.range)
            }
            return Fact("table", at: table.range, children: rows)
        case .blockQuote(let quote):
            return Fact("quote", at: quote.range, children: quote.blocks.map { $0.facts(in: source, definitions) })
        case .list(let list):
            let items = list.items.map { item in
                Fact("item", at: item.range, children: item.blocks.map { $0.facts(in: source, definitions) })
            }
            return Fact("list", list.isOrdered ? "ordered" : "", at: list.range, children: items)
        case .thematicBreak(let rule):
            return Fact("break", at: rule.range)
        }
    }
}
