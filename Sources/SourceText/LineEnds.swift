import Foundation

extension UnsafeBufferPointer<UInt8> {
    /// The first line feed or carriage return from an index on; the end where there is none.
    ///
    /// The C library finds a byte many times faster than a loop does. It looks through a piece at a time, so that a file whose
    /// lines end in one of the two is not looked through for the other again and again.
    public func endOfLine(from start: Int) -> Int {
        var lower = start
        var length = 256
        while let base = baseAddress, lower < count {
            let piece = Swift.min(length, count - lower)
            let lineFeed = Self.distance(to: UInt8(ascii: "\n"), from: base + lower, within: piece)
            let carriageReturn = Self.distance(to: UInt8(ascii: "\r"), from: base + lower, within: lineFeed ?? piece)
            if let found = carriageReturn ?? lineFeed { return lower + found }
            lower += piece
            length *= 2
        }
        return count
    }

    private static func distance(to byte: UInt8, from start: UnsafePointer<UInt8>, within length: Int) -> Int? {
        memchr(start, Int32(byte), length).map { UnsafeRawPointer($0) - UnsafeRawPointer(start) }
    }
}
