#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Percent-encoding of one path segment or one query value
/// ([RFC 3986, section 2.1](https://www.rfc-editor.org/rfc/rfc3986#section-2.1)).
enum PercentEncoding {
    /// Encodes all but the unreserved characters (RFC 3986, section 2.3), so that nothing in `value` can end the place where
    /// it stands.
    static func encoded(_ value: some StringProtocol) -> String {
        encoded(value) { isUnreserved($0) }
    }

    /// Encodes what may not stand in a path, and `%`: for literals of a template.
    static func encodedLiteral(_ text: some StringProtocol) -> String {
        encoded(text) { isUnreserved($0) || pathSigns.contains($0) }
    }

    /// Decodes `text`; nil where a `%` has no two hexadecimal digits after it or the bytes are no UTF-8.
    static func decode(_ text: some StringProtocol) -> String? {
        decode(text) { _ in false }
    }

    /// Decodes what ``normalised(_:)`` made.
    static func decoded(_ text: String) -> String { decode(text) ?? text }

    /// Decodes all but what would mean something else then: a delimiter of a segment (`(`, `)`, `,`, `=`, `:`, `/`, `%`)
    /// that is encoded stays so, in capital digits. Quotes are decoded, for OData has both forms mean the same. Nil as of
    /// `decode`.
    static func normalised(_ text: some StringProtocol) -> String? {
        guard decode(text) != nil else { return nil }
        return decode(text) { delimiters.contains($0) }
    }

    private static let delimiters = Set("(),=:;/?#%".utf8)
    private static let pathSigns = Set("!$&'()*+,;=:@".utf8)

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func encoded(_ text: some StringProtocol, unless isPlain: (UInt8) -> Bool) -> String {
        guard !text.utf8.allSatisfy(isPlain) else { return String(text) }
        var result: [UInt8] = []
        for byte in text.utf8 {
            if isPlain(byte) { result.append(byte) } else { append(byte, to: &result) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func decode(_ text: some StringProtocol, unless stays: (UInt8) -> Bool) -> String? {
        guard text.utf8.contains(0x25) else { return String(text) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var iterator = text.utf8.makeIterator()
        while let byte = iterator.next() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard let high = iterator.next().flatMap(hexadecimal), let low = iterator.next().flatMap(hexadecimal)
            else { return nil }
            let decoded = high << 4 | low
            if stays(decoded) { append(decoded, to: &bytes) } else { bytes.append(decoded) }
        }
        return String(bytes: bytes, encoding: .utf8)
    }

    private static func append(_ byte: UInt8, to result: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
