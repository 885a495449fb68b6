/// Brackets that are missing, or too many.
extension LooseReader {
    /// What a closer of the other kind, or the end of the text, means to the innermost open list.
    enum Closing {
        /// The list ends here; its own closer is missing.
        case implied
        /// The closer belongs to nothing and was skipped.
        case skipped
    }

    /// Decides about a closer that doesn't fit: it ends the list if an outer list waits for it.
    mutating func foreignCloser(expected closer: StaticString, outerOpen: Int, _ list: ItemList) -> Closing {
        if outerOpen > 0 {
            noteMissingCloser(closer, at: list.lastEnd)
            return .implied
        }
        note(.extraCloser, index..<index + 1, write: "", "\(quoted(index..<index + 1)) closes nothing")
        index += 1
        skipped = drafts.count - 1
        return .skipped
    }

    mutating func noteMissingCloser(_ closer: StaticString, at place: Int) {
        note(.missingCloser, place..<place, write: closer.description, "`\(closer)` is missing here")
    }

    mutating func noteMissingOpener(at place: Int) {
        note(.missingOpener, place..<place, write: "{", "`{` is missing before this member")
    }

    /// Skips a value that is nested too deep, without following it.
    mutating func skipTooDeep() {
        let start = index
        var depth = 0
        repeat {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\""): skipPlainString()
            default: break
            }
            index += 1
        } while index < bytes.count && depth > 0
        index = min(index, bytes.count)
        let end = min(index, contentEnd)
        note(.tooDeep, start..<end, write: "null", "this value is nested deeper than \(Nesting.limit) levels")
    }

    /// Moves from an opening quote to the closing one, or to the end of the line.
    private mutating func skipPlainString() {
        var end = index + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "\""), !bytes[end].isLineBreak {
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(end, bytes.count - 1)
    }
}
