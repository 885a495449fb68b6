import SourceText

extension MappedText {
    /// The lines of the text without their endings, as ranges of its bytes. A line ends at LF, CRLF or a lone CR.
    var lineRanges: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                lines.append(start..<index)
                if byte == UInt8(ascii: "\r"), index + 1 < utf8.count, utf8[index + 1] == UInt8(ascii: "\n") {
                    index += 1
                }
                start = index + 1
            }
            index += 1
        }
        if start < utf8.count { lines.append(start..<utf8.count) }
        return lines
    }

    /// A range without the spaces and tabs (and line endings) at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, utf8[lower].isBlank { lower += 1 }
        while upper > lower, utf8[upper - 1].isBlank { upper -= 1 }
        return lower..<upper
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: utf8[range], as: UTF8.self)
    }

    /// The first byte of a range that is not blank.
    func firstByte(_ range: Range<Int>) -> UInt8? {
        utf8[range].first { !$0.isBlank }
    }
}

extension UInt8 {
    /// Space, tab, LF or CR.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
}
