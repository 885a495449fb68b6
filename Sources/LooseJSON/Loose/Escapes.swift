/// Escapes in strings (RFC 8259, section 7).
extension LooseReader {
    /// Reads what the backslash at the cursor begins.
    ///
    /// A backslash that begins nothing is what the author meant to show (`\d`, `C:\Users`), and stays. `\'` is the
    /// escape of other languages for the quote alone.
    mutating func readEscape(into content: inout [UInt8]) {
        let start = index
        switch JSONEscape(at: index, in: bytes) {
        case .scalar(let scalar, let end):
            content += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            index = end
        case .loneSurrogate(let end):
            note(.loneSurrogate, start..<end, write: "\\uFFFD", "\(quoted(start..<end)) is half of a surrogate pair")
            content += UTF8.encodedReplacementCharacter
            index = end
        case .invalid where byte(at: index + 1) == UInt8(ascii: "'"):
            note(.invalidEscape, start..<start + 2, write: "'", "`\\'` is no escape of JSON")
            content.append(UInt8(ascii: "'"))
            index += 2
        case .invalid:
            let end = scalarEnd(from: start + 1)
            note(
                .invalidEscape, start..<start + 1, write: "\\\\", "\(quoted(start..<end)) is no escape of JSON")
            content.append(UInt8(ascii: "\\"))
            index += 1
        }
    }

    private func scalarEnd(from start: Int) -> Int {
        var end = min(start + 1, bytes.count)
        while end < bytes.count, bytes[end] & 0b1100_0000 == 0b1000_0000 { end += 1 }
        return end
    }
}
