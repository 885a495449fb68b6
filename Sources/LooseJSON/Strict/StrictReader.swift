import SourceText

/// Thrown at the first byte that strict JSON does not allow; the loose reader then starts over.
struct NotStrict: Error {}

/// The depth to which arrays and objects are followed.
///
/// Values are trees: reading, comparing and releasing them recurses. The limit keeps all of it well within the stack of
/// any thread; documented bodies nest a dozen levels.
enum Nesting {
    static let limit = 256
}

/// Reads RFC 8259 and nothing else, in one pass over the bytes.
struct StrictReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var places: PlaceMap
    var index = 0

    init(bytes: UnsafeBufferPointer<UInt8>, places: PlaceMap) {
        self.bytes = bytes
        self.places = places
    }

    mutating func document() throws(NotStrict) -> JSONValue {
        let result = try value(depth: 0)
        skipWhiteSpace()
        guard index == bytes.count else { throw NotStrict() }
        return result
    }

    /// The byte at the cursor, or 0 at the end: no rule of the grammar accepts a 0.
    var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

    mutating func skipWhiteSpace() {
        while index < bytes.count, bytes[index].isJSONWhiteSpace { index += 1 }
    }

    private mutating func value(depth: Int) throws(NotStrict) -> JSONValue {
        skipWhiteSpace()
        let start = index
        let kind: JSONValue.Kind
        switch byte {
        case UInt8(ascii: "\""): kind = .string(try string())
        case UInt8(ascii: "{"): kind = .object(try object(depth: depth + 1))
        case UInt8(ascii: "["): kind = .array(try array(depth: depth + 1))
        case UInt8(ascii: "t"): kind = .boolean(try literal("true", true))
        case UInt8(ascii: "f"): kind = .boolean(try literal("false", false))
        case UInt8(ascii: "n"): kind = try literal("null", .null)
        default: kind = .number(try number())
        }
        return JSONValue(kind, at: places.range(start, index))
    }

    private mutating func object(depth: Int) throws(NotStrict) -> [JSONMember] {
        guard depth <= Nesting.limit else { throw NotStrict() }
        index += 1
        var members: [JSONMember] = []
        skipWhiteSpace()
        if accept(UInt8(ascii: "}")) { return members }
        members.reserveCapacity(4)
        repeat {
            skipWhiteSpace()
            let start = index
            guard byte == UInt8(ascii: "\"") else { throw NotStrict() }
            let key = try string()
            let keyRange = places.range(start, index)
            skipWhiteSpace()
            guard accept(UInt8(ascii: ":")) else { throw NotStrict() }
            members.append(JSONMember(key, at: keyRange, try value(depth: depth)))
            skipWhiteSpace()
        } while accept(UInt8(ascii: ","))
        guard accept(UInt8(ascii: "}")), JSONMember.duplicates(in: members).isEmpty else { throw NotStrict() }
        return members
    }

    private mutating func array(depth: Int) throws(NotStrict) -> [JSONValue] {
        guard depth <= Nesting.limit else { throw NotStrict() }
        index += 1
        var elements: [JSONValue] = []
        skipWhiteSpace()
        if accept(UInt8(ascii: "]")) { return elements }
        repeat {
            elements.append(try value(depth: depth))
            skipWhiteSpace()
        } while accept(UInt8(ascii: ","))
        guard accept(UInt8(ascii: "]")) else { throw NotStrict() }
        return elements
    }

    mutating func accept(_ expected: UInt8) -> Bool {
        guard byte == expected else { return false }
        index += 1
        return true
    }

    private mutating func literal<Meaning>(_ word: StaticString, _ meaning: Meaning) throws(NotStrict) -> Meaning {
        let count = word.utf8CodeUnitCount
        guard index + count <= bytes.count else { throw NotStrict() }
        for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { throw NotStrict() }
        index += count
        return meaning
    }
}
