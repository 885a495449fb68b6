/// Recognises the parts that links and link definitions share (CommonMark 6.3).
struct LinkScanner {
    let text: ByteView

    /// The end of a label that begins with a `[` at an index, after its `]`.
    ///
    /// A label has at most 999 characters and no bracket that isn't escaped.
    func label(from start: Int) -> Int? {
        guard text[start] == UInt8(ascii: "[") else { return nil }
        var index = start + 1
        let limit = min(text.count, start + 1001)
        while index < limit {
            switch text[index] {
            case UInt8(ascii: "]"): return index + 1
            case UInt8(ascii: "["): return nil
            case .backslash where text[index + 1].isPunctuation: index += 2
            default: index += 1
            }
        }
        return nil
    }

    /// A destination: what it says, without angle brackets, and where it ends.
    ///
    /// It's either `<…>` on one line or a run without white space and control characters in which parentheses pair.
    func destination(from start: Int) -> (content: Range<Int>, end: Int)? {
        var index = start
        if text[start] == UInt8(ascii: "<") {
            index += 1
            while index < text.count {
                switch text[index] {
                case UInt8(ascii: ">"): return (start + 1..<index, index + 1)
                case UInt8(ascii: "<"), .lineFeed, .carriageReturn: return nil
                case .backslash where text[index + 1].isPunctuation: index += 2
                default: index += 1
                }
            }
            return nil
        }
        var depth = 0
        scan: while index < text.count {
            switch text[index] {
            case .backslash where text[index + 1].isPunctuation:
                index += 1
            case UInt8(ascii: "("):
                depth += 1
                // No address nests deeper, and it bounds the work for text full of parentheses.
                if depth > 32 { return nil }
            case UInt8(ascii: ")"):
                if depth == 0 { break scan }
                depth -= 1
            case 0...0x20, 0x7F:
                break scan
            default:
                break
            }
            index += 1
        }
        return depth == 0 ? (start..<index, index) : nil
    }

    /// A title between `"…"`, `'…'` or `(…)`: what it says and where it ends.
    func title(from start: Int) -> (content: Range<Int>, end: Int)? {
        let close: UInt8
        switch text[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): close = text[start]
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        default: return nil
        }
        var index = start + 1
        while index < text.count {
            let byte = text[index]
            if byte == close { return (start + 1..<index, index + 1) }
            if byte == UInt8(ascii: "("), close == UInt8(ascii: ")") { return nil }
            index += byte == .backslash && text[index + 1].isPunctuation ? 2 : 1
        }
        return nil
    }
}
