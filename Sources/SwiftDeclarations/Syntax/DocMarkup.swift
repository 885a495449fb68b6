import APIModel

/// What DocC's Markdown takes for more than text, and how to write it so that it is none.
enum DocMarkup {
    /// Without characters that a text editor does not show; line ends are `\n`.
    static func printable(_ text: String) -> String {
        if text.utf8.allSatisfy({ SwiftLiteral.isPrintable($0) || $0 == UInt8(ascii: "\n") }) { return text }
        var result = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n":
                if last != "\r" { result.append("\n") }
            case "\r": result.append("\n")
            case "\t", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}": result.append(" ")
            default:
                // A zero-width joiner holds emoji together.
                if scalar == "\u{200D}" || !SwiftLiteral.isUnprintable(scalar) { result.append(scalar) }
            }
            last = scalar
        }
        return String(result)
    }

    /// Plain text in which no character marks anything up.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { "\\*`[]<~".utf8.contains($0) }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "*", "`", "[", "]", "<", "~": result.append("\\")
            default: break
            }
            result.append(scalar)
        }
        return String(result)
    }

    /// A line of code within a fence: nothing in it is markup, but its fence must not hide a longer one.
    static func verbatim(_ line: Substring) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// Text in Markdown whose spans DocC would resolve made into plain ones; code spans stay, and links to what `links` knows.
    static func safeInline(_ text: String, _ links: DocLinks = .none) -> String {
        guard text.utf8.contains(where: isSign) else { return text }
        var result = ""
        var rest = text[...]
        while let character = rest.first {
            switch character {
            case "\\":
                result += rest.prefix(2)
                rest = rest.dropFirst(2)
            case "`":
                rest = copyCodeSpan(rest, to: &result)
            case "<":
                result += isAutolink(rest) ? "<" : "\\<"
                rest = rest.dropFirst()
            case "[":
                if let link = docLink(rest) {
                    result += links.markdown(safeInline(String(link.label)), link.target)
                    rest = link.after
                } else {
                    result += "["
                    rest = rest.dropFirst()
                }
            case "!" where begins(rest.dropFirst(), with: "["):
                result += "!\\["
                rest = rest.droppingBytes(2)
            case "]" where begins(rest.dropFirst(), with: "(") && !isWebLink(rest.droppingBytes(2)):
                result += "]\\("
                rest = rest.droppingBytes(2)
            case "]" where begins(rest.dropFirst(), with: "[") || begins(rest.dropFirst(), with: ":"):
                result += "\\]"
                rest = rest.dropFirst()
            default:
                // What follows up to the next sign is text.
                let end = rest.utf8.firstIndex(where: isSign) ?? rest.endIndex
                guard end == rest.startIndex else {
                    result += rest[..<end]
                    rest = rest[end...]
                    continue
                }
                // A sign with an accent is another character to Swift, and the same sign to Markdown.
                result += character.unicodeScalars.count > 1 ? escaped(String(character)) : String(character)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// What may begin something that DocC acts on.
    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "["),
            UInt8(ascii: "]"):
            true
        default: false
        }
    }

    /// A link of the documentation at the start of a text: its label, which holds no brackets, and what follows it.
    private static func docLink(
        _ text: Substring
    ) -> (label: Substring, target: DocumentationLink, after: Substring)? {
        let body = text.dropFirst()
        guard let end = body.firstIndex(where: { $0 == "]" || $0 == "[" }), body[end] == "]" else { return nil }
        let rest = body[end...].dropFirst()
        guard rest.hasPrefix("(docgen:"), let close = rest.firstIndex(of: ")"),
            let target = DocumentationLink(rest.dropFirst()[..<close])
        else { return nil }
        return (body[..<end], target, rest[rest.index(after: close)...])
    }

    /// Copies a code span with single backticks, since two would link to a symbol: code that has one itself is text. A lone
    /// backtick is escaped.
    private static func copyCodeSpan(_ text: Substring, to result: inout String) -> Substring {
        let opening = text.prefix { $0 == "`" }
        let body = text.dropFirst(opening.count)
        var search = body
        while let tick = search.firstIndex(of: "`") {
            let closing = search[tick...].prefix { $0 == "`" }
            if closing.count == opening.count {
                let code = body[..<tick]
                if code.utf8.contains(UInt8(ascii: "`")) {
                    // A blank at either end keeps the marks apart (CommonMark 0.31, section 6.1).
                    let isPadded = code.hasPrefix(" ") && code.hasSuffix(" ") && code.count > 2
                    result += escaped(String(isPadded ? code.dropFirst().dropLast() : code))
                } else {
                    result += "`\(code)`"
                }
                return text[closing.endIndex...]
            }
            search = text[closing.endIndex...]
        }
        result += opening.map { _ in "\\`" }.joined()
        return body
    }

    private static func isAutolink(_ text: Substring) -> Bool {
        isWebLink(text.dropFirst())
    }

    private static func isWebLink(_ text: Substring) -> Bool {
        text.hasPrefix("https://") || text.hasPrefix("http://")
    }

    // MARK: Starts of lines

    /// Whether a line begins with an ASCII letter, as most do: it begins no block.
    private static func startsWithLetter(_ line: some StringProtocol) -> Bool {
        line.utf8.first.map { ($0 | 0x20) &- UInt8(ascii: "a") < 26 } ?? false
    }

    /// Whether a line begins a list item, quote or heading, so that it must not be filled into the one before.
    static func startsBlock(_ line: Substring) -> Bool {
        guard !startsWithLetter(line) else { return false }
        return isListItem(line) || begins(line, with: ">") || begins(line, with: "#")
    }

    /// The first line of a block: lists, quotes and headings stay, directives and field lists don't.
    static func safeLine(_ line: String) -> String {
        guard !startsWithLetter(line) else { return line }
        if begins(line, with: "@") { return "\\" + line }
        if isListItem(line[...]), isField(line.drop { "-*+ 0123456789.)".contains($0) }) { return "\\" + line }
        return line
    }

    /// A line into which a paragraph was broken: it must not begin a block.
    static func safeContinuation(_ line: String) -> String {
        guard !startsWithLetter(line) else { return line }
        let beginsBlock = startsBlock(line[...]) || begins(line, with: "@") || begins(line, with: "|")
        if beginsBlock || isUnderline(line) || isFence(line) {
            let digits = line.prefix { $0.isNumber }
            return digits.isEmpty ? "\\" + line : digits + "\\" + line.dropFirst(digits.count)
        }
        return line
    }

    /// What stands before the further lines of a block, so that they lie below its text: blanks in a list, `> ` in a quote.
    static func hang(of block: Substring) -> String {
        guard !startsWithLetter(block) else { return "" }
        if begins(block, with: "> ") { return "> " }
        guard isListItem(block) else { return "" }
        return String(repeating: " ", count: (block.firstIndex(of: " ").map { block[..<$0].count } ?? 1) + 1)
    }

    static func isListItem(_ line: Substring) -> Bool {
        let bytes = line.utf8
        let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        guard let mark = bytes.dropFirst(digits).first else { return false }
        guard (digits == 0 ? "-*+".utf8 : ".)".utf8).contains(mark) else { return false }
        return bytes.dropFirst(digits + 1).first.map { $0 == UInt8(ascii: " ") } ?? true
    }

    /// `Parameter x: …`, `Returns: …`: DocC and the compiler read them out of lists.
    private static func isField(_ text: Substring) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let words = text[..<colon].split(separator: " ")
        return words.count <= 2 && words.first.map { $0.allSatisfy(\.isLetter) } == true
    }

    private static func isUnderline(_ line: String) -> Bool {
        line.allSatisfy { $0 == "=" } || line.allSatisfy { $0 == "-" }
    }

    private static func isFence(_ line: String) -> Bool {
        begins(line, with: "```") || begins(line, with: "~~~")
    }

    /// Whether a text begins with signs as Markdown sees them, which takes no notice of an accent behind them.
    static func begins(_ text: some StringProtocol, with signs: String) -> Bool { text.utf8.starts(with: signs.utf8) }
}

extension Substring {
    /// Without so many signs of ASCII at its start, an accent of which stays.
    fileprivate func droppingBytes(_ count: Int) -> Substring { Substring(utf8.dropFirst(count)) }
}

extension DocMarkup {
    /// Text for the inside of a code span. Markdown sees a backtick also where it has an accent.
    static func code(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in printable(text).unicodeScalars {
            result.append(scalar == "`" ? "'" : scalar == "\n" ? " " : scalar)
        }
        return String(result)
    }
}
