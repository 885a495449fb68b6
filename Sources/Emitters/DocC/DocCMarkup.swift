/// Text of pages as Markdown in which nothing of it acts.
///
/// DocC reads more out of Markdown than formatting: directives (`@Metadata {`), links to symbols (two backticks) and
/// articles (`<doc:…>`), asides, images. Text goes in with every character escaped that could begin one of these, and on
/// one line, so that only its first characters can stand where a block begins.
enum DocCMarkup {
    /// Plain text, without line breaks; safe at the start of a line, in a heading and in a table's cell.
    static func plain(_ text: String) -> String { escapingBlockStart(escaped(text)) }

    /// Plain text, without line breaks, that does not begin a line.
    static func escaped(_ text: String) -> String {
        let line = visibleLine(text)
        guard line.utf8.contains(where: mayAct) else { return line }
        var result: [UInt8] = []
        result.reserveCapacity(2 * line.utf8.count)
        for byte in line.utf8 {
            if mayAct(byte) { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func mayAct(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "@", "!", "$", "^", "\"": true
        default: false
        }
    }

    /// The characters that a backslash may escape (CommonMark 0.31, section 2.4).
    static let punctuation = Set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

    /// A code span, where Markdown can write one that means the same in a table as outside; else plain text.
    static func code(_ text: String) -> String {
        let line = visibleLine(text)
        let isUnfit = line.isEmpty || line.utf8.contains { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "|") }
        return isUnfit ? plain(text) : "`\(line)`"
    }

    /// Text for the quotes of a directive's argument, which know no escapes.
    static func argument(_ text: String) -> String {
        visibleLine(text).filter { $0 != "\"" && $0 != "\\" }
    }

    /// A code block whose fence is longer than any in the text.
    static func codeBlock(_ text: String, language: String) -> String {
        let lines = visibleLines(text)
        let longest = longestRun(of: UInt8(ascii: "`"), in: text)
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return "\(fence)\(language)\n\(lines.joined(separator: "\n"))\n\(fence)"
    }

    private static func longestRun(of byte: UInt8, in text: String) -> Int {
        var longest = 0
        var run = 0
        for other in text.utf8 {
            run = other == byte ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    // MARK: What can't be seen

    /// The text on one line: line breaks and runs of white space are a space, what shows nothing is left out.
    static func visibleLine(_ text: String) -> String {
        isVisibleLine(text)
            ? text
            : visibleLines(text).joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether a text is words of ASCII with a space between them, as nearly all are.
    private static func isVisibleLine(_ text: String) -> Bool {
        var last = UInt8(ascii: " ")
        for byte in text.utf8 {
            guard 0x21..<0x7F ~= byte || byte == UInt8(ascii: " ") && last != byte else { return false }
            last = byte
        }
        return text.isEmpty || last != UInt8(ascii: " ")
    }

    /// The lines of a text without controls, direction marks and the like; a tab is four spaces.
    static func visibleLines(_ text: String) -> [String] {
        // Nearly all text is plain ASCII, for which no property of a character need be looked up.
        if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 || $0 == UInt8(ascii: "\n") }) {
            return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
                String(Substring($0))
            }
        }
        var lines: [String] = []
        var line = ""
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where last == "\r": break
            case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
                lines.append(line)
                line = ""
            case "\t": line += "    "
            case " "..."~": line.unicodeScalars.append(scalar)
            default: if isVisible(scalar) { line.unicodeScalars.append(scalar) }
            }
            last = scalar
        }
        return lines + [line]
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
            // A joiner holds an emoji together.
            scalar == "\u{200D}"
        default: true
        }
    }

    // MARK: Where a block would begin

    /// The line with its start escaped where it would be a list, an underline, a break or a definition.
    private static func escapingBlockStart(_ line: String) -> String {
        if let first = line.first, "-+=:".contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if let mark = line.dropFirst(digits.count).first, !digits.isEmpty, mark == "." || mark == ")" {
            return digits + "\\" + line.dropFirst(digits.count)
        }
        return line
    }
}
