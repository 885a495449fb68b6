import Markdown
import SourceText
import Testing

/// Changes of a page that don't change what it says.
@Suite("Metamorphic")
struct MetamorphicTests {
    private static let page = """
        ---
        title: x
        ---
        # Get `user`

        Some text
        on *two
        lines*, see [a][b].

        |  Name |Type |
        |:--|---:|
        | `id`|**String**|
        |a \\| b||

        > [!NOTE]
        > `a
        > b`

        ```json
        {
          "a": 1
        }
        ```

        <!-- {
          "blockType": "request"
        } -->

        1. one

               code

           more
        2. two

        [b]: c.md
        'title'
        """

    private func meaning(_ text: String) -> String { meaning(Array(text.utf8)) }

    private func meaning(_ bytes: [UInt8]) -> String {
        let file = SourceFile(id: FileID(0), path: "test.md", bytes: bytes)
        let dump = Dump(of: Document(parsing: file), file, .meaning).text
        // Front matter is shown as it stands in the file.
        return dump.replacing("\\r\\n", with: "\\n").replacing("\\r", with: "\\n")
    }

    @Test func lineEndings() {
        let expected = meaning(Self.page)
        #expect(expected.contains("link c.md \"title\""))
        #expect(meaning(Self.page.replacing("\n", with: "\r\n")) == expected)
        #expect(meaning(Self.page.replacing("\n", with: "\r")) == expected)
    }

    @Test func byteOrderMark() {
        #expect(meaning([0xEF, 0xBB, 0xBF] + Array(Self.page.utf8)) == meaning(Self.page))
    }

    @Test func tildesForBackticks() {
        #expect(meaning(Self.page.replacing("```", with: "~~~")) == meaning(Self.page))
        #expect(meaning(Self.page.replacing("```", with: "`````")) == meaning(Self.page))
    }

    @Test func alignedTables() {
        let aligned =
            Self.page.replacing("|  Name |Type |", with: "| Name   | Type       |")
            .replacing("| `id`|**String**|", with: "| `id`   | **String** |")
            .replacing("|a \\| b||", with: "a \\| b | |")
            .replacing("|:--|---:|", with: ":------- | ---------:")
        #expect(aligned != Self.page)
        #expect(meaning(aligned) == meaning(Self.page))
    }

    @Test func blankLinesAtTheEnd() {
        #expect(meaning(Self.page + "\n\n  \n") == meaning(Self.page))
    }

    @Test func quotedPages() {
        let body = Self.page.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3)
        let plain = meaning(body.joined(separator: "\n"))
        let quoted = meaning(body.map { "> \($0)" }.joined(separator: "\n"))
        var expected = ["quote"]
        expected += plain.split(separator: "\n").map { $0.hasPrefix("definition") ? "\($0)" : "  \($0)" }
        #expect(quoted == expected.joined(separator: "\n"))
    }
}
