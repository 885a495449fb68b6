/// Strings (RFC 8259, section 7) in whatever quotes, closed or not.
extension LooseReader {
    enum Role { case key, value }

    /// What has been read of a string.
    struct OpenString {
        let role: Role
        let opening: Quote
        /// Behind the opening quote.
        let start: Int
        var content: [UInt8] = []
        /// Inner quotes come in pairs: `"{data: "hello"}"`.
        var isInsideInnerQuotes = false
        /// A decision about the first line break holds for all others up to the same closing quote.
        var spansLines = false
        var hasTypographicEnd = false
    }

    /// The string that opens at the cursor.
    mutating func string(_ role: Role) -> String {
        let lower = index
        let opening = quote(at: index) ?? Quote(mark: .straight, length: 1)
        var string = OpenString(role: role, opening: opening, start: index + opening.length)
        index = string.start
        while readPiece(of: &string) {}
        let range = lower..<index
        let result = decoded(string.content, range)
        let literal = JSONValue.literal(result)
        if opening.mark != .straight, let last = drafts.last, last.range == index..<index, last.kind == .missingQuote {
            // The repair of both quotes says it all.
            drafts.removeLast()
        }
        switch opening.mark {
        case .apostrophe, .backtick:
            note(.singleQuotes, range, write: literal, "\(quoted(range)) stands in single quotes")
        case .typographic, .typographicSingle:
            note(.smartQuotes, range, write: literal, "\(quoted(range)) stands in typographic quotes")
        case .straight where string.hasTypographicEnd:
            note(.smartQuotes, range, write: literal, "\(quoted(range)) ends with a typographic quote")
        case .straight: break
        }
        return result
    }

    /// Reads one byte, escape or quote; `false` once the string has ended.
    private mutating func readPiece(of string: inout OpenString) -> Bool {
        guard index < bytes.count else {
            endAtLineEnd(&string)
            return false
        }
        let byte = bytes[index]
        if let mark = quote(at: index) { return readQuote(mark, of: &string) }
        switch byte {
        case UInt8(ascii: "\\"):
            readEscape(into: &string.content)
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            if !string.spansLines, endsAtLineBreak(string) {
                endAtLineEnd(&string)
                return false
            }
            string.spansLines = true
            readLineBreak(of: &string)
        case 0..<0x20:
            let code = byte == UInt8(ascii: "\t") ? "\\t" : JSONValue.literal(text(index..<index + 1)).inner
            note(.controlCharacter, index..<index + 1, write: code, "a control character stands in a string as it is")
            string.content.append(byte)
            index += 1
        default:
            string.content.append(byte)
            index += 1
        }
        return true
    }

    /// A line break reads as `\n` however it is written. In a key it can only be a slip, so that it goes.
    private mutating func readLineBreak(of string: inout OpenString) {
        let start = index
        index += byte == UInt8(ascii: "\r") && byte(at: index + 1) == UInt8(ascii: "\n") ? 2 : 1
        switch string.role {
        case .key:
            index = whiteSpaceEnd(from: index)
            note(.rawNewline, start..<index, write: "", "a line break stands in a key")
        case .value:
            note(.rawNewline, start..<index, write: "\\n", "a line break stands in a string as it is")
            string.content.append(UInt8(ascii: "\n"))
        }
    }

    private mutating func readQuote(_ mark: Quote, of string: inout OpenString) -> Bool {
        let range = index..<index + mark.length
        switch meaning(of: mark, in: string) {
        case .end:
            index = range.upperBound
            string.hasTypographicEnd = mark.mark == .typographic
            return false
        case .doubledEnd:
            index = range.upperBound + 1
            note(.unescapedQuote, range.upperBound..<index, write: "", "the closing quote stands twice")
            return false
        case .doubledStart:
            note(.unescapedQuote, range, write: "", "the opening quote stands twice")
            index = range.upperBound
        case .endBefore(let end):
            string.content.removeLast(min(string.content.count, index - end))
            index = end
            note(.missingQuote, end..<end, write: "\"", "the closing quote is missing here")
            return false
        case .content(let isInner):
            if isInner {
                let escaped = "\\" + text(range)
                note(.unescapedQuote, range, write: escaped, "a quote stands in a string without a backslash")
                string.isInsideInnerQuotes.toggle()
            }
            string.content += bytes[range]
            index = range.upperBound
        }
        return true
    }

    private mutating func decoded(_ content: [UInt8], _ range: Range<Int>) -> String {
        if let string = String(validating: content, as: UTF8.self) { return string }
        let string = String(decoding: content, as: UTF8.self)
        note(.invalidUTF8, range, write: JSONValue.literal(string), "the string holds bytes that are not UTF-8")
        return string
    }
}

extension String {
    /// A literal without its quotes.
    fileprivate var inner: String { String(dropFirst().dropLast()) }
}
