extension String {
    /// Text of a page as a message quotes it: in backticks, on one line, without control characters, cut where it is
    /// long.
    public var quoted: String { "`\(printable)`" }

    /// The same without the backticks.
    public var printable: String {
        let limit = 80
        // Names, which are quoted most, are plain ASCII and need no look into the tables of Unicode.
        if utf8.count <= limit, utf8.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "`") }) { return self }
        var text = ""
        for scalar in unicodeScalars.prefix(limit) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
                text += " "
            default: text.unicodeScalars.append(scalar == "`" ? "'" : scalar)
            }
        }
        return "\(text)\(unicodeScalars.count > limit ? "…" : "")"
    }
}
