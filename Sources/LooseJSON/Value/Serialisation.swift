extension JSONValue {
    /// How to lay out a value.
    public enum Layout: Sendable {
        /// Without any white space: `{"a":[1,2]}`.
        case compact
        /// A member or element a line, indented by two spaces; `[]` and `{}` where there is none.
        case pretty
    }

    /// The value as strict JSON (RFC 8259), members in the order of the page.
    ///
    /// A key that stands twice is written once, at its first place with its last value: that is what readers of the
    /// original would see, and the output must be accepted by readers that refuse duplicates (RFC 7493).
    public func serialized(_ layout: Layout = .compact) -> String {
        var writer = JSONWriter(layout: layout)
        writer.write(self, depth: 0)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// A string as a JSON literal with its quotes: `"a\nb"`.
    public static func literal(_ string: String) -> String {
        var writer = JSONWriter(layout: .compact)
        writer.write(string)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

private struct JSONWriter {
    let layout: JSONValue.Layout
    var bytes: [UInt8] = []

    init(layout: JSONValue.Layout) {
        self.layout = layout
    }

    mutating func write(_ value: JSONValue, depth: Int) {
        switch value.kind {
        case .object(let members):
            writeList(JSONMember.unique(members), "{", "}", depth: depth) { writer, member in
                writer.write(member.key)
                writer.bytes += writer.layout == .pretty ? ": ".utf8 : ":".utf8
                writer.write(member.value, depth: depth + 1)
            }
        case .array(let elements):
            writeList(elements, "[", "]", depth: depth) { $0.write($1, depth: depth + 1) }
        case .string(let string): write(string)
        case .number(let number): bytes += number.literal.utf8
        case .boolean(let boolean): bytes += boolean ? "true".utf8 : "false".utf8
        case .null: bytes += "null".utf8
        }
    }

    private mutating func writeList<Item>(
        _ items: [Item], _ opener: String, _ closer: String, depth: Int, _ write: (inout JSONWriter, Item) -> Void
    ) {
        bytes += opener.utf8
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine(depth + 1)
            write(&self, item)
        }
        if !items.isEmpty { breakLine(depth) }
        bytes += closer.utf8
    }

    private mutating func breakLine(_ depth: Int) {
        guard layout == .pretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes += repeatElement(UInt8(ascii: " "), count: depth * 2)
    }

    mutating func write(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        // As nearly all strings are.
        if string.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            bytes += string.utf8
            bytes.append(UInt8(ascii: "\""))
            return
        }
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): bytes += "\\n".utf8
            case UInt8(ascii: "\r"): bytes += "\\r".utf8
            case UInt8(ascii: "\t"): bytes += "\\t".utf8
            case 0x08: bytes += "\\b".utf8
            case 0x0C: bytes += "\\f".utf8
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                bytes += "\\u00\(byte < 0x10 ? "0" : "")\(digits)".utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
