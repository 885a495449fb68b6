import SourceText

/// A container that later lines may still continue.
struct OpenContainer {
    enum Kind {
        case document
        case blockQuote
        case list(ListMarker)
        /// `contentIndent`: the columns that a line has to be indented by to belong to the item.
        case item(contentIndent: Int)
    }

    let kind: Kind
    let start: Int
    /// The end of the last block in it, or of its marker.
    var end: Int
    var children: [Block] = []
    /// The closed items of a list.
    var items: [ListItem] = []

    init(kind: Kind, start: Int, end: Int) {
        self.kind = kind
        self.start = start
        self.end = end
    }

    var list: ListMarker? {
        if case .list(let marker) = kind { marker } else { nil }
    }
}

extension BlockParser {
    /// How many of the open containers the line continues; their markers are eaten.
    mutating func matchContainers() -> Int {
        var depth = 1
        while depth < containers.count {
            switch containers[depth].kind {
            case .document, .list:
                break
            case .blockQuote:
                guard !line.isIndented, line.firstByte == UInt8(ascii: ">") else { return depth }
                eatBlockQuoteMarker()
            case .item(let contentIndent):
                if line.isBlank {
                    // An item may begin with a blank line, but not with two (CommonMark 5.2, rule 3).
                    let isEmpty =
                        depth == containers.count - 1 && leaf == .none && containers[depth].children.isEmpty
                    guard !isEmpty || line.indent >= contentIndent else { return depth }
                    line.advance(columns: min(line.indent, contentIndent))
                } else {
                    guard line.indent >= contentIndent else { return depth }
                    line.advance(columns: contentIndent)
                }
            }
            depth += 1
        }
        return depth
    }

    mutating func closeContainer() {
        guard let closed = containers.popLast() else { return }
        let range = range(closed.start..<closed.end)
        switch closed.kind {
        case .document:
            break
        case .blockQuote:
            append(.blockQuote(BlockQuote(blocks: closed.children, range: range)))
        case .list(let marker):
            append(.list(List(marker: marker, items: closed.items, range: range)))
        case .item:
            let index = containers.count - 1
            containers[index].items.append(ListItem(blocks: closed.children, range: range))
            containers[index].end = closed.end
        }
    }
}
