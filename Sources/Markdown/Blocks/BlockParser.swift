import SourceText

/// Reads lines into blocks, by the strategy that CommonMark describes in its appendix.
///
/// A line first has to continue the containers that are open (`> `, the indentation of an item), then may begin new
/// blocks, and what is left of it is text. At any time there is a stack of open containers and at most one open leaf,
/// which stands in the innermost of them. A block becomes a value only when it closes.
struct BlockParser {
    /// How deep containers may nest; a marker beyond that is text.
    ///
    /// No page comes near it. It keeps reading linear where every line has to continue every container, and it lets
    /// readers of a document recurse without fear for their stack.
    static let maximumDepth = 100

    let file: SourceFile
    let bytes: ByteView
    var line: LineCursor
    var containers: [OpenContainer]
    var definitions = LinkDefinitions()

    var leaf = LeafKind.none
    var paragraph = OpenParagraph()
    var code: OpenCode
    var html: OpenHTML
    var table = OpenTable()

    enum LeafKind {
        case none, paragraph, fence, indentedCode, html, table
    }

    init(file: SourceFile, bytes: ByteView, start: Int) {
        self.file = file
        self.bytes = bytes
        self.line = LineCursor(bytes, from: start)
        self.containers = [OpenContainer(kind: .document, start: start, end: start)]
        self.code = OpenCode(file: file.id)
        self.html = OpenHTML(file: file.id)
    }

    mutating func parse() -> [Block] {
        while line.advanceLine() { parseLine() }
        close(to: 1)
        return containers[0].children
    }

    private mutating func parseLine() {
        let depth = matchContainers()
        let isInnermost = depth == containers.count
        switch leaf {
        case .fence where isInnermost:
            continueFence()
            return
        case .html where isInnermost && (!line.isBlank || html.kind.mayHoldBlankLines):
            continueHTML()
            return
        case .indentedCode where isInnermost && (line.isBlank || line.isIndented):
            continueIndentedCode()
            return
        default:
            break
        }

        // What the line may continue is a paragraph, a table or a container without an open leaf.
        var context = OpeningContext(depth: depth)
        if isInnermost {
            context.isInParagraph = leaf == .paragraph && !line.isBlank
            context.isInTable = leaf == .table && isTableRow
        }
        if !line.isBlank, openBlocks(&context) { return }

        if context.isInParagraph {
            paragraph.add(line.firstNonspace..<line.end)
            return
        }
        if context.isInTable {
            continueTable()
            return
        }
        // Laziness (CommonMark 5.1): text goes on with a paragraph although its containers' markers are missing.
        if leaf == .paragraph, !context.hasOpened, !line.isBlank {
            paragraph.add(line.firstNonspace..<line.end)
            return
        }
        if !context.hasOpened { close(to: depth) }
        if !line.isBlank { openParagraph() }
    }

    // MARK: Results

    mutating func append(_ block: Block) {
        let index = containers.count - 1
        containers[index].end = max(containers[index].end, Int(block.range.upper))
        containers[index].children.append(block)
    }

    func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(file: file.id, offsets) }

    /// Closes the open leaf and all containers above a depth.
    mutating func close(to depth: Int) {
        closeLeaf()
        while containers.count > depth { closeContainer() }
    }

    private mutating func closeLeaf() {
        switch leaf {
        case .none: return
        case .paragraph: closeParagraph()
        case .fence: closeFence(at: nil)
        case .indentedCode: closeIndentedCode()
        case .html: closeHTML()
        case .table: closeTable()
        }
        leaf = .none
    }
}
