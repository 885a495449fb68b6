import PageReader
import SourceText
import Testing

@Suite("Prose")
struct ProseTests {
    @Test(
        "What follows the summary",
        arguments: [
            ("Gets it.", "Gets it.", ""),
            ("Gets it.", "Gets it. Read-only.", "Read-only."),
            ("Gets it.", "**Gets** `it`. *Read-only*.", "*Read-only*."),
            ("Gets it.", "Gets\nit.\n\nMore.", "More."),
            ("Other.", "Gets it.", "Gets it."),
            ("", "Gets it.", "Gets it."),
            ("Gets it.", "Gets [it](docgen:page/it.md). More.", "More."),
            ("Gets it", "Gets [it](docgen:page/it.md)", ""),
            ("Gets it.", "Gets [it. All](docgen:page/it.md) of it.", "All of it."),
            ("Gets it.", "**Gets it. Now**.", "Now**."),
        ])
    func remainder(_ summary: String, _ text: String, _ expected: String) {
        #expect(Prose(summary: summary, text: text).remainder == expected)
    }

    @Test(
        "The summary as it is marked up",
        arguments: [
            ("Gets it.", "Gets it. More.", nil), ("Gets it.", "Gets `it`. More.", "Gets `it`."),
            ("Gets it.", "Gets [it](docgen:page/it.md). More.", "Gets [it](docgen:page/it.md)."),
            ("Gets it", "Gets [it](docgen:page/it.md)", "Gets [it](docgen:page/it.md)"),
            ("Gets it.", "Gets [it. All](docgen:page/it.md) of it.", nil), ("Gets it.", "**Gets it. Now**.", nil),
            ("Other.", "Gets *it*.", nil),
        ])
    func lead(_ summary: String, _ text: String, _ expected: String?) {
        #expect(Prose(summary: summary, text: text).lead == expected)
    }
}

@Suite("Sentences that lost the blank between them")
struct GluedSentencesTests {
    @Test(
        "A full stop before a capital ends a sentence, in a name it doesn't",
        arguments: [
            ("the event channel.The maximum length is 50.", "The"),
            ("set it to AccessLevel.Locked before", nil),
            ("needs User.Read or more", nil),
            ("see onlineMeetingPolicies.Nullable", nil),
        ])
    func boundaries(_ text: String, _ second: String?) throws {
        let page = """
            # start
            ## Operations
            ### POST
            #### Request body
            |Name|Description|
            |:--|:--|
            |key|\(text)|
            """
        let source = SourceFile(id: FileID(0), path: "page.md", bytes: Array(page.utf8))
        let row = PageReader(dialect: try .builtIn("ucwa")).read(source).operations.first?.request.rows.first
        let text = try #require(row?.prose)
        #expect(text.remainder.split(separator: " ").first.map(String.init) == second)
    }
}
