import SourceText

/// What a line would continue, while it's examined for the beginnings of blocks.
struct OpeningContext {
    /// How many of the open containers stay open.
    var depth: Int
    /// The line continues an open paragraph, its containers included; blocks that can't interrupt one don't begin.
    var isInParagraph = false
    var isInTable = false
    /// A block began on this line, so that whatever was open is closed.
    var hasOpened = false

    init(depth: Int) { self.depth = depth }
}

extension BlockParser {
    /// Opens the blocks that begin on a line which isn't blank; `true` if nothing of the line is left.
    ///
    /// The order is cmark's and it matters: a setext underline wins over a thematic break, a thematic break over a list
    /// item, and each of them over the delimiter row of a table.
    mutating func openBlocks(_ context: inout OpeningContext) -> Bool {
        while !line.isBlank {
            if line.isIndented {
                // Indented code can't interrupt a paragraph, not even one that the line only continues lazily.
                guard leaf != .paragraph else { return false }
                prepareToOpen(&context)
                openIndentedCode()
                return true
            }
            switch line.firstByte {
            case UInt8(ascii: ">"):
                guard containers.count < Self.maximumDepth else { return openedTable(context) }
                prepareToOpen(&context)
                openBlockQuote()
                context.depth = containers.count
                continue
            case UInt8(ascii: "#"):
                if let heading = line.atxHeading {
                    prepareToOpen(&context)
                    addATXHeading(heading)
                    return true
                }
            case UInt8(ascii: "`"), UInt8(ascii: "~"):
                if let fence = line.openingFence {
                    prepareToOpen(&context)
                    openFence(fence)
                    return true
                }
            case UInt8(ascii: "<"):
                if let kind = line.htmlBlockStart(isInParagraph: context.isInParagraph) {
                    prepareToOpen(&context)
                    openHTML(kind)
                    return true
                }
            case UInt8(ascii: "="):
                if context.isInParagraph, let level = line.setextLevel, closeSetextHeading(level: level) { return true }
            case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "+"), 0x30...0x39:
                if context.isInParagraph, let level = line.setextLevel, closeSetextHeading(level: level) { return true }
                if line.isThematicBreak {
                    prepareToOpen(&context)
                    append(.thematicBreak(ThematicBreak(range: range(line.firstNonspace..<line.end))))
                    return true
                }
                // A list and its item are two containers.
                if containers.count < Self.maximumDepth - 1,
                    let marker = line.listMarker(interruptsParagraph: context.isInParagraph)
                {
                    openItem(marker, &context)
                    continue
                }
            default:
                break
            }
            return openedTable(context)
        }
        return false
    }

    /// Closes what the line doesn't continue, ahead of a block that isn't a list item.
    private mutating func prepareToOpen(_ context: inout OpeningContext) {
        // Nothing but items can stand in a list.
        if containers[context.depth - 1].list != nil { context.depth -= 1 }
        close(to: context.depth)
        context.hasOpened = true
        context.isInParagraph = false
        context.isInTable = false
    }

    private mutating func openItem(_ marker: ListMarker, _ context: inout OpeningContext) {
        if containers[context.depth - 1].list?.continues(as: marker) == true {
            close(to: context.depth)
        } else {
            prepareToOpen(&context)
            containers.append(
                OpenContainer(kind: .list(marker), start: line.firstNonspace, end: line.firstNonspace))
        }
        context.hasOpened = true
        context.isInParagraph = false
        context.isInTable = false
        openItem(marker)
        context.depth = containers.count
    }

    private mutating func openedTable(_ context: OpeningContext) -> Bool {
        context.isInParagraph && openTable()
    }
}
