/// Bytes that can be read at any index: outside of them every byte is 0.
///
/// Scanners look one or two bytes ahead all the time. With 0 for "nothing there" they need no checks of their own,
/// and a mistake in one of them can read a wrong byte but never foreign memory. A view lives only inside
/// `withUnsafeBufferPointer` of the array that it looks at.
struct ByteView {
    private let buffer: UnsafeBufferPointer<UInt8>

    init(_ buffer: UnsafeBufferPointer<UInt8>) { self.buffer = buffer }

    var count: Int { buffer.count }

    subscript(index: Int) -> UInt8 {
        @inline(__always) get {
            UInt(bitPattern: index) < UInt(bitPattern: buffer.count) ? buffer[index] : 0
        }
    }

    /// A part of the view, with indices from 0.
    func part(_ range: Range<Int>) -> ByteView {
        ByteView(UnsafeBufferPointer(rebasing: buffer[range.clamped(to: 0..<buffer.count)]))
    }

    /// The text of a part, with invalid UTF-8 replaced by U+FFFD.
    func string(_ range: Range<Int>) -> String {
        String(decoding: buffer[range.clamped(to: 0..<buffer.count)], as: UTF8.self)
    }

    /// Whether ASCII text stands at an index. `lowercase` text also matches its upper case letters.
    func starts(at index: Int, with text: StaticString, ignoringCase: Bool = false) -> Bool {
        guard text.hasPointerRepresentation else { return false }
        return text.withUTF8Buffer { expected in
            for (offset, byte) in expected.enumerated() {
                let found = self[index + offset]
                guard found == byte || (ignoringCase && found.asciiLowercased == byte) else { return false }
            }
            return true
        }
    }

    /// The index of the first occurrence of ASCII text in a range.
    func firstIndex(of text: StaticString, in range: Range<Int>, ignoringCase: Bool = false) -> Int? {
        var index = range.lowerBound
        let last = range.upperBound - text.utf8CodeUnitCount
        while index <= last {
            if starts(at: index, with: text, ignoringCase: ignoringCase) { return index }
            index += 1
        }
        return nil
    }

    /// The first line feed or carriage return from an index on; the end of the view where there is none.
    func endOfLine(from index: Int) -> Int { buffer.endOfLine(from: index) }

    /// The first index from `index` that holds no space and no tab.
    @inline(__always)
    func skipBlanks(from index: Int, to end: Int) -> Int {
        var index = index
        while index < end, self[index].isSpaceOrTab { index += 1 }
        return index
    }

    /// The first index from `index` that holds no white space, line endings included.
    @inline(__always)
    func skipWhitespace(from index: Int, to end: Int) -> Int {
        var index = index
        while index < end, self[index].isWhitespace { index += 1 }
        return index
    }

    /// A range without the spaces and tabs at both of its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        let lower = skipBlanks(from: range.lowerBound, to: range.upperBound)
        var upper = range.upperBound
        while upper > lower, self[upper - 1].isSpaceOrTab { upper -= 1 }
        return lower..<upper
    }
}
