extension StrictReader {
    /// A string from its opening quote (RFC 8259, section 7).
    mutating func string() throws(NotStrict) -> String {
        let start = index + 1
        var end = start
        var all: UInt8 = 0
        while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") {
            guard bytes[end] >= 0x20 else { throw NotStrict() }
            all |= bytes[end]
            end += 1
        }
        guard end < bytes.count else { throw NotStrict() }
        if bytes[end] == UInt8(ascii: "\\") { return try escapedString() }
        index = end + 1
        let content = UnsafeBufferPointer(rebasing: bytes[start..<end])
        // Plain ASCII, as nearly all of it is, needs no second look.
        if all < 0x80 { return String(decoding: content, as: UTF8.self) }
        guard let string = String(validating: content, as: UTF8.self) else { throw NotStrict() }
        return string
    }

    private mutating func escapedString() throws(NotStrict) -> String {
        var content: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                guard let string = String(validating: content, as: UTF8.self) else { throw NotStrict() }
                return string
            case UInt8(ascii: "\\"):
                guard case .scalar(let scalar, let end) = JSONEscape(at: index, in: bytes) else { throw NotStrict() }
                content += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                index = end
            case 0..<0x20:
                throw NotStrict()
            default:
                content.append(byte)
                index += 1
            }
        }
        throw NotStrict()
    }

    /// A number (RFC 8259, section 6).
    mutating func number() throws(NotStrict) -> JSONNumber {
        let start = index
        guard let end = JSONNumber.end(from: start, in: bytes) else { throw NotStrict() }
        index = end
        return JSONNumber(literal: String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
    }
}

extension JSONNumber {
    /// Where the number that begins at an offset ends; `nil` where none begins there.
    static func end(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = start
        func byte() -> UInt8 { index < bytes.count ? bytes[index] : 0 }
        func digits() -> Bool {
            let first = index
            while byte().isDigit { index += 1 }
            return index > first
        }
        if byte() == UInt8(ascii: "-") { index += 1 }
        if byte() == UInt8(ascii: "0") { index += 1 } else if !digits() { return nil }
        if byte() == UInt8(ascii: ".") {
            index += 1
            guard digits() else { return nil }
        }
        if byte() == UInt8(ascii: "e") || byte() == UInt8(ascii: "E") {
            index += 1
            if byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-") { index += 1 }
            guard digits() else { return nil }
        }
        return index
    }
}
