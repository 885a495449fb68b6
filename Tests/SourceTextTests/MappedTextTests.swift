import SourceText
import Testing

@Suite("Text with its way back to the file")
struct MappedTextTests {
    private let source = SourceFile(id: FileID(0), path: "page.md", bytes: Array("> a &quot;b&quot; c".utf8))

    /// `a "b" c`, taken out of a quote and unescaped.
    private func unescaped() -> MappedText {
        var text = MappedText(file: source.id)
        text.append(source, 2..<4)
        text.append("\"".utf8, for: 4..<10)
        text.append(source, 10..<11)
        text.append("\"".utf8, for: 11..<17)
        text.append(source, 17..<19)
        return text
    }

    @Test(
        "Every part points at what it was taken from",
        arguments: [
            (0..<1, "a"), (2..<3, "&quot;"), (3..<4, "b"), (2..<5, "&quot;b&quot;"), (6..<7, "c"),
            (0..<7, "a &quot;b&quot; c"),
        ])
    func range(_ part: Range<Int>, _ expected: String) {
        #expect(source.text(unescaped().range(of: part)) == expected)
    }

    @Test("A slice keeps the way back")
    func slice() {
        let slice = unescaped().slice(2..<5)
        #expect(slice.string == "\"b\"")
        #expect(source.text(slice.range(of: 1..<2)) == "b")
        #expect(source.text(slice.range(of: 2..<3)) == "&quot;")
    }

    @Test("An empty part is the empty range at its place")
    func empty() {
        let range = unescaped().range(of: 3..<3)
        #expect(range.isEmpty)
        #expect(range.offsets == 10..<10)
    }

    @Test("Runs that follow each other are one segment")
    func joining() {
        var text = MappedText(file: source.id)
        text.append(source, 0..<2)
        text.append(source, 2..<4)
        #expect(text.segments.count == 1)
    }
}
