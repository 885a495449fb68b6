/// What a `PATCH` changes: the properties that get a value, and those that lose theirs.
///
/// Its body says one of three things of every property, as a JSON merge patch does
/// ([RFC 7396](https://www.rfc-editor.org/rfc/rfc7396)): a value replaces the old one, null clears it, and what is absent stays as
/// it is. A value of the type alone can't tell the last two apart:
///
/// ```swift
/// let patch = Patch(Event(subject: "Moved"), clearing: [.location])
/// // {"location": null, "subject": "Moved"}
///
/// patch.subject                      // "Moved"
/// patch.cleared.contains(.location)  // true
/// ```
@dynamicMemberLookup
public struct Patch<Value: Patchable>: Hashable, Sendable {
    /// The new values. What is nil here stays as it is, unless it is cleared.
    public var changes: Value
    /// The places of the nulls, those within inner objects included. They prevail over values at the same places.
    public var nulls: Set<JSONPointer>

    /// - Parameters:
    ///   - changes: The new values.
    ///   - properties: What is to have no value any more.
    public init(_ changes: Value, clearing properties: Set<Value.PropertyName> = []) {
        self.changes = changes
        nulls = Set(properties.map { JSONPointer([$0.rawValue]) })
    }

    /// The properties that are to have no value any more.
    public var cleared: Set<Value.PropertyName> {
        get {
            Set(nulls.compactMap { $0.tokens.count == 1 ? Value.PropertyName(rawValue: $0.tokens[0]) : nil })
        }
        set {
            nulls.subtract(cleared.subtracting(newValue).map { JSONPointer([$0.rawValue]) })
            nulls.formUnion(newValue.map { JSONPointer([$0.rawValue]) })
        }
    }

    /// A property of ``changes``.
    public subscript<Member>(dynamicMember property: WritableKeyPath<Value, Member>) -> Member {
        get { changes[keyPath: property] }
        set { changes[keyPath: property] = newValue }
    }
}

/// A type that a `PATCH` changes.
public protocol Patchable: Codable, Hashable, Sendable {
    /// The properties that can be cleared, by the names that they have in JSON.
    associatedtype PropertyName: RawRepresentable<String>, Hashable, Sendable
}

extension Patch: Codable {
    public init(from decoder: any Decoder) throws {
        changes = try Value(from: decoder)
        nulls = Set(try JSONValue(from: decoder).nulls(at: .root))
    }

    public func encode(to encoder: any Encoder) throws {
        guard !nulls.isEmpty else { return try changes.encode(to: encoder) }
        let body = try JSONBody.encode(changes, omitsReadOnly: encoder.omitsReadOnly)
        var json = try JSONBody.decode(JSONValue.self, from: body)
        // In a fixed order, since a null at a place prevails over nulls within it.
        for place in nulls.sorted(by: { $0.tokens.count > $1.tokens.count }) { json.set(.null, at: place) }
        try json.encode(to: encoder)
    }
}

extension JSONValue {
    /// The places of the nulls in this value, which itself stands at `place`.
    fileprivate func nulls(at place: JSONPointer) -> [JSONPointer] {
        switch self {
        case .null: [place]
        case .object(let members): members.flatMap { $0.value.nulls(at: place.appending($0.key)) }
        case .array(let elements):
            elements.enumerated().flatMap { $0.element.nulls(at: place.appending(String($0.offset))) }
        case .bool, .number, .string: []
        }
    }
}
