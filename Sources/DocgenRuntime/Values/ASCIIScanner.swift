/// Reads the fixed forms of RFC 3339 and ISO 8601 from left to right, byte by byte.
///
/// All of these forms are ASCII, so a scanner over UTF-8 needs neither `Character` nor a formatter.
struct ASCIIScanner {
    private var bytes: String.UTF8View.Iterator
    private(set) var next: UInt8?

    init(_ text: String) {
        bytes = text.utf8.makeIterator()
        next = bytes.next()
    }

    var isAtEnd: Bool { next == nil }

    mutating func advance() {
        next = bytes.next()
    }

    /// Steps over `character` if it comes next.
    mutating func consume(_ character: Unicode.Scalar) -> Bool {
        guard let byte = next, byte == UInt8(truncatingIfNeeded: character.value) else { return false }
        advance()
        return true
    }

    /// Steps over an ASCII letter of either case and returns it in upper case.
    mutating func letter() -> Unicode.Scalar? {
        guard let byte = next else { return nil }
        let upper = byte & 0b1101_1111
        guard upper >= 0x41, upper <= 0x5A else { return nil }
        advance()
        return Unicode.Scalar(upper)
    }

    private mutating func digit() -> Int? {
        guard let byte = next, byte >= 0x30, byte <= 0x39 else { return nil }
        advance()
        return Int(byte &- 0x30)
    }

    /// A number of exactly `count` digits.
    mutating func digits(_ count: Int) -> Int? {
        var value = 0
        for _ in 0..<count {
            guard let digit = digit() else { return nil }
            value = value &* 10 &+ digit
        }
        return value
    }

    /// A number of `minimum` to `maximum` digits; `maximum` is below 19, so nothing can overflow.
    mutating func digits(_ minimum: Int, through maximum: Int) -> Int? {
        var value = 0
        var count = 0
        while count < maximum, let digit = digit() {
            value = value &* 10 &+ digit
            count += 1
        }
        return count < minimum ? nil : value
    }

    /// The digits after a decimal point as nanoseconds. Digits after the ninth are read and do not count.
    mutating func nanoseconds() -> Int? {
        guard let first = digit() else { return nil }
        var value = first
        var count = 1
        while let digit = digit() {
            if count < 9 {
                value = value &* 10 &+ digit
                count += 1
            }
        }
        while count < 9 {
            value = value &* 10
            count += 1
        }
        return value
    }

    /// `hh:mm[:ss[.fraction]]`. A leap second (`:60`) is allowed and counts as the second after it.
    mutating func clock() -> (seconds: Int, nanoseconds: Int)? {
        guard let hour = digits(2), hour < 24, consume(":"), let minute = digits(2), minute < 60 else { return nil }
        let seconds = hour &* 3600 &+ minute &* 60
        guard consume(":") else { return (seconds, 0) }
        guard let second = digits(2), second <= 60 else { return nil }
        guard consume(".") else { return (seconds &+ second, 0) }
        guard let nanoseconds = nanoseconds() else { return nil }
        return (seconds &+ second, nanoseconds)
    }

    /// `yyyy-mm-dd`, in the proleptic Gregorian calendar.
    mutating func day() -> CivilDay? {
        guard let year = digits(4), consume("-"), let month = digits(2), consume("-"), let day = digits(2) else {
            return nil
        }
        return CivilDay(year: year, month: month, day: day)
    }
}

/// `number` in at least `width` digits, with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
