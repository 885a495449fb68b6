/// Where a string ends whose quotes cannot be trusted.
extension LooseReader {
    /// What a quote inside a string means.
    enum QuoteMeaning {
        case end
        /// `"abc"",`: this quote ends the string, the next one is one too many.
        case doubledEnd
        /// `""abc",`: the string opened twice.
        case doubledStart
        /// The closing quote was forgotten at an earlier place, and this one opens the next string.
        case endBefore(Int)
        /// A part of the string, without the backslash that it needs if it is `inner`.
        case content(isInner: Bool)
    }

    func meaning(of mark: Quote, in string: OpenString) -> QuoteMeaning {
        let after = index + mark.length
        guard mark.closes(string.opening) else {
            // `"GET”,` where no straight quote follows on the line.
            let canClose = string.opening.mark == .straight && mark.mark == .typographic
            let closes = canClose && isFollowedByStructure(after, string.role) && !hasStraightQuote(onLineOf: after)
            return closes ? .end : .content(isInner: false)
        }
        let next = blanksEnd(from: after)
        if isFollowedByStructure(after, string.role) {
            let goesOn = string.isInsideInnerQuotes && laterEnd(from: after, string) != nil
            return goesOn ? .content(isInner: true) : .end
        }
        if let second = quote(at: next), second.closes(string.opening) {
            let isDoubled = next == after && isFollowedByStructure(next + second.length, string.role)
            return isDoubled && index > string.start ? .doubledEnd : .end
        }
        if string.role == .key, isFollowedByValue(after) { return .end }
        if let end = forgottenEnd(of: string) { return .endBefore(end) }
        // `"x" name: 1`: a word with a colon is the next key.
        if next > after, isBareKey(at: next) { return .end }
        guard laterEnd(from: after, string) != nil else { return .end }
        return index == string.start && next == after ? .doubledStart : .content(isInner: true)
    }

    private func hasStraightQuote(onLineOf start: Int) -> Bool {
        bytes[start..<min(bytes.count, start + LooseReader.lookahead)].first {
            $0 == UInt8(ascii: "\"") || $0.isLineBreak
        } == UInt8(ascii: "\"")
    }

