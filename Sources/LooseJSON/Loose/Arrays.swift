/// Arrays and their elements (RFC 8259, section 5).
extension LooseReader {
    /// The elements of an array whose bracket has been read, up to its end.
    mutating func elements(depth: Int) -> [JSONValue] {
        var elements: [JSONValue] = []
        var list = ItemList(lastEnd: index)
        openArrays += 1
        defer { openArrays -= 1 }
        skipped = nil
        while true {
            skipTrivia(beforeValue: true)
            switch byte {
            case UInt8(ascii: "]"):
                endList(list)
                index += 1
                return elements
            case 0 where isAtEnd:
                endList(list)
                noteMissingCloser("]", at: contentEnd)
                return elements
            case UInt8(ascii: "}"):
                if foreignCloser(expected: "]", outerOpen: openObjects, list) == .implied {
                    endList(list)
                    return elements
                }
            case UInt8(ascii: ","), UInt8(ascii: ";"):
                separator(&list)
            case UInt8(ascii: ":"):
                skipUnexpectedText()
            default:
                if isRemark(after: list) {
                    skipUnexpectedText()
                    continue
                }
                beginItem(&list)
                elements.append(isKey(at: index) ? bracelessObject(depth: depth) : value(depth: depth))
                endItem(&list)
            }
        }
    }

    /// `["a": 1, "b": 2]`: members without braces are one object.
    private mutating func bracelessObject(depth: Int) -> JSONValue {
        let start = index
        guard depth < Nesting.limit else {
            skipTooDeep()
            return nullValue()
        }
        noteMissingOpener(at: index)
        let members = members(depth: depth + 1)
        return JSONValue(.object(members), at: places.range(start, min(index, contentEnd)))
    }

    /// Whether the text at the cursor is said about the element before it: `"get" (get, put)`.
    private func isRemark(after list: ItemList) -> Bool {
        guard list.count > 0, list.comma == nil, !hasLineBreak(list.lastEnd, index) else { return false }
        let isValue =
            quote(at: index) != nil || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
            || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "-") || byte.isDigit
        return !isValue && !hasPrefix("true", at: index) && !hasPrefix("false", at: index)
            && !hasPrefix("null", at: index)
    }
}
