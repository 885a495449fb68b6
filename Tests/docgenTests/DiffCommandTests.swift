import Foundation
import RunningPrograms
import Testing

@Suite("docgen diff")
struct DiffCommandTests {
    private let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
        try temporary.write(Self.page(rows: "| title | String | The title. |"), to: "old/book.md")
        try temporary.write(
            Self.page(rows: "| title | String | The title. |\n| year | Int32 | When it came out. |"), to: "new/book.md")
    }

    private static func page(rows: String) -> String {
        "# book resource type\n\nA book.\n\n## Properties\n\n| Property | Type | Description |\n|:--|:--|:--|\n\(rows)\n"
    }

    private func run(_ arguments: String...) throws -> Program.Result {
        try BuiltTool.run(["diff"] + arguments, in: URL(fileURLWithPath: temporary.path.string))
    }

    @Test func whatWasAddedBreaksNothing() throws {
        let result = try run("old", "new", "--fail-on", "breaking")
        #expect(result.status == 0)
        #expect(result.output == "new/book.md:10: property `book.year` was added\n")
    }

    @Test func whatWasRemovedFailsWhereItIsToFail() throws {
        #expect(try run("new", "old").status == 0)
        let result = try run("new", "old", "--fail-on", "breaking")
        #expect(result.status == 1)
        #expect(result.output == "new/book.md:10: property `book.year` was removed (breaks clients)\n")
        #expect(try run("new", "old", "--fail-on", "breaking-server").status == 0)
        #expect(try run("new", "old", "--fail-on", "breaking-client").status == 1)
    }

    @Test func anyChangeFailsWhereItIsToFail() throws {
        #expect(try run("old", "new", "--fail-on", "any").status == 1)
        #expect(try run("old", "old", "--fail-on", "any").status == 0)
    }

    @Test func anInterfaceThatWasKeptStandsForItsPages() throws {
        let kept = try BuiltTool.run(
            ["inspect", "old", "--stage", "interface", "--json"], in: URL(fileURLWithPath: temporary.path.string))
        try temporary.write(kept.output, to: "old.json")
        #expect(try run("old.json", "new").output == run("old", "new").output)
        #expect(try run("old.json", "old").output == "")
    }

    /// The older pages alone would be read as those of another house: they are mostly about a property that has no type column.
    @Test func oneDialectReadsBothSides() throws {
        let other = """
            # startBook

            ## Parameters

            | Name | Description | Required? |
            |:--|:--|:--|
            | title | The title. String | Yes |

            """
        for number in 1...3 { try temporary.write(other, to: "old/start\(number).md") }
        let result = try run("old", "new")
        #expect(result.errors.components(separatedBy: "understands most of the pages").count == 2)
        #expect(result.output.contains("new/book.md:10: property `book.year` was added\n"))
    }

    @Test func anInterfaceOfANewerFormIsRefused() throws {
        try temporary.write(#"{"version": 99, "name": "A", "types": [], "operations": []}"#, to: "old.json")
        let result = try run("old.json", "new")
        #expect(result.status == 1 && result.output == "")
        #expect(result.errors.contains("a newer docgen wrote this interface"))
    }

    @Test("Two drafts of one page", arguments: ["text", "markdown", "json"])
    func drafts(_ format: String) throws {
        let pages = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs-input/graph")
        let result = try BuiltTool.run(
            [
                "diff", "onlinemeeting-createorget-draft.md", "onlinemeeting-createorget.md", "--dialect", "graph",
                "--format", format,
            ], in: pages)
        #expect(result.status == 0)
        let removed = "type `itemBody` was removed"
        switch format {
        case "text":
            #expect(result.output.contains("onlinemeeting-createorget-draft.md:130: \(removed) (breaks clients)\n"))
            #expect(result.errors.contains("30 changes, 6 of them breaking (6 for clients, 0 for servers)"))
        case "markdown":
            #expect(result.output.hasPrefix("### API changes\n\n30 changes, 6 of them breaking"))
            #expect(result.output.contains("| \(removed) | breaks |  | `onlinemeeting-createorget-draft.md:130` |\n"))
        default:
            let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
            #expect((document?["findings"] as? [Any])?.count == 30)
        }
    }

    @Test func aSideThatCannotBeReadIsNoSide() throws {
        let result = try run("old", "nowhere")
        #expect(result.status == 1 && result.output == "")
        #expect(result.errors.contains("nothing is compared"))
    }
}
