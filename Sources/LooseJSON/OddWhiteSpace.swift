/// The length in UTF-8 of a white space that JSON doesn't know, at an offset: no-break and typographic spaces, zero-width
/// characters, byte order marks, line and paragraph separators, vertical tab and form feed; `nil` where there is none.
func oddWhiteSpaceLength(at index: Int, in bytes: some RandomAccessCollection<UInt8>) -> Int? {
    func byte(_ offset: Int) -> UInt8 {
        guard let place = bytes.index(bytes.startIndex, offsetBy: index + offset, limitedBy: bytes.endIndex),
            place < bytes.endIndex
        else { return 0 }
        return bytes[place]
    }
    switch (byte(0), byte(1), byte(2)) {
    case (0x0B, _, _), (0x0C, _, _): return 1
    case (0xC2, 0x85, _), (0xC2, 0xA0, _), (0xC2, 0xAD, _): return 2
    // U+1680, U+180E, U+2000 to U+200F, U+2028 to U+202F, U+205F to U+2064, U+3000, U+FEFF
    case (0xE1, 0x9A, 0x80), (0xE1, 0xA0, 0x8E): return 3
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xA4): return 3
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
    default: return nil
    }
}
