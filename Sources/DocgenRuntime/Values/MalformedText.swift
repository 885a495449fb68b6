/// A text that should have held a value of a certain form and does not.
///
/// Thrown by the initialisers of ``Timestamp``, ``CalendarDate``, ``TimeOfDay`` and ``ISODuration``. While a JSON body
/// is decoded it becomes a `DecodingError.dataCorrupted`, which knows the place too.
public struct MalformedText: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was expected, with its article: "an RFC 3339 date-time".
    public let expected: String
    /// The text as it was found.
    public let found: String

    public init(expected: String, found: String) {
        self.expected = expected
        self.found = found
    }

    public var description: String {
        "expected \(expected), found \"\(found)\""
    }
}

extension Decoder {
    /// Decodes one string and makes a value of it; a ``MalformedText`` becomes a `DecodingError` at this place.
    func decodeText<Value>(_ make: (String) throws(MalformedText) -> Value) throws -> Value {
        let container = try singleValueContainer()
        let text = try container.decode(String.self)
        do {
            return try make(text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
        }
    }
}
