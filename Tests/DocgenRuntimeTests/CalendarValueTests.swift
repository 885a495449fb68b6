import DocgenRuntime
import Foundation
import Testing

@Suite("Date, time of day, duration")
struct CalendarValueTests {
    @Test("A date is its three numbers")
    func date() throws {
        let date = try CalendarDate("2020-02-29")
        #expect(date == CalendarDate(year: 2020, month: 2, day: 29))
        #expect(date.description == "2020-02-29")
        #expect(try CalendarDate("1999-12-31") < date)
        #expect(CalendarDate(year: 2021, month: 2, day: 29) == nil)
        #expect(throws: MalformedText.self) { try CalendarDate("2020-02-29T00:00:00Z") }
    }

    @Test("A time of day keeps its digits")
    func time() throws {
        let time = try TimeOfDay("08:30:15.0000001")
        #expect((time.hour, time.minute, time.second, time.nanosecond) == (8, 30, 15, 100))
        #expect(try JSONBody.decode([TimeOfDay].self, from: JSONBody.encode([time])) == [time])
        #expect(try TimeOfDay("08:30") < time)
        #expect(throws: MalformedText.self) { try TimeOfDay("25:00:00") }
    }

    @Test("A duration keeps its text and knows its length where it has one")
    func duration() throws {
        let duration = try ISODuration("-P1W2DT3H4M5.25S")
        #expect(duration.isNegative)
        #expect(duration.weeks == 1 && duration.days == 2 && duration.hours == 3)
        let milliseconds = 788_645_250  // 9 days, 3 hours, 4 minutes, 5.25 seconds
        #expect(duration.duration == .milliseconds(-milliseconds))
        #expect(try ISODuration("P1M").duration == nil)
        #expect(try ISODuration("P1M").months == 1)
        #expect(try ISODuration("PT1M").minutes == 1)
        #expect(try JSONBody.decode([ISODuration].self, from: JSONBody.encode([duration])) == [duration])
    }

    @Test("What is no duration is refused", arguments: ["", "P", "PT", "P1H", "PT1D", "P1D2Y", "1D", "P-1D", "PT1.5H"])
    func malformedDuration(text: String) {
        #expect(throws: MalformedText.self) { try ISODuration(text) }
    }
}
