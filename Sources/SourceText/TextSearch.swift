extension String {
    /// Whether a phrase occurs in the text, byte for byte.
    ///
    /// It is preferred to the `contains` of the standard library, which compares characters, and of Foundation, which
    /// compares UTF-16: phrases are looked for in every sentence of a doc set, and this costs a hundredth.
    ///
    ///     "the response body".contains("response")   // true
    public func contains(_ phrase: String) -> Bool {
        let found = utf8.withContiguousStorageIfAvailable { text in
            phrase.utf8.withContiguousStorageIfAvailable { text.firstIndex(of: $0, in: 0..<text.count) != nil }
        }
        return (found ?? nil) ?? false
    }
}

extension MappedText {
    /// The first place of a phrase in a part of the text, whatever the letter case of ASCII; `nil` where there is none.
    ///
    /// - Parameter phrase: In lower case.
    public func firstIndex(of phrase: StaticString, in part: Range<Int>) -> Int? {
        utf8.withUnsafeBufferPointer { text in
            phrase.withUTF8Buffer { text.firstIndex(of: $0, in: part.clamped(to: 0..<text.count), ignoringCase: true) }
        }
    }

    /// Whether a phrase occurs in the text, whatever the letter case of ASCII.
    ///
    /// - Parameter phrase: In lower case.
    public func contains(_ phrase: StaticString) -> Bool { firstIndex(of: phrase, in: 0..<count) != nil }
}

extension UnsafeBufferPointer<UInt8> {
    /// The first place of a phrase in a part of the buffer, byte for byte.
    public func firstIndex(of phrase: String, in part: Range<Int>) -> Int? {
        var phrase = phrase
        return phrase.withUTF8 { firstIndex(of: $0, in: part.clamped(to: 0..<count)) }
    }

    /// The first place of some bytes in a part of the buffer, which lies within it. Nothing occurs nowhere.
    fileprivate func firstIndex(
        of phrase: UnsafeBufferPointer<UInt8>, in part: Range<Int>, ignoringCase: Bool = false
    ) -> Int? {
        guard let first = phrase.first, phrase.count <= part.count else { return nil }
        // Letters differ by this bit from their capitals; other bytes that it makes equal are told apart below.
        let caseBit: UInt8 = ignoringCase ? 0x20 : 0
        for start in part.lowerBound...(part.upperBound - phrase.count) where self[start] | caseBit == first | caseBit {
            var offset = 0
            while offset < phrase.count {
                let byte = self[start + offset]
                let isSame = byte == phrase[offset] || ignoringCase && byte.isCapital && byte | 0x20 == phrase[offset]
                guard isSame else { break }
                offset += 1
            }
            if offset == phrase.count { return start }
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isCapital: Bool { self &- UInt8(ascii: "A") < 26 }
}
