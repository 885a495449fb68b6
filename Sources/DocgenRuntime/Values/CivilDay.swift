/// A day of the proleptic Gregorian calendar, years 0 to 9999, and its distance from 1970-01-01.
struct CivilDay: Hashable, Sendable {
    let year: Int
    let month: Int
    let day: Int

    /// Nil where there is no such day (`2021-02-29`).
    init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Self.length(ofMonth: month, year: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Days since 1970-01-01; negative before it.
    var daysSince1970: Int {
        Self.days(beforeYear: year) + Self.days(beforeMonth: month, year: year) + day - 1 - Self.days(beforeYear: 1970)
    }

    /// The day that lies `days` days after 1970-01-01, held within the years 0 to 9999.
    init(daysSince1970 days: Int) {
        let lastDay = Self.days(beforeYear: 10_000) - 1
        let ordinal = min(max(days + Self.days(beforeYear: 1970), 0), lastDay)
        // A year has at least 365 days: dividing guesses at most a few years too late, never too early.
        var year = ordinal / 365
        while Self.days(beforeYear: year) > ordinal { year -= 1 }
        var rest = ordinal - Self.days(beforeYear: year)
        var month = 1
        while rest >= Self.length(ofMonth: month, year: year) {
            rest -= Self.length(ofMonth: month, year: year)
            month += 1
        }
        self.year = year
        self.month = month
        self.day = rest + 1
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from 0000-01-01 to the first day of `year`. Year 0 is a leap year.
    private static func days(beforeYear year: Int) -> Int {
        guard year > 0 else { return 0 }
        let before = year - 1
        return year * 365 + before / 4 - before / 100 + before / 400 + 1
    }

    private static func days(beforeMonth month: Int, year: Int) -> Int {
        var days = 0
        for earlier in 1..<month {
            days += length(ofMonth: earlier, year: year)
        }
        return days
    }
}
