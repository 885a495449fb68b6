/// The one place where text of pages is made harmless for whatever reads docgen's output.
///
/// Names and text of pages may hold escape sequences that move a terminal's cursor, characters that reverse the order of
/// what follows, and commands that a CI runner obeys. None of that may leave docgen as it came.
enum ControlCharacters {
    /// Whether a character acts on a terminal, or on the order of text, instead of being seen.
    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }

    /// A line of text for people: what would act is spelled out, `\u{1B}`.
    ///
    /// Runners of GitHub Actions obey `::command::` at the start of a line and `##[command]` anywhere in it.
    static func visible(_ text: String) -> String {
        // Most lines are plain, which bytes tell faster than the properties of every character.
        let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        let text = isPlain ? text : spelledOut(text)
        return text.utf8.contains(UInt8(ascii: "#")) ? text.replacing("##[", with: "##\\[") : text
    }

    private static func spelledOut(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isHarmful(scalar) {
                result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Lines of text for people, each of them made visible. A line that a runner would obey gets a backslash before it.
    static func visibleLines(_ lines: [String]) -> String {
        lines.map { line in
            let line = visible(line)
            return (line.drop { $0.isWhitespace }.hasPrefix("::") ? "\\" + line : line) + "\n"
        }.joined()
    }

    /// JSON with what would act written as escapes, so that it says the same and does nothing.
    ///
    /// Outside of strings JSON has line feeds alone, which stay.
    static func escaped(json: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in json.unicodeScalars {
            guard isHarmful(scalar), scalar != "\n" else {
                result.append(scalar)
                continue
            }
            for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                let digits = String(unit, radix: 16)
                let escape = "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                result.append(contentsOf: escape.unicodeScalars)
            }
        }
        return String(result)
    }
}
