import PageReader
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
        ])
    func remainder(_ summary: String, _ text: String, _ expected: String) {
        #expect(Prose(summary: summary, text: text).remainder == expected)
    }
}
