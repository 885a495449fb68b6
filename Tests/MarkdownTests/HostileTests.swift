import Markdown
import SourceText
import Testing

/// Text that makes careless readers slow, deep or dead. That these tests end is the test.
@Suite("Hostile text")
struct HostileTests {
    private func parse(_ text: String) -> Document { parse(Array(text.utf8)) }

    private func parse(_ bytes: [UInt8]) -> Document {
        let file = SourceFile(id: FileID(0), path: "test.md", bytes: bytes)
        let document = Document(parsing: file)
        for block in document.blocks { readAll(block, file, document.definitions) }
        return document
    }

    /// Reads all inlines; recursion is safe because nesting is limited.
    private func readAll(_ block: Block, _ file: SourceFile, _ definitions: LinkDefinitions) {
        switch block {
        case .heading(let heading): read(heading.content, file, definitions)
        case .paragraph(let paragraph): read(paragraph.content, file, definitions)
        case .table(let table):
            for row in [table.header] + table.rows {
                for cell in row.cells { read(cell.content, file, definitions) }
            }
        case .blockQuote(let quote): for block in quote.blocks { readAll(block, file, definitions) }
        case .list(let list):
            for item in list.items { for block in item.blocks { readAll(block, file, definitions) } }
        case .htmlBlock(let html): #expect(html.pieces.count <= html.text.count)
        case .codeFence, .indentedCode, .thematicBreak: break
        }
        #expect(block.range.offsets.upperBound <= file.bytes.count)
    }

    private func read(_ text: InlineText, _ file: SourceFile, _ definitions: LinkDefinitions) {
        let plain = text.plainText(in: file, definitions)
        #expect(plain.isEmpty || plain.range.offsets.upperBound <= file.bytes.count)
    }

    @Test(arguments: [
        "|", "a|", "[", "]", "![", "[a](", "[a](<b", "[a](b \"", "*", "*a ", "**a", "*a _b ", "_", "a_", "`", "`a``",
        "<", "<a ",
        "<!--", "<!-- a -->", "<?", "<!A", "<![CDATA[", "<a b='", "&", "&#", "\\", "# ", "[a]: b '", "a](b)", "[a](b)",
        "![[a](b)",
        "((", "\t", " ", "~", "=", "- ", "1. ", "a\u{0}", "é*", "**x** ",
    ])
    func longLines(_ piece: String) {
        let document = parse(String(repeating: piece, count: 60_000 / piece.utf8.count))
        #expect(document.blocks.count <= 1)
    }

    @Test(arguments: [
        "\n", "\r", "a\n", "> a\n", "- a\n", "|a|\n|-|\n", "[a]: b\n", "[a]: b (\n", "[a]:\n", "a\n===\n", "<!--\n",
        "```\n",
        "    a\n\n", "    \n", "- \n", "  - a\n", "a | b\n--|\n", "`\n", "*\n", "a  \n", "> ", "<div>\n", "</\n",
    ])
    func manyLines(_ piece: String) {
        let document = parse(String(repeating: piece, count: 40_000 / piece.utf8.count))
        #expect(document.blocks.allSatisfy { !$0.range.isEmpty })
    }

    @Test(arguments: ["|", "a", "[", "`", "*", "<!--"])
    func aMegabyteInALine(_ piece: String) {
        let document = parse(String(repeating: piece, count: 1_000_000 / piece.utf8.count))
        #expect(document.blocks.count == 1)
    }

    @Test func deepContainersBecomeText() {
        let document = parse(String(repeating: ">", count: 100_000) + "a")
        var blocks = document.blocks
        var depth = 0
        while case .blockQuote(let quote)? = blocks.first {
            blocks = quote.blocks
            depth += 1
        }
        #expect(depth == 99)
        guard case .paragraph(let paragraph)? = blocks.first else {
            Issue.record("the rest isn't a paragraph")
            return
        }
        #expect(paragraph.range.offsets.count == 100_001 - 99)
    }

    @Test func wideTables() {
        let columns = 20_000
        let table =
            String(repeating: "a|", count: columns) + "\n" + String(repeating: "-|", count: columns)
            + "\n" + String(repeating: "b\n", count: columns)
        guard case .table(let table)? = parse(table).blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(table.alignments.count == columns)
        #expect(table.rows.count == columns)
    }

    @Test func anUnclosedFenceTakesTheRest() {
        let document = parse("```\n" + String(repeating: "x\n", count: 200_000))
        guard case .codeFence(let fence)? = document.blocks.first else {
            Issue.record("no fence")
            return
        }
        #expect(fence.closingLine == nil)
        #expect(fence.body.count == 400_000)
    }

    @Test func bytesThatAreNotText() {
        for seed in UInt64(1)...200 {
            var state = seed
            let alphabet = Array("\u{0}\t\n\r |-*_`~<>[]()!&#\\\"'=:;1.a".utf8) + [0xFF, 0xC3, 0xA9, 0xEF, 0xBB, 0xBF]
            let bytes = (0..<2_000).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return alphabet[Int(state >> 33) % alphabet.count]
            }
            _ = parse(bytes)
        }
    }

    @Test func emptyPages() {
        #expect(parse("").blocks.isEmpty)
        #expect(parse([0xEF, 0xBB, 0xBF]).blocks.isEmpty)
        #expect(parse("---").blocks.count == 1)
    }
}
