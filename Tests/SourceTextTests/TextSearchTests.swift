import SourceText
import Testing

@Suite("Looking for phrases")
struct TextSearchTests {
    @Test(
        "A phrase is found byte for byte",
        arguments: [
            ("", "a", false), ("a", "", false), ("a", "a", true), ("ab", "abc", false), ("--->", "-->", true),
            ("aab", "ab", true), ("abab", "b", true), ("the end", "end", true), ("aaaab", "aab", true),
            ("abcabd", "abd", true), ("abcab", "abd", false), ("A", "a", false), ("é!", "!", true), ("é", "e", false),
        ])
    func phrases(text: String, phrase: String, isThere: Bool) {
        #expect(text.contains(phrase) == isThere)
        let bytes = Array(text.utf8)
        let place = bytes.withUnsafeBufferPointer { $0.firstIndex(of: phrase, in: 0..<bytes.count) }
        let expected = bytes.indices.first { isThere && bytes[$0...].starts(with: phrase.utf8) }
        #expect(place == expected)
    }

    @Test("A part of a text ends where it ends")
    func parts() {
        let bytes = Array("one two one".utf8)
        bytes.withUnsafeBufferPointer { text in
            #expect(text.firstIndex(of: "one", in: 1..<11) == 8)
            #expect(text.firstIndex(of: "one", in: 1..<10) == nil)
            #expect(text.firstIndex(of: "one", in: 9..<400) == nil)
        }
    }
}
