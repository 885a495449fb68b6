import SourceText

extension LooseReader {
    /// The value at the cursor.
    mutating func value(depth: Int) -> JSONValue {
        let before = index
        skipTrivia(beforeValue: true)
        if isSlip { skipSlip() }
        let start = index
        let kind: JSONValue.Kind
        switch byte {
        case 0 where isAtEnd: return missingValue(after: min(before, contentEnd))
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "}"), UInt8(ascii: "]"):
            return missingValue(after: before)
        case UInt8(ascii: "{"):
            if let end = bracedPlaceholderEnd() { return placeholder(upTo: end) }
            kind = nested(depth) { .object($0.members(depth: depth + 1)) }
        case UInt8(ascii: "["):
            if let end = bracketedProseEnd() { return placeholder(upTo: end) }
            kind = nested(depth) { .array($0.elements(depth: depth + 1)) }
        case _ where quote(at: index) != nil: kind = .string(string(.value))
        default: kind = word()
        }
        return JSONValue(kind, at: places.range(start, min(index, max(contentEnd, start))))
    }

    /// Whether the mark at the cursor got there by a slip: `="x"`, `\"x"`, or an apostrophe that nothing closes.
    private var isSlip: Bool {
        if let opening = quote(at: index) { return opening.mark != .straight && !closes(opening, onLineOf: index) }
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "\\"), UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "<"),
            UInt8(ascii: "*"), UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: ":"):
            return byte(at: index + 1) == UInt8(ascii: "\"")
        default: return false
        }
    }

    private mutating func skipSlip() {
        let range = index..<index + (quote(at: index)?.length ?? 1)
        note(.unexpectedText, range, write: "", "\(quoted(range)) stands before the value")
        index = range.upperBound
        skipTrivia(beforeValue: true)
    }

    private mutating func nested(_ depth: Int, _ read: (inout LooseReader) -> JSONValue.Kind) -> JSONValue.Kind {
        guard depth < Nesting.limit else {
            skipTooDeep()
            return .null
        }
        index += 1
        return read(&self)
    }

    /// `null` for a value that isn't there: left out by an ellipsis, or forgotten.
    mutating func missingValue(after place: Int) -> JSONValue {
        if let skipped, drafts[skipped].kind == .ellipsis {
            drafts[skipped].replacement = "null"
            let range = drafts[skipped].range
            self.skipped = nil
            return JSONValue(.null, at: places.range(range.lowerBound, range.upperBound))
        }
        var place = place
        while place > 0, bytes[place - 1].isJSONWhiteSpace { place -= 1 }
        note(.missingValue, place..<place, write: " null", "a value is missing here")
        return JSONValue(.null, at: places.range(place, place))
    }
}
