import SourceText

/// Reads a text that is not strict JSON.
func readLoosely(_ text: MappedText) -> LooseJSONResult {
    text.utf8.withUnsafeBufferPointer { bytes in
        var reader = LooseReader(bytes: bytes, places: PlaceMap(text))
        guard let value = reader.document() else { return LooseJSONResult(value: nil, repairs: [], end: 0) }
        let end = reader.index
        reader.readRest()
        return LooseJSONResult(value: value, repairs: reader.repairs(), end: end)
    }
}

extension LooseReader {
    /// The value of the whole text; `nil` where the text is not JSON at all.
    ///
    /// Braces and brackets open JSON, and so does a key in quotes. A string, a number or a literal is JSON only when
    /// nothing else stands in the text: prose begins with a word, too.
    mutating func document() -> JSONValue? {
        skipTrivia()
        guard !isAtEnd else { return nil }
        let start = index
        if byte == UInt8(ascii: "{"), bracedPlaceholderEnd() == nil { return rootObject() }
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { return value(depth: 0) }
        if isKey(at: index) {
            noteMissingOpener(at: index)
            let members = members(depth: 1)
            return JSONValue(.object(members), at: places.range(start, min(index, contentEnd)))
        }
        if let scalar = loneScalar() { return scalar }
        return nil
    }

    /// The object at the root.
    ///
    /// After it has closed, a further `, "key":` says that one brace inside was too many.
    ///
    /// ```
    /// {"me": {"name": "x"}}, "rel": "application"}
    /// ```
    private mutating func rootObject() -> JSONValue {
        let start = index
        index += 1
        var object = OpenObject(list: ItemList(lastEnd: index))
        readMembers(of: &object, depth: 1)
        while byte(at: index - 1) == UInt8(ascii: "}") {
            let comma = whiteSpaceEnd(from: index)
            let next = byte(at: comma) == UInt8(ascii: ",") ? whiteSpaceEnd(from: comma + 1) : comma
            guard isKey(at: next) else { break }
            note(.extraCloser, index - 1..<index, write: "", "`}` closes the outermost object before its end")
            object.list.lastEnd = index - 1
            object.list.comma = nil
            readMembers(of: &object, depth: 1)
        }
        reportDuplicates(in: object)
        return JSONValue(.object(object.members), at: places.range(start, min(index, contentEnd)))
    }

    /// A string, number or literal that stands alone but for comments and white space.
    private mutating func loneScalar() -> JSONValue? {
        let start = index
        let kind: JSONValue.Kind
        if byte == UInt8(ascii: "\"") {
            kind = .string(string(.value))
        } else if let scalar = plainScalar() {
            kind = scalar
        } else {
            return nil
        }
        let end = index
        skipTrivia()
        guard isAtEnd else { return nil }
        index = end
        return JSONValue(kind, at: places.range(start, end))
    }

    /// Reports what follows the value.
    mutating func readRest() {
        skipTrivia()
        while byte.isCloser {
            note(.extraCloser, index..<index + 1, write: "", "\(quoted(index..<index + 1)) closes nothing")
            index += 1
            skipTrivia()
        }
        guard index < contentEnd else { return }
        let rest = index..<contentEnd
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
            note(.secondValue, rest, write: nil, "a second value follows the first one")
        } else {
            note(.trailingText, rest, write: "", "\(quoted(rest)) follows the value")
        }
    }
}
