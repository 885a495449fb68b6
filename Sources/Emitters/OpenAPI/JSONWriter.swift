import LooseJSON
import SourceText

/// Writes JSON as UTF-8, indented by two spaces, without ever holding the document as a tree.
///
/// A document of thousands of pages is written member by member: `openObject`, `member` for each part, `closeObject`.
struct JSONWriter: Sendable {
    private(set) var bytes: [UInt8] = []
    private var depth = 0
    /// Whether the container that is open has no member yet.
    private var isEmpty = true

    /// Arrays and one-member objects of scalars stay on a line up to this many bytes.
    private static let lineLimit = 100

    init() {}

    /// - Parameter depth: How many containers are open around what is written.
    private init(depth: Int) { self.depth = depth }

    mutating func openObject(_ key: String? = nil) {
        if let key { begin(key) }
        open(UInt8(ascii: "{"))
    }

    mutating func closeObject() {
        close(UInt8(ascii: "}"))
        if depth == 0 { bytes.append(UInt8(ascii: "\n")) }
    }

    mutating func member(_ key: String, _ value: JSONNode) {
        begin(key)
        write(value)
    }

    /// Writes the members that some items make, many at a time.
    ///
    /// - Parameter member: The key and value of an item; `nil` where it has none.
    mutating func members<Item: Sendable>(
        _ items: [Item], _ workers: Workers, _ member: @Sendable (Item) -> (key: String, value: JSONNode)?
    ) {
        let empty = JSONWriter(depth: depth)
        let parts = workers.mapBatches(items, batchSize: 32) { items in
            var part = empty
            for item in items {
                if let (key, value) = member(item) { part.member(key, value) }
            }
            return part.bytes
        }
        // They are nearly all of a document: it grows once for them.
        bytes.reserveCapacity(bytes.count + parts.reduce(0) { $0 + $1.count + 1 })
        for part in parts where !part.isEmpty {
            if !isEmpty { bytes.append(UInt8(ascii: ",")) }
            isEmpty = false
            bytes += part
        }
    }

    private mutating func open(_ bracket: UInt8) {
        bytes.append(bracket)
        depth += 1
        isEmpty = true
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if !isEmpty { newLine() }
        bytes.append(bracket)
        isEmpty = false
    }

    /// What stands before a key or an element.
    private mutating func beginItem() {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        newLine()
    }

    private mutating func begin(_ key: String) {
        beginItem()
        JSONWriter.append(key, to: &bytes)
        append(": ")
    }

    private mutating func newLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { append("  ") }
    }

    /// Much faster than appending the view of a string: what is between the values is most of the calls.
    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}

extension JSONWriter {
    private mutating func write(_ node: JSONNode) {
        switch node {
        case .null: append("null")
        case .boolean(let value): append(value ? "true" : "false")
        case .integer(let value): bytes += String(value).utf8
        case .number(let literal): bytes += literal.utf8
        case .string(let text): JSONWriter.append(text, to: &bytes)
        case .value(let value): write(value)
        case .array(let elements):
            if elements.allSatisfy({ $0.isScalar }), writeLine(elements, write: { $0.write($1) }) { return }
            open(UInt8(ascii: "["))
            for element in elements {
                beginItem()
                write(element)
            }
            close(UInt8(ascii: "]"))
        case .object(let object):
            if object.members.count == 1, let only = object.members.first, only.value.isScalar {
                append("{ ")
                JSONWriter.append(only.key, to: &bytes)
                append(": ")
                write(only.value)
                append(" }")
                return
            }
            open(UInt8(ascii: "{"))
            for (key, value) in object.members { member(key, value) }
            close(UInt8(ascii: "}"))
        }
    }

    /// A value of a page, with each key once.
    private mutating func write(_ value: JSONValue) {
        switch value.kind {
        case .null: append("null")
        case .boolean(let boolean): append(boolean ? "true" : "false")
        case .number(let number): bytes += number.literal.utf8
        case .string(let text): JSONWriter.append(text, to: &bytes)
        case .array(let elements):
            if elements.allSatisfy({ $0.isScalar }), writeLine(elements, write: { $0.write($1) }) { return }
            open(UInt8(ascii: "["))
            for element in elements {
                beginItem()
                write(element)
            }
            close(UInt8(ascii: "]"))
        case .object:
            open(UInt8(ascii: "{"))
            for member in value.uniqueMembers ?? [] {
                begin(member.key)
                write(member.value)
            }
            close(UInt8(ascii: "}"))
        }
    }

    /// Writes scalars on one line; takes all of it back and answers `false` where the line would be long.
    private mutating func writeLine<Element>(
        _ elements: [Element], write: (inout JSONWriter, Element) -> Void
    ) -> Bool {
        let start = bytes.count
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { append(", ") }
            write(&self, element)
            guard bytes.count - start <= JSONWriter.lineLimit else {
                bytes.removeSubrange(start...)
                return false
            }
        }
        bytes.append(UInt8(ascii: "]"))
        return true
    }
}

extension JSONWriter {
    /// A string literal (RFC 8259, section 7).
    ///
    /// Beyond what JSON demands, DEL, the C1 controls and the bidirectional controls are escaped, so that text of a
    /// page can't act on the terminal or reorder the lines of a diff in which the file is looked at.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        let wasCopied =
            text.utf8.withContiguousStorageIfAvailable { utf8 in
                guard utf8.allSatisfy({ isPlain($0) }) else { return false }
                bytes.append(contentsOf: utf8)
                return true
            } ?? false
        if !wasCopied {
            for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a byte can be copied whatever stands around it. Of bytes beyond ASCII, only 0xC2 and 0xE2 begin
    /// characters that are escaped.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2: false
        default: true
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar {
        case "\"": bytes += "\\\"".utf8
        case "\\": bytes += "\\\\".utf8
        case "\n": bytes += "\\n".utf8
        case "\r": bytes += "\\r".utf8
        case "\t": bytes += "\\t".utf8
        case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200E}", "\u{200F}", "\u{2028}"..."\u{202E}",
            "\u{2066}"..."\u{2069}":
            let digits = String(scalar.value, radix: 16, uppercase: true)
            bytes += "\\u".utf8
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
            bytes += digits.utf8
        default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}

extension JSONNode {
    fileprivate var isScalar: Bool {
        switch self {
        case .null, .boolean, .integer, .number, .string: true
        case .value(let value): value.isScalar
        case .array, .object: false
        }
    }
}

extension JSONValue {
    fileprivate var isScalar: Bool {
        switch kind {
        case .null, .boolean, .number, .string: true
        case .array, .object: false
        }
    }
}
