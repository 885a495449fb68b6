/// A clock time without a day or a zone, as `Edm.TimeOfDay` writes it: `08:30:00.0000000`.
///
/// Like a ``Timestamp`` it keeps its text: equality is equality of text, the order is by time, then by text.
public struct TimeOfDay: Sendable {
    /// The time as written.
    public let text: String
    /// Nanoseconds since midnight.
    public let nanosecondsSinceMidnight: Int64

    /// Reads `hh:mm[:ss[.fraction]]`.
    ///
    /// - Throws: ``MalformedText`` where `text` has another form or names a time that does not exist.
    public init(_ text: String) throws(MalformedText) {
        var scanner = ASCIIScanner(text)
        guard let clock = scanner.clock(), scanner.isAtEnd else {
            throw MalformedText(expected: "a time of day (hh:mm:ss)", found: text)
        }
        self.text = text
        nanosecondsSinceMidnight = Int64(clock.seconds) * 1_000_000_000 + Int64(clock.nanoseconds)
    }

    public var hour: Int { Int(nanosecondsSinceMidnight / 3_600_000_000_000) }
    public var minute: Int { Int(nanosecondsSinceMidnight / 60_000_000_000 % 60) }
    public var second: Int { Int(nanosecondsSinceMidnight / 1_000_000_000 % 60) }
    /// The fraction of the second, 0 to 999,999,999.
    public var nanosecond: Int { Int(nanosecondsSinceMidnight % 1_000_000_000) }
}

extension TimeOfDay: Hashable, Comparable, CustomStringConvertible {
    public static func == (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.text == right.text
    }

    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        (left.nanosecondsSinceMidnight, left.text) < (right.nanosecondsSinceMidnight, right.text)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(text)
    }

    public var description: String { text }
}

extension TimeOfDay: Codable {
    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText(TimeOfDay.init)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
