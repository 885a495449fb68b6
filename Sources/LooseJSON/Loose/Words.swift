/// Values without quotes: numbers, literals, and whatever else was written bare.
extension LooseReader {
    /// The value of the word at the cursor.
    mutating func word() -> JSONValue.Kind {
        if let plain = plainScalar() { return plain }
        let start = index
        let end = max(
            restOfLineIsString ? lineContentEnd(from: start, to: lineEnd(from: start)) : wordEnd(from: start), start + 1
        )
        restOfLineIsString = false
        index = end
        let word = text(start..<end)
        if let literal = looseLiteral(word) {
            let message = "\(quoted(start..<end)) stands for `\(literal.text)`"
            note(.literalSpelling, start..<end, write: literal.text, message)
            return literal.kind
        }
        if let number = looseNumber(word) {
            let message = "\(quoted(start..<end)) stands for the number `\(number)`"
            note(.numberSpelling, start..<end, write: number, message)
            return .number(JSONNumber(literal: number))
        }
        let content = start..<max(start, end - 1)
        if byte(at: end - 1) == UInt8(ascii: "\""), !content.isEmpty,
            !bytes[content].contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
        {
            note(.missingQuote, start..<start, write: "\"", "the quote before \(quoted(content)) is missing")
            return .string(text(content))
        }
        let kind: JSONRepairKind = isPlaceholder(word) ? .placeholder : .unquotedString
        note(kind, start..<end, write: JSONValue.literal(word), "\(quoted(start..<end)) lacks quotes")
        return .string(word)
    }

    /// A number or literal of strict JSON, with a delimiter behind it.
    mutating func plainScalar() -> JSONValue.Kind? {
        let literals: [(StaticString, JSONValue.Kind)] = [
            ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
        ]
        for (literal, kind) in literals where hasPrefix(literal, at: index) {
            let end = index + literal.utf8CodeUnitCount
            guard isDelimiter(at: end) else { return nil }
            index = end
            return kind
        }
        guard let end = JSONNumber.end(from: index, in: bytes), isDelimiter(at: end) else { return nil }
        let literal = text(index..<end)
        index = end
        return .number(JSONNumber(literal: literal))
    }

    private func isDelimiter(at offset: Int) -> Bool {
        guard offset < bytes.count else { return true }
        switch bytes[offset] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\""): return true
        case UInt8(ascii: "/"):
            return byte(at: offset + 1) == UInt8(ascii: "/") || byte(at: offset + 1) == UInt8(ascii: "*")
        case UInt8(ascii: "."): return hasPrefix("...", at: offset)
        case let byte: return byte.isJSONWhiteSpace || oddWhiteSpaceLength(at: offset, in: bytes) != nil
        }
    }

    /// Where bare text ends: at a comma, a closer, a comment, an ellipsis, a string or the end of the line, whichever
    /// comes first. Brackets that close on the same line hold anything: `function(a, b) {...}`.
    func wordEnd(from start: Int) -> Int {
        var end = start
        var content = start
        let isURL = hasURLScheme(at: start)
        scanning: while end < bytes.count {
            let byte = bytes[end]
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: ";"):
                // `https://host/range(1,2)` goes on.
                let next = self.byte(at: end + 1)
                guard isURL, next != 0, !next.isJSONWhiteSpace, next != UInt8(ascii: "\"") else { break scanning }
                end += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): break scanning
            case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"):
                end = groupEnd(at: end) ?? end + 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                let next = blanksEnd(from: end)
                if quote(at: next)?.isDouble == true || isComment(at: next) { break scanning }
                end = next
                continue
            case UInt8(ascii: ".") where hasPrefix("...", at: end): break scanning
            case 0xE2 where hasPrefix("…", at: end): break scanning
            default: end += 1
            }
            content = end
        }
        return content
    }

    private func isComment(at offset: Int) -> Bool {
        hasPrefix("//", at: offset) || hasPrefix("/*", at: offset) || hasPrefix("<!--", at: offset)
            || hasPrefix("# ", at: offset)
    }

    private func hasURLScheme(at start: Int) -> Bool {
        var end = start
        while end < start + 12, byte(at: end).isLetter { end += 1 }
        return end > start && hasPrefix("://", at: end)
    }

    /// Behind the bracket that closes the one at an offset; `nil` where it doesn't close on this line.
    func groupEnd(at start: Int) -> Int? {
        var depth = 0
        for offset in start..<min(bytes.count, start + LooseReader.lookahead) {
            switch bytes[offset] {
            case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ">"):
                depth -= 1
                if depth == 0 { return offset + 1 }
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
            default: break
            }
        }
        return nil
    }

    /// Skips text that is neither key nor value, up to where an item can begin.
    mutating func skipUnexpectedText() {
        let start = index
        index = max(wordEnd(from: start), start + 1)
        note(.unexpectedText, start..<index, write: "", "\(quoted(start..<index)) is neither a key nor a value")
        skipped = drafts.count - 1
    }

    /// After `key=`: a value of JSON is read as such, anything else up to the end of the line is a string.
    ///
    /// ```
    /// @odata.context=https://host/v1.0/$metadata#users('x')/events/$entity
    /// ```
    mutating func quoteRestOfLine() {
        restOfLineIsString = false
        let start = blanksEnd(from: index)
        guard quote(at: start) == nil, byte(at: start) != UInt8(ascii: "{"), byte(at: start) != UInt8(ascii: "[")
        else { return }
        var probe = self
        probe.index = start
        if probe.plainScalar() == nil { restOfLineIsString = true }
    }
}
