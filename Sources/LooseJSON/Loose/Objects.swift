/// Objects and their members (RFC 8259, section 4).
extension LooseReader {
    /// An object while it is read.
    struct OpenObject {
        var members: [JSONMember] = []
        /// The offsets of the keys in the text, for reports.
        var keys: [Range<Int>] = []
        var list: ItemList
    }

    /// The members of an object whose brace has been read, up to its end.
    mutating func members(depth: Int) -> [JSONMember] {
        var object = OpenObject(list: ItemList(lastEnd: index))
        readMembers(of: &object, depth: depth)
        reportDuplicates(in: object)
        return object.members
    }

    /// Reads members up to the end of the object.
    mutating func readMembers(of object: inout OpenObject, depth: Int) {
        openObjects += 1
        defer { openObjects -= 1 }
        skipped = nil
        while true {
            skipTrivia()
            switch byte {
            case UInt8(ascii: "}"):
                endList(object.list)
                index += 1
                return
            case 0 where isAtEnd:
                endList(object.list)
                noteMissingCloser("}", at: contentEnd)
                return
            case UInt8(ascii: "]"):
                if foreignCloser(expected: "}", outerOpen: openArrays, object.list) == .implied {
                    endList(object.list)
                    return
                }
            case UInt8(ascii: ","), UInt8(ascii: ";"):
                separator(&object.list)
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                beginItem(&object.list)
                skipKeylessValue(depth: depth)
                endItem(&object.list)
            default:
                guard let key = keyAtCursor() else {
                    skipUnexpectedText()
                    continue
                }
                beginItem(&object.list)
                readMember(key, of: &object, depth: depth)
                endItem(&object.list)
            }
        }
    }

    mutating func reportDuplicates(in object: OpenObject) {
        for duplicate in JSONMember.duplicates(in: object.members) {
            let key = object.keys[duplicate]
            note(.duplicateKey, key, write: nil, "\(quoted(key)) stands in this object before")
        }
    }

    private mutating func readMember(_ start: KeyStart, of object: inout OpenObject, depth: Int) {
        let lower = index
        let key = self.key(start)
        let place = lower..<index
        let value = readColon(after: place) ? memberValue(depth: depth) : nullValue()
        restOfLineIsString = false
        object.members.append(JSONMember(key, at: places.range(place.lowerBound, place.upperBound), value))
        object.keys.append(place)
    }

    /// `null` where nothing stands.
    func nullValue() -> JSONValue {
        var places = places
        let place = min(index, contentEnd)
        return JSONValue(.null, at: places.range(place, place))
    }

    /// The value after a colon.
    ///
    /// `"a": "b": 1` on one line lacks the brace of an inner object; `"a":` before a line with a key lacks its value.
    private mutating func memberValue(depth: Int) -> JSONValue {
        let colon = index
        skipped = nil
        skipTrivia(beforeValue: true)
        while byte == UInt8(ascii: ":") {
            note(.unexpectedText, index..<index + 1, write: "", "a second colon follows the first one")
            index += 1
            skipTrivia(beforeValue: true)
        }
        guard isKey(at: index) else { return value(depth: depth) }
        if skipped != nil || hasLineBreak(colon, index) { return missingValue(after: colon) }
        noteMissingOpener(at: index)
        let start = index
        guard depth < Nesting.limit else {
            index = bytes.count
            note(.tooDeep, start..<contentEnd, write: "null", "this value is nested too deep")
            return nullValue()
        }
        let inner = members(depth: depth + 1)
        return JSONValue(.object(inner), at: places.range(start, min(index, contentEnd)))
    }

    /// Where a key and its colon are expected, an object or an array has no name to be kept under.
    private mutating func skipKeylessValue(depth: Int) {
        let start = index
        _ = value(depth: depth)
        let end = min(index, contentEnd)
        note(.unexpectedText, start..<end, write: nil, "\(quoted(start..<end)) stands in an object without a key")
    }
}
