import Emitters
import PageReader
import SourceText
import Testing

@testable import DocgenKit

@Suite struct GeneratorTests {
    private func understand(_ pages: [[UInt8]]) async throws -> Understanding {
        let files = pages.enumerated().map { SourceFile(id: FileID($0), path: "docs/\($0).md", bytes: $1) }
        let input = ModuleInput(
            name: "Shop", dialect: try Dialect.builtIn("graph"),
            pages: files.map { InputPage($0.id, citedAs: "\($0.id.index).md") })
        return await Generator(input, sources: SourceMap(files)).understand()
    }

    @Test func pagesComeInTheOrderOfTheFiles() async throws {
        let texts = (0..<100).map { Array("# Title \($0)\n".utf8) }
        let understanding = try await understand(texts)
        #expect(understanding.pages.map(\.file) == (0..<100).map { FileID($0) })
        #expect(understanding.pages.map(\.title) == (0..<100).map { "Title \($0)" })
    }

    @Test func invalidUTF8IsReportedAtItsPlace() async throws {
        let understanding = try await understand([Array("# A\n".utf8) + [0xFF] + Array("\n".utf8)])
        let finding = try #require(understanding.diagnostics.first { $0.rule == "invalid-utf8" })
        #expect(finding.range.offsets == 4..<5)
    }

    @Test(
        arguments: [
            ([], nil), ([0x61, 0xC3, 0xA9], nil), ([0xF4, 0x8F, 0xBF, 0xBF], nil),
            ([0x61, 0x80], 1..<2), ([0xC0, 0xAF], 0..<1), ([0xE0, 0x9F, 0x80], 0..<1), ([0xED, 0xA0, 0x80], 0..<1),
            ([0xF4, 0x90, 0x80, 0x80], 0..<1), ([0xE2, 0x82], 0..<2), ([0xF0, 0x9F, 0x98, 0x41], 0..<3),
        ] as [([UInt8], Range<Int>?)])
    func invalidUTF8(_ bytes: [UInt8], _ expected: Range<Int>?) {
        #expect(firstInvalidUTF8(in: bytes) == expected)
        // The standard library agrees on what is valid.
        #expect((String(validating: bytes, as: UTF8.self) == nil) == (expected != nil))
    }
}

@Suite struct FactTests {
    private let sources = SourceMap([SourceFile(id: FileID(0), path: "a.md", bytes: Array("12\n45".utf8))])

    private var fact: Fact {
        Fact(
            "type", "x", marks: ["open"],
            children: [Fact("property", "id", "a \"b\"\nc", at: SourceRange(file: FileID(0), 4..<5))])
    }

    @Test func linesAreIndentedAndOneLineEach() {
        let expected = """
            type x open
              property id: a "b" c  @2:2

            """
        #expect(fact.text(in: sources) == expected)
    }

    @Test func jsonKeepsTextAndPlace() {
        let expected = #"""
            [
              {
                "kind": "type",
                "name": "x",
                "marks": ["open"],
                "children": [
                  {
                    "kind": "property",
                    "name": "id",
                    "value": "a \"b\"\nc",
                    "at": "a.md:2:2"
                  }
                ]
              }
            ]
            """#
        #expect(Fact.json([fact], in: sources) == expected)
    }
}
