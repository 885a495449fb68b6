/// Entities and numeric character references (CommonMark 2.5): `&quot;`, `&#39;`, `&#x2013;`.
enum Entities {
    /// The entity that begins with a `&` at the start of a range, and where it ends.
    static func entity(in bytes: ByteView, _ range: Range<Int>) -> (text: String, end: Int)? {
        let start = range.lowerBound + 1
        if bytes[start] == UInt8(ascii: "#") { return numeric(in: bytes, start + 1..<max(start + 1, range.upperBound)) }
        var end = start
        let limit = min(range.upperBound, start + EntityNames.maximumLength)
        while end < limit, bytes[end].isLetterOrDigit { end += 1 }
        guard end > start, end < range.upperBound, bytes[end] == UInt8(ascii: ";"),
            let code = EntityNames.scalars[bytes.string(start..<end)]
        else { return nil }
        return (string(code), end + 1)
    }

    private static func numeric(in bytes: ByteView, _ range: Range<Int>) -> (text: String, end: Int)? {
        let isHexadecimal = bytes[range.lowerBound] | 0x20 == UInt8(ascii: "x")
        let radix: UInt32 = isHexadecimal ? 16 : 10
        let start = isHexadecimal ? range.lowerBound + 1 : range.lowerBound
        var index = start
        var code: UInt32 = 0
        // Six hexadecimal or seven decimal digits hold all of Unicode.
        let limit = min(range.upperBound, start + (isHexadecimal ? 6 : 7))
        while index < limit, let digit = digit(bytes[index]), digit < radix {
            code = code * radix + digit
            index += 1
        }
        guard index > start, index < range.upperBound, bytes[index] == UInt8(ascii: ";") else { return nil }
        return (string(code), index + 1)
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        if byte.isDigit { return UInt32(byte - 0x30) }
        let letter = byte | 0x20
        return letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x61 + 10) : nil
    }

    /// Zero, surrogates and what lies beyond Unicode are U+FFFD.
    private static func string(_ code: UInt32) -> String {
        String(code == 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}")
    }
}
