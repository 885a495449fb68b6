#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where a text stops being JSON ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)).
///
/// Foundation's decoder says that a body is no JSON, but not where. This is read after it has said so, so its speed does
/// not matter.
public struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was expected: `":"`, "a value".
    public let expected: String
    /// Counted from 1.
    public let line: Int
    /// In bytes, counted from 1.
    public let column: Int
    /// The value within which it happens.
    public let place: JSONPointer

    public var description: String {
        "expected \(expected) in line \(line), column \(column)"
    }

    /// The first syntax error of `body`; nil where there is none.
    public init?(in body: Data) {
        var scanner = JSONSyntaxScanner(body)
        guard let failure = scanner.scan() else { return nil }
        let before = Array(body)[..<failure.offset]
        expected = failure.expected
        line = before.count { $0 == UInt8(ascii: "\n") } + 1
        column = failure.offset - (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1)
        place = failure.place
    }
}

/// Steps through a JSON text and stops at the first byte that does not fit.
private struct JSONSyntaxScanner {
    struct Failure: Error {
        let expected: String
        let offset: Int
        let place: JSONPointer
    }

    /// Deeper nesting than Foundation's decoder takes; the call stack must not be the limit.
    private static let maxDepth = 512

    private let bytes: [UInt8]
    private var offset = 0
    private var path: [String] = []

    init(_ body: Data) {
        bytes = Array(body)
    }

    mutating func scan() -> Failure? {
        do throws(Failure) {
            try value()
            skipSpace()
            if offset < bytes.count { throw failure("the end") }
            return nil
        } catch {
            return error
        }
    }

    private func failure(_ expected: String) -> Failure {
        Failure(expected: expected, offset: offset, place: JSONPointer(path))
    }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { offset += 1 }
    }

    private mutating func consume(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    private mutating func value() throws(Failure) {
        guard path.count < Self.maxDepth else { throw failure("less than \(Self.maxDepth) levels") }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): try object()
        case UInt8(ascii: "["): try array()
        case UInt8(ascii: "\""): _ = try string()
        default: try word()
        }
    }

    private mutating func object() throws(Failure) {
        offset += 1
        skipSpace()
        if consume("}") { return }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw failure("a key in quotes") }
            path.append(try string())
            skipSpace()
            guard consume(":") else { throw failure("\":\"") }
            try value()
            path.removeLast()
            skipSpace()
        } while consume(",")
        guard consume("}") else { throw failure("\",\" or \"}\"") }
    }

    private mutating func array() throws(Failure) {
        offset += 1
        skipSpace()
        if consume("]") { return }
        var index = 0
        repeat {
            path.append(String(index))
            try value()
            path.removeLast()
            index += 1
            skipSpace()
        } while consume(",")
        guard consume("]") else { throw failure("\",\" or \"]\"") }
    }

    /// The string as written between the quotes.
    private mutating func string() throws(Failure) -> String {
        offset += 1
        let start = offset
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw failure("an escape instead of a control character") }
            offset += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        guard offset < bytes.count else {
            offset = bytes.count
            throw failure("the quote that ends the string")
        }
        offset += 1
        return String(decoding: bytes[start..<(offset - 1)], as: UTF8.self)
    }

    /// A number or one of the three names.
    private mutating func word() throws(Failure) {
        let start = offset
        while let byte = next, !Self.endsWord(byte) { offset += 1 }
        let word = String(decoding: bytes[start..<offset], as: UTF8.self)
        let isNumber = word.wholeMatch(of: #/-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/#) != nil
        guard isNumber || ["true", "false", "null"].contains(word) else {
            offset = start
            throw failure("a value")
        }
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        byte <= 0x20 || [UInt8](",:]}{[\"".utf8).contains(byte)
    }
}
