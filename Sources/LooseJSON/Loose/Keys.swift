/// Keys, quoted or not, and the colon behind them.
extension LooseReader {
    /// How the key at the cursor is written.
    enum KeyStart {
        case quoted
        /// Without quotes, up to an offset.
        case bare(end: Int)
        /// `type": 1`: the word ends with a quote that was never opened.
        case halfQuoted(end: Int)
    }

    /// The key at the cursor; `nil` where no member begins there.
    func keyAtCursor() -> KeyStart? {
        if let opening = quote(at: index) {
            return opening.mark == .straight || closes(opening, onLineOf: index) ? .quoted : nil
        }
        let longest = min(bytes.count, index + LooseReader.lookahead)
        var end = index
        while end < longest, !isKeyEnd(bytes[end]) { end += 1 }
        guard end > index, end < bytes.count else { return nil }
        if bytes[end] == UInt8(ascii: "\"") {
            return byte(at: blanksEnd(from: end + 1)) == UInt8(ascii: ":") ? .halfQuoted(end: end) : nil
        }
        // `start date: 1` is a key, too, as long as it is one line of words.
        var next = blanksEnd(from: end)
        while next < longest, bytes[next].isWordByte, next > end {
            while next < longest, bytes[next].isWordByte { next += 1 }
            end = next
            next = blanksEnd(from: end)
        }
        switch byte(at: next) {
        case UInt8(ascii: ":"), UInt8(ascii: "="): return .bare(end: end)
        case UInt8(ascii: "{"), UInt8(ascii: "["): return bytes[index].isWordByte ? .bare(end: end) : nil
        default: return byte(at: whiteSpaceEnd(from: next)) == UInt8(ascii: ":") ? .bare(end: end) : nil
        }
    }

    /// An apostrophe alone is a slip of the pen and opens no string.
    func closes(_ opening: Quote, onLineOf start: Int) -> Bool {
        var offset = start + opening.length
        let longest = min(bytes.count, start + LooseReader.lookahead)
        while offset < longest, !bytes[offset].isLineBreak {
            if quote(at: offset)?.closes(opening) == true { return true }
            offset += 1
        }
        return false
    }

    private func isKeyEnd(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("):
            true
        default: byte.isJSONWhiteSpace
        }
    }

    /// Reads the key and leaves the cursor behind it.
    mutating func key(_ start: KeyStart) -> String {
        let lower = index
        switch start {
        case .quoted:
            return string(.key)
        case .bare(let end):
            index = end
            let key = text(lower..<end)
            let message = "the key \(quoted(lower..<end)) lacks quotes"
            note(.unquotedKey, lower..<end, write: JSONValue.literal(key), message)
            return key
        case .halfQuoted(let end):
            index = end + 1
            let key = text(lower..<end)
            let message = "the quote before \(quoted(lower..<end)) is missing"
            if key.utf8.contains(UInt8(ascii: "\\")) {
                note(.missingQuote, lower..<index, write: JSONValue.literal(key), message)
            } else {
                note(.missingQuote, lower..<lower, write: "\"", message)
            }
            return key
        }
    }

    /// Reads the colon after a key; `false` where the key has no value.
    mutating func readColon(after key: Range<Int>) -> Bool {
        skipTrivia()
        switch byte {
        case UInt8(ascii: ":"):
            index += 1
            return true
        case UInt8(ascii: "="):
            let end = index + (byte(at: index + 1) == UInt8(ascii: ">") ? 2 : 1)
            note(.equalsSign, index..<end, write: ":", "`=` stands for a colon")
            index = end
            quoteRestOfLine()
            return true
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "}"), UInt8(ascii: "]"):
            break
        default:
            // A string that is a key itself begins the next member.
            guard !isAtEnd, !isKey(at: index) else { break }
            note(.missingColon, key.upperBound..<key.upperBound, write: ":", "a colon is missing here")
            return true
        }
        note(
            .missingValue, key.upperBound..<key.upperBound, write: ": null", "the key \(quoted(key)) has no value")
        return false
    }

    /// Whether a string in quotes with a colon behind it begins here, all on one line.
    func isKey(at start: Int) -> Bool {
        guard let opening = quote(at: start) else { return false }
        let longest = min(bytes.count, start + LooseReader.lookahead)
        var end = start + opening.length
        while end < longest, !bytes[end].isLineBreak {
            if bytes[end] == UInt8(ascii: "\\") {
                end += 2
            } else if let closing = quote(at: end), closing.closes(opening) {
                return byte(at: whiteSpaceEnd(from: end + closing.length)) == UInt8(ascii: ":")
            } else {
                end += 1
            }
        }
        return false
    }
}
