import SourceText

/// Items of one kind, one after the other (CommonMark 5.3).
///
///     1. Get a token.
///     2. Send the request.
public struct List: Sendable, Equatable {
    public let isOrdered: Bool
    /// The number of the first item; 1 where the list isn't ordered.
    public let start: Int
    public let items: [ListItem]
    public let range: SourceRange

    init(marker: ListMarker, items: [ListItem], range: SourceRange) {
        self.isOrdered = marker.number != nil
        self.start = marker.number ?? 1
        self.items = items
        self.range = range
    }
}

/// An item with the blocks that are indented under it (CommonMark 5.2).
public struct ListItem: Sendable, Equatable {
    public let blocks: [Block]
    /// From the marker to the end of the last block in the item.
    public let range: SourceRange
}

/// The `-`, `*`, `+`, `1.` or `1)` that begins an item.
struct ListMarker {
    /// The byte that makes two items part of one list: a bullet, or the `.` or `)` after a number.
    let delimiter: UInt8
    let number: Int?
    let length: Int

    func continues(as other: ListMarker) -> Bool {
        delimiter == other.delimiter && (number == nil) == (other.number == nil)
    }
}

extension LineCursor {
    /// The list marker at the first byte that isn't white space.
    ///
    /// A paragraph can be interrupted only by an item with text, and of the ordered ones only by number 1; otherwise
    /// each line that happens to begin with a number would become a list.
    func listMarker(interruptsParagraph: Bool) -> ListMarker? {
        var index = firstNonspace
        var number: Int?
        switch bytes[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            break
        case 0x30...0x39:
            var value = 0
            // Nine digits, so that no reader has to fear an overflow.
            while index < firstNonspace + 9, bytes[index].isDigit {
                value = value * 10 + Int(bytes[index] - 0x30)
                index += 1
            }
            guard bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")") else { return nil }
            guard !interruptsParagraph || value == 1 else { return nil }
            number = value
        default:
            return nil
        }
        let delimiter = bytes[index]
        index += 1
        guard index >= end || bytes[index].isWhitespace else { return nil }
        if interruptsParagraph, bytes.skipBlanks(from: index, to: end) == end { return nil }
        return ListMarker(delimiter: delimiter, number: number, length: index - firstNonspace)
    }
}

extension BlockParser {
    /// Eats a marker and opens its item in the innermost container, which is a list.
    mutating func openItem(_ marker: ListMarker) {
        let start = line.firstNonspace
        let markerIndent = line.indent
        line.advance(to: start + marker.length)
        // One to four columns after the marker belong to it. More begin indented code, after a single column; and
        // where the item begins with a blank line, its text will be indented by one.
        let padding = line.isBlank || line.indent > 4 ? 1 : line.indent
        line.advance(columns: padding)
        containers.append(
            OpenContainer(
                kind: .item(contentIndent: markerIndent + marker.length + padding), start: start,
                end: start + marker.length))
    }
}
