import Foundation
import PathKit
import RunningPrograms
import Testing

@testable import docgen

/// `docgen check` as teams use it in CI.
@Suite("docgen check")
struct CheckCommandTests {
    private let temporary: TemporaryFolder

    private static let page = """
        # A

        [x](x.md)

        ## HTTP request

        ```json
        GET /users/{id}
        ```

        ## Response

        ```json
        { "id": "1", }
        ```

        """

    init() throws {
        temporary = try TemporaryFolder()
        try temporary.write(Self.page, to: "docs/a.md")
        try configure("")
    }

    private func configure(_ settings: String) throws {
        try temporary.write(
            #"{\#(settings) "modules": [{"name": "Shop", "docs": "docs", "dialect": "graph"}]}"#, to: "docgen.json")
    }

    private func run(_ arguments: String...) throws -> Program.Result {
        try BuiltTool.run(arguments, in: URL(fileURLWithPath: temporary.path.string))
    }

    private func rules(_ output: String) -> [String] {
        output.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /: (\w+): .*\[([a-z0-9-]+)\]$/).map { "\($0.1) \($0.2)" }
        }
    }

    @Test func levelsOfTheConfiguration() throws {
        #expect(
            rules(try run("check").output)
                == ["warning broken-link", "warning mislabelled-fence", "warning malformed-json"])
        try configure(#""rules": {"broken-link": "error", "malformed-json": "off", "mislabelled-fence": "note"},"#)
        let result = try run("check")
        #expect(rules(result.output) == ["error broken-link", "note mislabelled-fence"])
        #expect(result.status == 1)
        try configure(#""rules": {"broken-links": "error"},"#)
        let wrong = try run("check")
        #expect(wrong.status == 1 && wrong.errors.contains("unknown rule 'broken-links'; did you mean 'broken-link'?"))
    }

    @Test func aBaselineHidesWhatIsKnown() throws {
        #expect(try run("check", "--strict").status == 1)
        let written = try run("check", "--write-baseline", "known.json")
        #expect(written.status == 0 && written.output.isEmpty)
        #expect(written.errors.contains("known.json: 3 known findings\n"))
        let known = try run("check", "--strict", "--baseline", "known.json")
        #expect(known.status == 0 && known.output.isEmpty)
        #expect(known.errors.contains("3 known findings are not shown\n"))

        // What moved is known, what is new is not, and what is gone is to be taken out.
        try temporary.write(
            "Before.\n\n" + Self.page.replacing(", }", with: " }") + "\n[y](y.md)\n", to: "docs/a.md")
        try configure(#""baseline": "known.json","#)
        let later = try run("check", "--strict")
        #expect(later.status == 1)
        #expect(rules(later.output) == ["warning broken-link", "warning stale-baseline"])
        #expect(later.output.contains("known.json:7:7: warning: `docs/a.md` has no such finding of 'malformed-json'"))

        // Of pages that were not read nothing is known.
        try temporary.write("# B\n", to: "docs/b.md")
        #expect(try run("check", "docs/b.md", "--strict").status == 0)
        #expect(try run("check", "--baseline", "nowhere.json").status == 1)
        #expect(try run("check", "--baseline", "a", "--write-baseline", "b").status == 64)
    }

    @Test func fixItsAreShownAndCarriedOut() throws {
        let shown = try run("check").output
        #expect(shown.contains("docs/a.md:14:12: note: fix-it: remove `,`\n"))
        #expect(shown.contains("docs/a.md:7:4: note: fix-it: replace `json` by `http`\n"))
        let fixed = try run("check", "--fix")
        #expect(fixed.errors.contains("docs/a.md: 2 mended\n"))
        #expect(rules(fixed.output) == ["warning broken-link"])
        let text = try String(contentsOfFile: (temporary.path + "docs/a.md").string, encoding: .utf8)
        #expect(text == Self.page.replacing("1\", }", with: "1\" }").replacing("```json\nGET", with: "```http\nGET"))
        #expect(try run("check", "--fix").errors.contains("nothing can be mended\n"))
    }

    @Test func theBestDialectIsNamed() throws {
        let result = try run("check", "docs", "--config", "docgen.json", "--module", "Other")
        #expect(
            result.errors.contains(
                "Other: the dialect 'graph' understands most of the pages; --dialect names another\n"))
        #expect(!(try run("check", "--dialect", "ucwa").errors.contains("understands most")))
    }

    @Test func dialectsAreFilesToo() throws {
        try temporary.write("extends: graph\nsections:\n  request: [\"call\"]\n", to: "shop.yml")
        #expect(try run("check", "docs", "--dialect", "shop.yml").status == 0)
        try temporary.write("extnds: graph\n", to: "dialects/wrong.yml")
        let wrong = try run("check", "--dialect", "dialects/wrong.yml")
        #expect(wrong.status == 1)
        #expect(
            wrong.errors.contains(
                "dialects/wrong.yml:1:1: error: unknown key 'extnds'; did you mean 'extends'? [configuration-fault]\n"))
        try temporary.write(
            #"{"modules": [{"name": "Shop", "docs": "docs", "dialect": "none.yml"}]}"#, to: "docgen.json")
        let missing = try run("check")
        #expect(
            missing.status == 1 && missing.errors.contains("docgen.json:1:58: error: 'none.yml': this can't be read"))
    }

    @Test func summaryListsWhatNoPatternMatches() throws {
        try temporary.write(
            """
            # B

            ## The knobs

            |Knob|Type|
            |---|---|
            |a|some odd thing|

            ## HTTP request

            ```http
            POST /b
            ```

            ## Request body

            |Property|Type|Twist|
            |---|---|---|
            |a|some odd thing|x|

            """, to: "docs/b.md")
        let output = try run("inspect", "--summary").output
        #expect(output.contains("headings that no pattern matches\n  1 The knobs, first at docs/b.md:3:4\n"))
        #expect(output.contains("1 Knob, first at docs/b.md:5:2\n"))
        #expect(output.contains("1 Twist, first at docs/b.md:17:16\n"))
        #expect(output.contains("types that no spelling matches\n"))
        #expect(output.contains("some odd thing, first at docs/b.md:"))
    }
}
