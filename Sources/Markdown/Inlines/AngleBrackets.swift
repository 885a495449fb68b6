extension InlineParser {
    /// What begins with `<`: an autolink (CommonMark 6.5), HTML (6.6) or only this character.
    mutating func parseAngleBracket() {
        if let end = uriEnd {
            add(.autolink(isEmail: false), length: end - position)
        } else if let end = emailEnd {
            add(.autolink(isEmail: true), length: end - position)
        } else if let end = htmlEnd() {
            add(.html, length: end - position)
        } else {
            add(.text, length: 1)
        }
    }

    /// The end of `<scheme:…>`.
    private var uriEnd: Int? {
        let start = position + 1
        guard text[start].isLetter else { return nil }
        var index = start + 1
        while Self.isSchemeByte(text[index]), index - start < 33 { index += 1 }
        guard (2...32).contains(index - start), text[index] == UInt8(ascii: ":") else { return nil }
        index += 1
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: ">"): return index + 1
            case UInt8(ascii: "<"), 0...0x20: return nil
            default: index += 1
            }
        }
        return nil
    }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    /// The end of `<name@example.com>`.
    private var emailEnd: Int? {
        let start = position + 1
        var index = start
        while Self.isMailboxByte(text[index]) { index += 1 }
        guard index > start, text[index] == UInt8(ascii: "@") else { return nil }
        repeat {
            index += 1
            let label = index
            while text[index].isLetterOrDigit || text[index] == UInt8(ascii: "-") { index += 1 }
            let isLabel =
                (1...63).contains(index - label) && text[label].isLetterOrDigit && text[index - 1].isLetterOrDigit
            guard isLabel else { return nil }
        } while text[index] == UInt8(ascii: ".")
        return text[index] == UInt8(ascii: ">") ? index + 1 : nil
    }

    private static func isMailboxByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
            UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "/"),
            UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"),
            UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "-"):
            true
        default: byte.isLetterOrDigit
        }
    }

    /// The end of a tag, comment, processing instruction, declaration or CDATA section.
    private mutating func htmlEnd() -> Int? {
        let content = position + 2
        switch text[position + 1] {
        case UInt8(ascii: "?"):
            return search("?>", from: content, &failedSearches.processingInstruction)
        case UInt8(ascii: "!"):
            if text.starts(at: content, with: "--") {
                // `<!-->` and `<!--->` are complete comments.
                return search("-->", from: content, &failedSearches.comment)
            }
            if text.starts(at: content, with: "[CDATA[") { return search("]]>", from: content, &failedSearches.cdata) }
            guard text[content].isLetter else { return nil }
            return search(">", from: content, &failedSearches.declaration)
        default:
            return HTMLTagScanner(bytes: text, end: text.count).tag(from: position)
        }
    }

    private func search(_ close: StaticString, from start: Int, _ hasFailed: inout Bool) -> Int? {
        guard !hasFailed else { return nil }
        guard let found = text.firstIndex(of: close, in: start..<max(start, text.count)) else {
            hasFailed = true
            return nil
        }
        return found + close.utf8CodeUnitCount
    }
}
