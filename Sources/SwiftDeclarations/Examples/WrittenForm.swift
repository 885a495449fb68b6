/// The text forms that DocgenRuntime reads into values, so that it is known beforehand which examples it refuses.
enum WrittenForm {
    /// RFC 3339, section 5.6, with seconds, fraction and offset optional: `2016-12-31T23:57:49.9048852+03:00`.
    static func isTimestamp(_ text: String) -> Bool {
        var form = FormReader(text)
        guard form.day() else { return false }
        if form.isAtEnd { return true }
        guard form.skip("T") || form.skip("t") || form.skip(" "), form.clock() else { return false }
        if form.isAtEnd || form.skip("Z") || form.skip("z") { return form.isAtEnd }
        guard form.skip("+") || form.skip("-"), let hours = form.number(2), hours < 24, form.skip(":"),
            let minutes = form.number(2), minutes < 60
        else { return false }
        return form.isAtEnd
    }

    /// `2016-12-31`
    static func isDate(_ text: String) -> Bool {
        var form = FormReader(text)
        return form.day() && form.isAtEnd
    }

    /// `23:57:49.9048852`
    static func isTimeOfDay(_ text: String) -> Bool {
        var form = FormReader(text)
        return form.clock() && form.isAtEnd
    }

    /// ISO 8601: `-P1DT2H30.5S`.
    static func isDuration(_ text: String) -> Bool {
        var form = FormReader(text)
        _ = form.skip("-")
        guard form.skip("P") else { return false }
        var units = Array("YMWD")
        var isTime = false
        var count = 0
        while !form.isAtEnd {
            if !isTime, form.skip("T") {
                isTime = true
                units = Array("HMS")
            }
            guard let digits = form.digits(), digits <= 9 else { return false }
            let hasFraction = form.skip(".")
            if hasFraction, form.digits() == nil { return false }
            guard let unit = form.next.map({ Character(Character($0).uppercased()) }),
                let place = units.firstIndex(of: unit), !hasFraction || (isTime && unit == "S")
            else { return false }
            form.advance()
            units.removeFirst(place + 1)
            count += 1
        }
        return count > 0 && text.last != "T"
    }
}

/// Reads ASCII forms from left to right.
private struct FormReader {
    private var rest: Substring.UnicodeScalarView

    init(_ text: String) { rest = text[...].unicodeScalars }

    var isAtEnd: Bool { rest.isEmpty }
    var next: Unicode.Scalar? { rest.first }

    mutating func advance() { rest.removeFirst() }

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }

    /// How many digits come next; nil for none.
    mutating func digits() -> Int? {
        let run = rest.prefix { ("0"..."9").contains($0) }
        rest.removeFirst(run.count)
        return run.isEmpty ? nil : run.count
    }

    mutating func number(_ count: Int) -> Int? {
        let run = rest.prefix(count)
        guard run.count == count, run.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        rest.removeFirst(count)
        return Int(String(run))
    }

    mutating func day() -> Bool {
        guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2),
            (1...12).contains(month)
        else { return false }
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day >= 1 && day <= lengths[month - 1]
    }

    mutating func clock() -> Bool {
        guard let hour = number(2), hour < 24, skip(":"), let minute = number(2), minute < 60 else { return false }
        guard skip(":") else { return true }
        guard let second = number(2), second <= 60 else { return false }
        return skip(".") ? digits() != nil : true
    }
}
