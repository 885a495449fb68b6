import SourceText

extension MappedText {
    /// The lines of the text without their endings, as ranges of its bytes. A line ends at LF, CRLF or a lone CR.
    var lineRanges: [Range<Int>] {
        utf8.withUnsafeBufferPointer { utf8 in
            var lines: [Range<Int>] = []
            lines.reserveCapacity(16)
            var start = 0
            while start < utf8.count {
                let end = utf8.endOfLine(from: start)
                lines.append(start..<end)
                let isCRLF =
                    end + 1 < utf8.count && utf8[end] == UInt8(ascii: "\r") && utf8[end + 1] == UInt8(ascii: "\n")
                start = end + (isCRLF ? 2 : 1)
            }
            return lines
        }
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
