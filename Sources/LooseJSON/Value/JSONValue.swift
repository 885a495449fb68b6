import SourceText

/// A JSON value and where in the file it stands (RFC 8259, section 3).
///
/// Members keep the order of the page, and a key that occurs twice stays twice: what to make of that is for the reader
/// of the value to say. `==` compares the ranges too; `isEquivalent(to:)` compares what the values say.
///
/// ```
/// {"subject": "Planning", "attendees": [{"type": "required"}]}
/// value["subject"]?.string                    // "Planning"
/// value[pointer: "/attendees/0/type"]?.string // "required"
/// ```
public struct JSONValue: Hashable, Sendable {
    /// The six kinds of value. What an author left out (`...`) is a repair, not a value.
    public enum Kind: Hashable, Sendable {
        case object([JSONMember])
        case array([JSONValue])
        case string(String)
        case number(JSONNumber)
        case boolean(Bool)
        case null
    }

    public var kind: Kind
    /// From the first to the last byte of the value, quotes and brackets included.
    public var range: SourceRange

    public init(_ kind: Kind, at range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

/// A name and its value in an object (RFC 8259, section 4).
public struct JSONMember: Hashable, Sendable {
    /// The decoded key: `@odata.type`.
    public var key: String
    /// Where the key stands, its quotes included.
    public var keyRange: SourceRange
    public var value: JSONValue

    public init(_ key: String, at keyRange: SourceRange, _ value: JSONValue) {
        self.key = key
        self.keyRange = keyRange
        self.value = value
    }

    /// From the key to the end of the value.
    public var range: SourceRange { keyRange.union(value.range) }
}

extension JSONValue {
    /// The members of an object in the order of the page, duplicates included; `nil` for other kinds.
    public var members: [JSONMember]? {
        if case .object(let members) = kind { members } else { nil }
    }

    /// The elements of an array; `nil` for other kinds.
    public var elements: [JSONValue]? {
        if case .array(let elements) = kind { elements } else { nil }
    }

    public var string: String? {
        if case .string(let string) = kind { string } else { nil }
    }

    public var number: JSONNumber? {
        if case .number(let number) = kind { number } else { nil }
    }

    public var boolean: Bool? {
        if case .boolean(let boolean) = kind { boolean } else { nil }
    }

    public var isNull: Bool { kind == .null }

    /// The value of a key; of several, the last one, as almost every JSON reader does (RFC 8259, section 4).
    public subscript(key: String) -> JSONValue? {
        members?.last { $0.key.hasSameScalars(as: key) }?.value
    }

    /// An element of an array; `nil` outside of its bounds.
    public subscript(index: Int) -> JSONValue? {
        guard let elements, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// The members of an object with each key once: the last value of a key, at the place where the key first stood.
    ///
    /// ```
    /// {"a": 1, "b": 2, "a": 3}   // a: 3, b: 2
    /// ```
    public var uniqueMembers: [JSONMember]? {
        members.map { JSONMember.unique($0) }
    }
}