    /// Whether what stands behind a quote can only stand behind a string: a separator, a closer, a comment, the end of
    /// the line.
    private func isFollowedByStructure(_ offset: Int, _ role: Role) -> Bool {
        let next = blanksEnd(from: offset)
        guard next < bytes.count else { return true }
        switch bytes[next] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\n"),
            UInt8(ascii: "\r"), UInt8(ascii: ":"):
            return true
        case UInt8(ascii: "="): return role == .key
        case UInt8(ascii: "/"):
            return byte(at: next + 1) == UInt8(ascii: "/") || byte(at: next + 1) == UInt8(ascii: "*")
        case UInt8(ascii: "#"), UInt8(ascii: "("): return next > offset
        case UInt8(ascii: "<"): return hasPrefix("<!--", at: next)
        default: return dotsEnd(at: next) != nil
        }
    }

    /// Whether a bracket, a number or a literal stands behind a key, so that only the colon is missing.
    private func isFollowedByValue(_ offset: Int) -> Bool {
        let next = blanksEnd(from: offset)
        switch byte(at: next) {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return true
        case let byte where next > offset && (byte.isDigit || byte == UInt8(ascii: "-")): return true
        default:
            return next > offset
                && (hasPrefix("true", at: next) || hasPrefix("false", at: next) || hasPrefix("null", at: next))
        }
    }

    /// A quote further on this line that can end the string.
    private func laterEnd(from start: Int, _ string: OpenString) -> Int? {
        var offset = start
        let longest = min(bytes.count, start + LooseReader.lookahead)
        while offset < longest, !bytes[offset].isLineBreak {
            if bytes[offset] == UInt8(ascii: "\\") {
                offset += 2
            } else if let mark = quote(at: offset) {
                let after = offset + mark.length
                let next = byte(at: blanksEnd(from: after))
                // A colon behind it makes it the end of a key, not of this value.
                let isKeyEnd = next == UInt8(ascii: ":") && string.role == .value
                if mark.closes(string.opening), isFollowedByStructure(after, string.role), !isKeyEnd { return offset }
                offset = after
            } else {
                offset += 1
            }
        }
        return nil
    }

    /// `"status: "ok"` and `"abc, "next": 1`: the quote at the cursor opens another string, and the string that is being
    /// read should have ended before the colon or comma.
    private func forgottenEnd(of string: OpenString) -> Int? {
        var end = index
        while end > string.start, bytes[end - 1].isBlank { end -= 1 }
        guard end > string.start else { return nil }
        switch (string.role, bytes[end - 1]) {
        case (.key, UInt8(ascii: ":")): return end - 1
        case (.value, UInt8(ascii: ",")): return isKey(at: index) ? end - 1 : nil
        default: return nil
        }
    }

    private func isBareKey(at start: Int) -> Bool {
        var end = start
        let longest = start + 64
        while end < longest, byte(at: end).isWordByte { end += 1 }
        return end > start && byte(at: blanksEnd(from: end)) == UInt8(ascii: ":")
            && byte(at: blanksEnd(from: end) + 1) != UInt8(ascii: "/")
    }

    /// Whether a string that meets a line break should have ended on its line.
    ///
    /// The next quote decides: if only a closing one can stand where it stands, the string goes on to it.
    func endsAtLineBreak(_ string: OpenString) -> Bool {
        guard let (offset, mark) = nextQuote(closing: string.opening) else { return true }
        let after = whiteSpaceEnd(from: offset + mark.length)
        switch byte(at: after) {
        case 0 where after >= bytes.count: return false
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return false
        case UInt8(ascii: ":"): return string.role == .value
        default: break
        }
        var before = offset
        while before > index, bytes[before - 1].isJSONWhiteSpace { before -= 1 }
        switch byte(at: before - 1) {
        case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): return true
        default: return before <= index
        }
    }

    private func nextQuote(closing opening: Quote) -> (Int, Quote)? {
        var offset = index
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "\\") {
                offset += 2
            } else if let mark = quote(at: offset), mark.closes(opening) {
                return (offset, mark)
            } else {
                offset += 1
            }
        }
        return nil
    }

    /// Ends a string without a closing quote: a key before its colon, a value before what closes its line.
    mutating func endAtLineEnd(_ string: inout OpenString) {
        var end = lineContentEnd(from: string.start, to: index)
        var surplus = index - end
        // CRLF was read as one byte of content.
        for offset in end..<index where hasPrefix("\r\n", at: offset) { surplus -= 1 }
        string.content.removeLast(min(max(surplus, 0), string.content.count))
        if string.role == .key, let colon = bytes[string.start..<end].firstIndex(of: UInt8(ascii: ":")) {
            end = colon
            string.content = Array(string.content.prefix { $0 != UInt8(ascii: ":") })
        }
        while let last = drafts.last, last.range.lowerBound >= end, last.range.lowerBound >= string.start {
            drafts.removeLast()
        }
        index = end
        note(.missingQuote, end..<end, write: "\"", "the closing quote is missing here")
    }

    /// Where the content of the rest of a line ends: before blanks, a comma, and closers that close nothing in it.
    func lineContentEnd(from start: Int, to lineEnd: Int) -> Int {
        var end = lineEnd
        var braces = 0
        var brackets = 0
        for byte in bytes[start..<lineEnd] {
            switch byte {
            case UInt8(ascii: "{"): braces += 1
            case UInt8(ascii: "}"): braces -= 1
            case UInt8(ascii: "["): brackets += 1
            case UInt8(ascii: "]"): brackets -= 1
            default: break
            }
        }
        while end > start {
            switch bytes[end - 1] {
            case UInt8(ascii: "}") where braces < 0: braces += 1
            case UInt8(ascii: "]") where brackets < 0: brackets += 1
            case UInt8(ascii: ","): break
            case let byte where byte.isJSONWhiteSpace: break
            default: return end
            }
            end -= 1
        }
        return end
    }
}
