import Foundation

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
        guard ignoringCase else { return firstIndex(of: phrase, beginningWith: first, in: part) }
        for start in part.lowerBound...(part.upperBound - phrase.count) where self[start] | 0x20 == first | 0x20 {
            var offset = 0
            while offset < phrase.count {
                let byte = self[start + offset]
                // Letters differ by this bit from their capitals; other bytes that it makes equal are told apart here.
                guard byte == phrase[offset] || byte.isCapital && byte | 0x20 == phrase[offset] else { break }
                offset += 1
            }
            if offset == phrase.count { return start }
        }
        return nil
    }

    /// The same letter by letter, at the speed at which the C library finds a byte.
    private func firstIndex(
        of phrase: UnsafeBufferPointer<UInt8>, beginningWith first: UInt8, in part: Range<Int>
    ) -> Int? {
        guard let text = baseAddress, let wanted = phrase.baseAddress else { return nil }
        var start = part.lowerBound
        while part.upperBound - start >= phrase.count {
            let rest = part.upperBound - phrase.count + 1 - start
            guard let found = memchr(text + start, Int32(first), rest) else { return nil }
            let place = UnsafeRawPointer(found) - UnsafeRawPointer(text)
            if memcmp(found, wanted, phrase.count) == 0 { return place }
            start = place + 1
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isCapital: Bool { self &- UInt8(ascii: "A") < 26 }
}
