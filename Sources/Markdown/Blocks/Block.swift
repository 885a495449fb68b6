import SourceText

/// A block of a page (CommonMark 3).
///
/// The range of a block goes from its first character that isn't indentation to the end of its last line, the line
/// ending not included.
public enum Block: Sendable, Equatable {
    case heading(Heading)
    case paragraph(Paragraph)
    case codeFence(CodeFence)
    case indentedCode(IndentedCode)
    case htmlBlock(HTMLBlock)
    case table(Table)
    case blockQuote(BlockQuote)
    case list(List)
    case thematicBreak(ThematicBreak)

    public var range: SourceRange {
        switch self {
        case .heading(let block): block.range
        case .paragraph(let block): block.range
        case .codeFence(let block): block.range
        case .indentedCode(let block): block.range
        case .htmlBlock(let block): block.range
        case .table(let block): block.range
        case .blockQuote(let block): block.range
        case .list(let block): block.range
        case .thematicBreak(let block): block.range
        }
    }
}
