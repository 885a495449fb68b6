/// What a backslash in a string begins (RFC 8259, section 7).
enum JSONEscape {
    /// An escape of the grammar, a surrogate pair counting as one, and where it ends.
    case scalar(Unicode.Scalar, end: Int)
    /// `\uD83D` without its partner.
    case loneSurrogate(end: Int)
    /// A backslash before anything else.
    case invalid

    init(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard start + 1 < bytes.count else {
            self = .invalid
            return
        }
        switch bytes[start + 1] {
        case UInt8(ascii: "\""): self = .scalar("\"", end: start + 2)
        case UInt8(ascii: "\\"): self = .scalar("\\", end: start + 2)
        case UInt8(ascii: "/"): self = .scalar("/", end: start + 2)
        case UInt8(ascii: "b"): self = .scalar("\u{8}", end: start + 2)
        case UInt8(ascii: "f"): self = .scalar("\u{C}", end: start + 2)
        case UInt8(ascii: "n"): self = .scalar("\n", end: start + 2)
        case UInt8(ascii: "r"): self = .scalar("\r", end: start + 2)
        case UInt8(ascii: "t"): self = .scalar("\t", end: start + 2)
        case UInt8(ascii: "u"): self = JSONEscape.unicode(at: start, in: bytes)
        default: self = .invalid
        }
    }

    private static func unicode(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> JSONEscape {
        guard let unit = codeUnit(at: start, in: bytes) else { return .invalid }
        if let scalar = Unicode.Scalar(unit) { return .scalar(scalar, end: start + 6) }
        guard unit < 0xDC00, let low = codeUnit(at: start + 6, in: bytes), 0xDC00...0xDFFF ~= low,
            let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
        else { return .loneSurrogate(end: start + 6) }
        return .scalar(scalar, end: start + 12)
    }

    /// The code unit that `\uXXXX` names.
    private static func codeUnit(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt16? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt16 = 0
        for digit in bytes[start + 2..<start + 6] {
            guard let value = digit.hexValue else { return nil }
            unit = unit << 4 | UInt16(value)
        }
        return unit
    }
}
