/// What an author left out: `...`, `…`, or dots one below the other.
extension LooseReader {
    /// Skips the ellipsis at the cursor, if there is one.
    ///
    /// ```
    /// [{"id": 1}, ...]
    /// {"self": {"href": "/x"},
    ///  .
    ///  .
    ///  "next": {"href": "/y"}}
    /// ```
    mutating func skipEllipsis() -> Bool {
        guard let first = dotsEnd(at: index) else { return false }
        let start = index
        index = first
        while let more = dotsEnd(at: whiteSpaceEnd(from: index)) { index = more }
        note(.ellipsis, start..<index, write: "", "\(quoted(start..<index)) stands for what is left out")
        skipped = drafts.count - 1
        return true
    }

    /// Where dots that begin here end. One dot before a digit is a number that lacks its zero.
    func dotsEnd(at start: Int) -> Int? {
        if hasPrefix("…", at: start) || hasPrefix("⋮", at: start) { return start + 3 }
        guard byte(at: start) == UInt8(ascii: ".") else { return nil }
        var end = start
        while byte(at: end) == UInt8(ascii: ".") { end += 1 }
        return end == start + 1 && byte(at: end).isDigit ? nil : end
    }
}
