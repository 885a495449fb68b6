import SourceText
import Testing

@Suite("Lines and columns")
struct SourceLocationTests {
    private func location(of needle: String, in text: String) throws -> String {
        let bytes = Array(text.utf8)
        let source = SourceFile(id: FileID(0), path: "page.md", bytes: bytes)
        let offset = try #require(bytes.indices.first { bytes[$0...].starts(with: Array(needle.utf8)) })
        return SourceText.SourceLocation(in: source, offset: offset).description
    }

    @Test("LF, CRLF and lone CR end a line", arguments: ["a\nb\nX", "a\r\nb\r\nX", "a\rb\rX"])
    func lines(_ text: String) throws {
        #expect(try location(of: "X", in: text) == "page.md:3:1")
    }

    @Test("Columns count characters of the text, not bytes")
    func columns() throws {
        #expect(try location(of: "X", in: "Grüße X") == "page.md:1:7")
    }

    @Test("A byte order mark takes no column")
    func byteOrderMark() throws {
        #expect(try location(of: "X", in: "\u{FEFF}X") == "page.md:1:1")
    }

    @Test("An offset beyond the end is the end")
    func beyond() {
        let source = SourceFile(id: FileID(0), path: "page.md", bytes: Array("ab".utf8))
        #expect(SourceText.SourceLocation(in: source, offset: 99).column == 3)
    }

    @Test("Ranges sort as a reader meets them")
    func order() {
        let early = SourceRange(file: FileID(0), 5..<9)
        let late = SourceRange(file: FileID(1), 0..<1)
        #expect([late, early].sorted() == [early, late])
        #expect(early.union(SourceRange(file: FileID(0), 1..<6)).offsets == 1..<9)
        #expect(early.union(late) == early)
    }
}
