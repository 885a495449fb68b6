/// Numbers and literals in the spelling of other languages.
extension LooseReader {
    /// `True`, `NULL`, `None`, `undefined` and the like.
    func looseLiteral(_ word: String) -> (kind: JSONValue.Kind, text: String)? {
        switch word.lowercased() {
        case "true": (.boolean(true), "true")
        case "false": (.boolean(false), "false")
        case "null", "none", "nil", "undefined": (.null, "null")
        default: nil
        }
    }

    /// The strict spelling of `+1`, `007`, `.5`, `5.`, `0x1F`; `nil` for anything else.
    func looseNumber(_ word: String) -> String? {
        var rest = Substring(word)
        var sign = ""
        if rest.first == "-" || rest.first == "+" {
            sign = rest.first == "-" ? "-" : ""
            rest = rest.dropFirst()
        }
        if rest.hasPrefix("0x") || rest.hasPrefix("0X") {
            return UInt64(rest.dropFirst(2), radix: 16).map { sign + String($0) }
        }
        let whole = rest.prefix { $0.isASCIIDigit }
        rest = rest.dropFirst(whole.count)
        var fraction: Substring = ""
        if rest.first == "." {
            fraction = rest.dropFirst().prefix { $0.isASCIIDigit }
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard !(whole.isEmpty && fraction.isEmpty), let exponent = exponent(rest) else { return nil }
        let digits = whole.drop { $0 == "0" }
        return sign + (digits.isEmpty ? "0" : digits) + (fraction.isEmpty ? "" : "." + fraction) + exponent
    }

    /// The exponent of a number as it stands; empty where there is none, `nil` where the text is something else.
    private func exponent(_ text: Substring) -> String? {
        guard let first = text.first else { return "" }
        guard first == "e" || first == "E" else { return nil }
        var digits = text.dropFirst()
        if digits.first == "+" || digits.first == "-" { digits = digits.dropFirst() }
        return !digits.isEmpty && digits.allSatisfy(\.isASCIIDigit) ? String(text) : nil
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { asciiValue.map { $0.isDigit } ?? false }
}
