#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A point in time as an API writes it: `2016-12-31T23:57:49.9048852+03:00`.
///
/// A `Date` would lose the offset, the number of fractional digits and, being a binary fraction, the seventh digit
/// itself. A timestamp keeps the ``text`` as it was written and encodes it unchanged; the instant is computed beside it.
///
/// The form is that of [RFC 3339, section 5.6](https://www.rfc-editor.org/rfc/rfc3339#section-5.6), widened as services
/// need it: any number of fractional digits, seconds that may be missing, and an offset that may be missing, in which
/// case the clock is taken for UTC. Where the clock is missing too, it is the beginning of the day.
///
/// **Equality is equality of text.** `10:00:00Z` and `12:00:00+02:00` name one instant, yet they are not the same value,
/// because they do not encode to the same JSON. The order is by instant, then by text, which agrees with equality;
/// to ask about the instant alone, use ``isSameInstant(as:)`` or compare ``date``.
public struct Timestamp: Sendable {
    /// The timestamp as written.
    public let text: String
    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down; ``nanosecond`` is what remains.
    public let secondsSince1970: Int64
    private let fraction: Int32
    private let offset: Int16?

    /// Reads a timestamp, keeping its text.
    ///
    /// - Throws: ``MalformedText`` where `text` is no date-time or names a day or hour that does not exist.
    public init(_ text: String) throws(MalformedText) {
        var scanner = ASCIIScanner(text)
        guard let day = scanner.day() else { throw MalformedText(expected: "an RFC 3339 date-time", found: text) }
        self.text = text
        if scanner.isAtEnd {
            offset = nil
            secondsSince1970 = Int64(day.daysSince1970 * 86_400)
            fraction = 0
            return
        }
        guard scanner.consume("T") || scanner.consume("t") || scanner.consume(" "),
            let clock = scanner.clock(), let offset = Self.offset(&scanner), scanner.isAtEnd
        else {
            throw MalformedText(expected: "an RFC 3339 date-time", found: text)
        }
        self.offset = offset.map(Int16.init(truncatingIfNeeded:))
        secondsSince1970 = Int64(day.daysSince1970 * 86_400 + clock.seconds - (offset ?? 0) * 60)
        fraction = Int32(truncatingIfNeeded: clock.nanoseconds)
    }

    /// The outer nil: malformed. The inner nil: no offset was written.
    private static func offset(_ scanner: inout ASCIIScanner) -> Int?? {
        if scanner.isAtEnd { return .some(nil) }
        if scanner.consume("Z") || scanner.consume("z") { return .some(0) }
        let isWest = scanner.consume("-")
        guard isWest || scanner.consume("+"), let hours = scanner.digits(2), hours < 24, scanner.consume(":"),
            let minutes = scanner.digits(2), minutes < 60
        else { return nil }
        return .some((isWest ? -1 : 1) * (hours * 60 + minutes))
    }

    /// Writes `date`, rounded down to `fractionDigits` digits of a second, on the clock of an offset.
    ///
    /// Instants outside the years 0 to 9999, which RFC 3339 cannot write, become the nearest one that it can.
    ///
    /// - Parameters:
    ///   - date: The instant.
    ///   - offsetInMinutes: Minutes east of UTC, within a day; 0 writes `Z`.
    ///   - fractionDigits: 0 to 9 digits of a second. A `Date` of our time is good for six.
    public init(_ date: Date, offsetInMinutes: Int = 0, fractionDigits: Int = 3) {
        let offset = min(max(offsetInMinutes, -1439), 1439)
        let digits = min(max(fractionDigits, 0), 9)
        // The years 0 to 9999 in seconds, less a day at both ends, which leaves room for the offset.
        let since1970 = date.timeIntervalSince1970
        let interval = since1970.isNaN ? 0 : min(max(since1970, -62_167_132_800), 253_402_214_400)
        let seconds = interval.rounded(.down)
        let scale = (0..<digits).reduce(1) { product, _ in product * 10 }
        let inScale = min(Int(max((interval - seconds) * Double(scale), 0).rounded(.down)), scale - 1)

        let local = Int(seconds) + offset * 60
        let day = CivilDay(daysSince1970: (local - mod(local, 86_400)) / 86_400)
        let clock = mod(local, 86_400)
        var text = "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))T"
        text += "\(padded(clock / 3600, 2)):\(padded(clock / 60 % 60, 2)):\(padded(clock % 60, 2))"
        if digits > 0 { text += ".\(padded(inScale, digits))" }
        if offset == 0 {
            text += "Z"
        } else {
            text += "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60, 2)):\(padded(abs(offset) % 60, 2))"
        }

        self.text = text
        self.offset = Int16(truncatingIfNeeded: offset)
        secondsSince1970 = Int64(seconds)
        fraction = Int32(truncatingIfNeeded: inScale * (1_000_000_000 / scale))
    }

    /// The fraction of the second, 0 to 999,999,999. Digits after the ninth are in ``text`` only.
    public var nanosecond: Int { Int(fraction) }

    /// Minutes east of UTC; nil where the text names no offset.
    public var offsetInMinutes: Int? { offset.map(Int.init) }

    /// The instant, as exactly as a `Date` can hold it.
    public var date: Date {
        Date(timeIntervalSince1970: Double(secondsSince1970) + Double(fraction) / 1e9)
    }

    /// Whether both name one instant, to the nanosecond, whatever their offsets and digits.
    public func isSameInstant(as other: Timestamp) -> Bool {
        secondsSince1970 == other.secondsSince1970 && fraction == other.fraction
    }
}

extension Timestamp: Hashable, Comparable, CustomStringConvertible {
    public static func == (left: Timestamp, right: Timestamp) -> Bool {
        left.text == right.text
    }

    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.secondsSince1970, left.fraction, left.text) < (right.secondsSince1970, right.fraction, right.text)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(text)
    }

    public var description: String { text }
}

extension Timestamp: Codable {
    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText(Timestamp.init)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// The remainder of a division rounded down: never negative for a positive divisor.
private func mod(_ dividend: Int, _ divisor: Int) -> Int {
    let remainder = dividend % divisor
    return remainder < 0 ? remainder + divisor : remainder
}
