/// A day without a time or a zone, as `Edm.Date` and RFC 3339's `full-date` write it: `2019-09-14`.
///
/// Years run from 0 to 9999. One text stands for one day, so the components are the whole value.
public struct CalendarDate: Hashable, Sendable {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard let day = CivilDay(year: year, month: month, day: day) else { return nil }
        self.init(day)
    }

    /// Reads `yyyy-mm-dd`.
    ///
    /// - Throws: ``MalformedText`` where `text` has another form or names a day that does not exist.
    public init(_ text: String) throws(MalformedText) {
        var scanner = ASCIIScanner(text)
        guard let day = scanner.day(), scanner.isAtEnd else {
            throw MalformedText(expected: "a date (yyyy-mm-dd)", found: text)
        }
        self.init(day)
    }

    private init(_ day: CivilDay) {
        self.year = day.year
        self.month = day.month
        self.day = day.day
    }
}

extension CalendarDate: Comparable, CustomStringConvertible {
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// `yyyy-mm-dd`.
    public var description: String {
        "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension CalendarDate: Codable {
    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText(CalendarDate.init)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
