import SourceText

/// A line of three or more `-`, `_` or `*` (CommonMark 4.1).
///
///     ---
public struct ThematicBreak: Sendable, Equatable {
    public let range: SourceRange
}

extension LineCursor {
    /// Whether the line is a thematic break from the first byte that isn't white space.
    var isThematicBreak: Bool {
        let marker = firstByte
        guard marker == UInt8(ascii: "-") || marker == UInt8(ascii: "_") || marker == UInt8(ascii: "*") else {
            return false
        }
        var count = 0
        var index = firstNonspace
        while index < end {
            if bytes[index] == marker {
                count += 1
            } else if !bytes[index].isSpaceOrTab {
                return false
            }
            index += 1
        }
        return count >= 3
    }
}
