import SourceText
import Testing

@Suite("The first that something can be made of")
struct FirstNonNilTests {
    @Test("Nothing is transformed twice, and nothing behind what is found")
    func once() {
        var seen: [String] = []
        let found = ["a", "1", "2"].lazy.map(\.self).firstNonNil { text in
            seen.append(text)
            return Int(text)
        }
        #expect(found == 1)
        #expect(seen == ["a", "1"])
    }

    @Test func nothingIsFound() {
        #expect(["a", "b"].firstNonNil { Int($0) } == nil)
        #expect([String]().firstNonNil { Int($0) } == nil)
    }
}
