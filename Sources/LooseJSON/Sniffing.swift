import SourceText

extension MappedText {
    /// Whether the text is probably meant as JSON, however broken: for code blocks without a label.
    ///
    /// An object or an array says so, and so do members without their braces; a bare word or number doesn't.
    public var looksLikeJSON: Bool {
        guard let start = firstSignificant else { return false }
        if decodeHTMLEscapedJSON(self) != nil { return true }
        switch utf8[start] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return opensJSON(after: start)
        case UInt8(ascii: "\""): return isKey(at: start)
        default: return false
        }
    }

    /// Whether the text is probably XML, escaped or not: it starts with a tag, a declaration or a comment.
    ///
    /// ```
    /// <?xml version="1.0"?><resource rel="me"/>   // true
    /// <bytes 0-25 of the file>                    // false
    /// ```
    public var looksLikeXML: Bool {
        guard let start = firstSignificant else { return false }
        var rest = utf8[start...]
        if rest.starts(with: "&lt;".utf8) {
            rest = rest.dropFirst(4)
        } else if rest.first == UInt8(ascii: "<") {
            rest = rest.dropFirst()
        } else {
            return false
        }
        if rest.starts(with: "?xml".utf8) || rest.starts(with: "!".utf8) { return true }
        // A placeholder such as `<value>` has no end tag; `<a/>`, `<a b="c">` and `<a>…</a>` are XML.
        let name = rest.prefix { $0.isWordByte || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") }
        guard let first = name.first, first.isLetter || first == UInt8(ascii: "_") else { return false }
        let tail = rest[name.endIndex...]
        let endTag = [UInt8(ascii: "/")] + name
        return tail.starts(with: "/".utf8) || tail.starts(with: " /".utf8)
            || tail.prefix(while: { $0 != UInt8(ascii: ">") }).contains(UInt8(ascii: "="))
            || tail.contains(endTag)
    }

    /// The first byte after white space, odd white space included.
    private var firstSignificant: Int? {
        var index = 0
        while index < utf8.count {
            if utf8[index].isJSONWhiteSpace {
                index += 1
            } else if let length = oddWhiteSpaceLength(at: index, in: utf8) {
                index += length
            } else {
                return index
            }
        }
        return nil
    }

    /// What follows a bracket in JSON; a placeholder such as `{id}` or `[Zip file]` is none.
    private func opensJSON(after start: Int) -> Bool {
        guard let next = utf8[(start + 1)...].firstIndex(where: { !$0.isJSONWhiteSpace }) else { return true }
        switch utf8[next] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "."),
            UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ","):
            return true
        case let byte where byte.isCloser || byte.isDigit || byte >= 0x80: return true
        default:
            // A word: a key without quotes has a colon or an equals sign behind it, an element a comma or a bracket.
            let word = utf8[next...].prefix {
                $0.isWordByte || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
                    || $0 == UInt8(ascii: "$")
            }
            guard let after = utf8[word.endIndex...].first(where: { !$0.isJSONWhiteSpace }) else { return false }
            if after == UInt8(ascii: ":") || after == UInt8(ascii: "=") || after == UInt8(ascii: "\"") { return true }
            return utf8[start] == UInt8(ascii: "[") && (after == UInt8(ascii: ",") || after == UInt8(ascii: "]"))
        }
    }

    /// Whether a string with a colon behind it starts here.
    private func isKey(at start: Int) -> Bool {
        guard let quote = utf8[(start + 1)...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0.isLineBreak }),
            utf8[quote] == UInt8(ascii: "\"")
        else { return false }
        return utf8[(quote + 1)...].first { !$0.isJSONWhiteSpace } == UInt8(ascii: ":")
    }
}
