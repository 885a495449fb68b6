/// A length of time as ISO 8601 and `Edm.Duration` write it: `PT2H30M`, `-P1DT12H`, `P2W`.
///
/// It keeps its text; equality is equality of text (`PT60M` is not `PT1H`, for it encodes otherwise). There is no order,
/// because a month has no fixed length; ``duration`` has one, where it exists.
public struct ISODuration: Sendable {
    /// The duration as written.
    public let text: String
    /// Whether a minus sign stands before the `P`. The components themselves are never negative.
    public let isNegative: Bool
    public let years: Int
    public let months: Int
    public let weeks: Int
    public let days: Int
    public let hours: Int
    public let minutes: Int
    public let seconds: Int
    /// The fraction of the seconds, 0 to 999,999,999.
    public let nanoseconds: Int

    /// Reads `[-]P[nY][nM][nW][nD][T[nH][nM][n[.n]S]]` with at least one component, each of at most nine digits.
    ///
    /// - Throws: ``MalformedText`` where `text` has another form.
    public init(_ text: String) throws(MalformedText) {
        var scanner = ASCIIScanner(text)
        let isNegative = scanner.consume("-")
        guard scanner.consume("P"), let parts = Self.components(&scanner) else {
            throw MalformedText(expected: "an ISO 8601 duration", found: text)
        }
        self.text = text
        self.isNegative = isNegative
        years = parts[.years, default: 0]
        months = parts[.months, default: 0]
        weeks = parts[.weeks, default: 0]
        days = parts[.days, default: 0]
        hours = parts[.hours, default: 0]
        minutes = parts[.minutes, default: 0]
        seconds = parts[.seconds, default: 0]
        nanoseconds = parts[.nanoseconds, default: 0]
    }

    /// The length in seconds, a day being 24 hours; nil where years or months make it depend on the calendar.
    public var duration: Duration? {
        guard years == 0, months == 0 else { return nil }
        let wholeSeconds = ((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds
        let length = Duration(
            secondsComponent: Int64(wholeSeconds),
            attosecondsComponent: Int64(nanoseconds) * 1_000_000_000
        )
        return isNegative ? .zero - length : length
    }
}

extension ISODuration {
    /// The units in the order in which they may be written.
    private enum Unit: Int, Comparable {
        case years, months, weeks, days, hours, minutes, seconds, nanoseconds

        init?(_ designator: Unicode.Scalar, afterT: Bool) {
            switch (designator, afterT) {
            case ("Y", false): self = .years
            case ("M", false): self = .months
            case ("W", false): self = .weeks
            case ("D", false): self = .days
            case ("H", true): self = .hours
            case ("M", true): self = .minutes
            case ("S", true): self = .seconds
            default: return nil
            }
        }

        static func < (left: Unit, right: Unit) -> Bool { left.rawValue < right.rawValue }
    }

    private static func components(_ scanner: inout ASCIIScanner) -> [Unit: Int]? {
        var parts: [Unit: Int] = [:]
        var latest: Unit?
        var afterT = false
        while !scanner.isAtEnd {
            if !afterT, scanner.consume("T") {
                afterT = true
                if scanner.isAtEnd { return nil }
            }
            guard let number = scanner.digits(1, through: 9) else { return nil }
            if scanner.consume(".") {
                guard let nanoseconds = scanner.nanoseconds(), scanner.next == UInt8(ascii: "S") else { return nil }
                parts[.nanoseconds] = nanoseconds
            }
            guard let letter = scanner.letter(), let unit = Unit(letter, afterT: afterT) else { return nil }
            if let latest, unit <= latest { return nil }
            parts[unit] = number
            latest = unit
        }
        return parts.isEmpty ? nil : parts
    }
}

extension ISODuration: Hashable, CustomStringConvertible {
    public static func == (left: ISODuration, right: ISODuration) -> Bool {
        left.text == right.text
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(text)
    }

    public var description: String { text }
}

extension ISODuration: Codable {
    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText(ISODuration.init)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
