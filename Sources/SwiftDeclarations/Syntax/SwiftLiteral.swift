/// Literals of values that come from documents.
enum SwiftLiteral {
    /// A string literal in one line, quotes included.
    ///
    /// Everything that could end the literal, start an interpolation, or deceive a reader (control characters, line and
    /// paragraph separators, directional overrides) is escaped. SwiftSyntax's `StringLiteralExprSyntax(content:)` escapes only
    /// what the compiler needs.
    static func string(_ value: String) -> Expr { Expr(verbatim: "\"" + escaped(value) + "\"") }

    private static func escaped(_ value: String) -> String {
        let isPlain = value.utf8.allSatisfy { isPrintable($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        if isPlain { return value }
        var result = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0": result += "\\0"
            default:
                if isUnprintable(scalar) {
                    result += "\\u{\(hexadecimal(scalar))}"
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    /// A raw literal over several lines, which stand a step deeper than the line that it begins in.
    ///
    /// It has as many `#` as it takes for nothing in the text to end it or to start an interpolation.
    static func lines(_ text: String, at indentation: Indentation) -> Expr {
        let pounds = String(repeating: "#", count: poundCount(text))
        let margin = indentation.deeper.spaces
        let lines = Self.lines(of: text).map { line in
            var written = ""
            if line.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) {
                written = String(line)
            } else {
                for scalar in line.unicodeScalars {
                    if isUnprintable(scalar) {
                        written += "\\\(pounds)u{\(hexadecimal(scalar))}"
                    } else {
                        written.unicodeScalars.append(scalar)
                    }
                }
            }
            // An editor would strip white space at the end of a line, and with it change the text.
            if written.hasSuffix(" ") { written = written.dropLast() + "\\\(pounds)u{20}" }
            return written.isEmpty ? "" : margin + written
        }
        let quotes = "\"\"\""
        return Expr(
            verbatim: ([pounds + quotes] + lines + [margin + quotes + pounds]).joined(separator: "\n"))
    }

    /// The lines of a text. A carriage return stays with the line feed behind it, as one sign of a line that is written out.
    private static func lines(of text: String) -> [Substring] {
        guard !text.utf8.contains(UInt8(ascii: "\r")) else {
            return text.split(separator: "\n", omittingEmptySubsequences: false)
        }
        return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
    }

    /// One more than the longest run of `#` behind three quotes or a backslash.
    private static func poundCount(_ text: String) -> Int {
        var longest = 0
        var quotes = 0
        var run: Int?
        for byte in text.utf8 {
            if byte == UInt8(ascii: "#"), let length = run {
                run = length + 1
                longest = max(longest, length + 1)
                continue
            }
            quotes = byte == UInt8(ascii: "\"") ? quotes + 1 : 0
            run = quotes >= 3 || byte == UInt8(ascii: "\\") ? 0 : nil
        }
        return longest + 1
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        String(scalar.value, radix: 16, uppercase: true)
    }

    // MARK: Numbers

    /// With its digits in groups of three where there are many.
    static func integer(_ value: some BinaryInteger) -> Expr {
        Expr(verbatim: grouped(String(value)))
    }

    /// `9_007_199_254_740_993`; fewer than seven digits stay as they are.
    private static func grouped(_ number: String) -> String {
        let digits = number.drop { $0 == "-" }
        guard digits.count >= 7 else { return number }
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result += "_" }
            result.append(digit)
        }
        return number.prefix(number.count - digits.count) + result
    }

    static func boolean(_ value: Bool) -> Expr { value ? "true" : "false" }

    /// Whether a byte is a character of ASCII that an editor shows, a space among them.
    static func isPrintable(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) }

    /// Characters that a text editor does not show as such.
    static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}
