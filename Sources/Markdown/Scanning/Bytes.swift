/// The classes of bytes that CommonMark names, all of them ASCII.
extension UInt8 {
    @inline(__always) var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }

    @inline(__always) var isLineEnding: Bool { self == 0x0A || self == 0x0D }

    /// Space, tab, line feed, vertical tab, form feed or carriage return.
    @inline(__always) var isWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }

    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    @inline(__always) var isUppercaseLetter: Bool { self &- 0x41 < 26 }

    @inline(__always) var isLetterOrDigit: Bool { isLetter || isDigit }

    /// `!"#$%&'()*+,-./`, `:;<=>?@`, ``[\]^_` `` and `{|}~`: what a backslash can escape.
    @inline(__always) var isPunctuation: Bool {
        self > 0x20 && self < 0x7F && !isLetterOrDigit
    }

    @inline(__always) var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
    static let backslash = UInt8(ascii: "\\")
    static let pipe = UInt8(ascii: "|")
}
