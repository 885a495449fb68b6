import DocgenRuntime
import Foundation
import Testing

@Suite("Timestamp")
struct TimestampTests {
    @Test(
        "keeps its text through JSON",
        arguments: [
            "2016-12-31T23:57:49.9048852+03:00", "2019-07-11T02:47:17.651138Z", "2019-07-12T14:30:34-07:00",
            "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "2020-02-29T00:00", "2020-01-01 10:00:00z",
            "2016-12-31T23:59:60Z", "2020-01-01T00:00:00.123456789012+00:00", "2020-01-01T00:00:00-00:00", "1974-07-22",
        ]
    )
    func roundTrip(text: String) throws {
        let body = try JSONBody.encode([try Timestamp(text)])
        #expect(String(decoding: body, as: UTF8.self) == "[\"\(text)\"]")
        #expect(try JSONBody.decode([Timestamp].self, from: body).map(\.text) == [text])
    }

    @Test("knows the instant")
    func instant() throws {
        let timestamp = try Timestamp("2016-12-31T23:57:49.9048852+03:00")
        #expect(timestamp.secondsSince1970 == 1_483_217_869)
        #expect(timestamp.nanosecond == 904_885_200)
        #expect(timestamp.offsetInMinutes == 180)
        #expect(abs(timestamp.date.timeIntervalSince1970 - 1_483_217_869.9048852) < 1e-6)
        #expect(try Timestamp("1969-12-31T23:59:59.5Z").secondsSince1970 == -1)
        #expect(try Timestamp("2020-01-01T00:00:00").offsetInMinutes == nil)
        #expect(try Timestamp("1974-07-22").isSameInstant(as: Timestamp("1974-07-22T00:00:00Z")))
    }

    @Test("agrees with Foundation on every day of four centuries")
    func days() throws {
        for day in stride(from: -80_000, through: 66_097, by: 1) {
            let date = Date(timeIntervalSince1970: Double(day) * 86_400)
            let text = date.formatted(.iso8601)
            #expect(try Timestamp(text).date == date)
            #expect(Timestamp(date, fractionDigits: 0).text == text)
        }
    }

    @Test("is equal by text and ordered by instant, then by text")
    func order() throws {
        let utc = try Timestamp("2020-01-01T10:00:00Z")
        let east = try Timestamp("2020-01-01T12:00:00+02:00")
        let later = try Timestamp("2020-01-01T10:00:00.0000001Z")
        #expect(utc != east)
        #expect(utc.isSameInstant(as: east))
        #expect((utc < east) != (east < utc))
        #expect([later, utc, east].sorted().last == later)
        #expect(Set([utc, east, utc]).count == 2)
    }

    @Test("writes a date", arguments: [(0, 3, "1970-01-01T00:00:01.500Z"), (-90, 0, "1969-12-31T22:30:01-01:30")])
    func fromDate(offset: Int, digits: Int, text: String) throws {
        let timestamp = Timestamp(
            Date(timeIntervalSince1970: 1.5),
            offsetInMinutes: offset,
            fractionDigits: digits
        )
        #expect(timestamp.text == text)
        let reread = try Timestamp(text)
        #expect(reread == timestamp)
        #expect(reread.isSameInstant(as: timestamp))
        #expect(reread.offsetInMinutes == timestamp.offsetInMinutes)
    }

    @Test(
        "holds dates that no timestamp can name within the years 0 to 9999",
        arguments: [Double.infinity, -.infinity, .nan, 1e300, -1e300]
    )
    func extremeDates(interval: Double) throws {
        let timestamp = Timestamp(Date(timeIntervalSince1970: interval), offsetInMinutes: 1439, fractionDigits: 9)
        #expect(try Timestamp(timestamp.text) == timestamp)
    }

    @Test(
        "refuses what is no date-time",
        arguments: [
            "", "2020", "2020-01", "2020-01-01T", "2020-13-01T00:00:00Z", "2021-02-29T00:00:00Z",
            "2020-01-01T24:00:00Z",
            "2020-01-01T00:60:00Z", "2020-01-01T00:00:61Z", "2020-01-01T00:00:00.Z", "2020-01-01T00:00:00+3:00",
            "2020-01-01T00:00:00Z ", " 2020-01-01T00:00:00Z", "2020-01-01T00:00:00+24:00", "２０２０-01-01T00:00:00Z",
        ]
    )
    func malformed(text: String) {
        #expect(throws: MalformedText(expected: "an RFC 3339 date-time", found: text)) { try Timestamp(text) }
    }
}
