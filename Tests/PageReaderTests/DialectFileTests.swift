import SourceText
import Testing

@testable import PageReader

@Suite("Dialects of users")
struct DialectFileTests {
    /// Loads the first of some files and compares what is wrong with it: `path:line:column: message`.
    private func check(
        _ files: KeyValuePairs<String, String>, errors: [String],
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let sources = SourceMap(
            files.enumerated().map { SourceFile(id: FileID($0), path: $1.key, bytes: Array($1.value.utf8)) })
        var found: [String] = []
        do throws(DialectError) {
            _ = try Dialect.load(sources.files[0]) { path in sources.files.first { $0.path == path } }
        } catch {
            switch error {
            case .faults(let diagnostics):
                found = diagnostics.map { "\(sources.location(of: $0.range)?.description ?? "?"): \($0.message)" }
            case .unknown: found = ["\(error)"]
            }
        }
        #expect(found == errors, sourceLocation: sourceLocation)
    }

    /// A made-up house style: its own words for sections, columns and types, and `:id` in paths.
    private static let shop = """
        # The shop's own words.
        extends: graph
        sections:
          request: ["call"]
          requestBody: ["what to send"]
          response: ["what comes back"]
        columns:
          name: ["knob"]
          type: ["kind"]
          description: ["what it is for"]
        types:
          string: ["words"]
          dateTime: ["instant"]
        """

    @Test("A doc set with words of its own is read with a dialect of a dozen lines")
    func shop() throws {
        let page = """
            # Place an order
            Orders what is in the basket.
            ## Call
            ```
            POST /orders/:orderId/placing
            ```
            ## What to send
            |Knob|Kind|What it is for|
            |---|---|---|
            |note|words|For the courier. Required.|
            |due|instant|When it has to arrive.|
            ## What comes back
            `202 Accepted`, and no response body.
            """
        func read(_ dialect: Dialect) -> [String] {
            let source = SourceFile(id: FileID(0), path: "page.md", bytes: Array(page.utf8))
            return PageReader(dialect: dialect).read(source).facts.text(in: SourceMap([source]))
                .split(separator: "\n").map { line in
                    String(line.drop { $0 == " " }.prefix { $0 != "@" }).replacing(/[ ]+$/, with: "")
                }
                .filter { line in
                    ["POST", "row", "body", "answers", "table"].contains { line.hasPrefix($0) }
                }
        }
        let file = SourceFile(id: FileID(0), path: "shop.yml", bytes: Array(Self.shop.utf8))
        let dialect = try Dialect.load(file) { _ in nil }
        #expect(dialect.name == "shop")
        let withOwn = read(dialect)
        #expect(withOwn.contains { $0.contains("note: string required") }, "\(withOwn)")
        #expect(withOwn.contains { $0.contains("due: dateTime") }, "\(withOwn)")
        #expect(withOwn.contains { $0.contains("202") }, "\(withOwn)")
        let withGraph = read(try Dialect.builtIn("graph"))
        #expect(!withGraph.contains { $0.contains("note: string required") }, "\(withGraph)")
    }

    @Test(
        "A heading names a type in whatever letter case, also beyond ASCII",
        arguments: [
            ("onlineMeeting resource type", "onlineMeeting"), ("onlineMeeting RESOURCE Type", "onlineMeeting"),
            ("Größe Resource type", "Größe"), ("onlineMeeting resource types", "onlineMeeting resource types"),
            // Its small letter is a plain k.
            ("thing \u{212A}ind", "thing"),
        ])
    func titles(_ title: String, _ name: String) throws {
        let text = "extends: graph\ntitles:\n  object: [\"* resource type\", \"* kind\"]\n"
        let dialect = try Dialect.load(SourceFile(id: FileID(0), path: "a.yml", bytes: Array(text.utf8))) { _ in nil }
        let page = "# \(title)\n\n## Properties\n\n| Property | Type |\n|:--|:--|\n| id | String |\n"
        let source = SourceFile(id: FileID(1), path: "page.md", bytes: Array(page.utf8))
        #expect(PageReader(dialect: dialect).read(source).types.map(\.name.name) == [name])
    }

    @Test("A file may extend a file, and one that extends nothing extends what all have in common")
    func extends() throws {
        check(
            ["dialects/a.yml": "extends: ../b.yaml\n", "b.yaml": "columns: {name: [\"knob\"]}\n"], errors: [])
        let file = SourceFile(id: FileID(0), path: "bare.yml", bytes: Array("inferPaths: true\n".utf8))
        let bare = try Dialect.load(file) { _ in nil }
        #expect(bare.role(ofHeading: "Properties") == .properties && bare.infersPaths)
    }

    @Test("Names that docgen doesn't know")
    func unknownNames() {
        check(
            [
                "a.yml": """
                extends: grpah
                sectons: {}
                columns:
                  nmae: ["knob"]
                  type: ["kind"]
                types:
                  strng: ["words"]
                operations: pages
                """
            ],
            errors: [
                "a.yml:2:1: unknown key 'sectons'; did you mean 'sections'?",
                "a.yml:4:3: unknown role of a column 'nmae'; did you mean 'name'?",
                "a.yml:7:3: unknown type 'strng'; did you mean 'string'?",
                "a.yml:8:13: unknown place of operations 'pages'; did you mean 'page'?",
            ])
        check(
            ["a.yml": "extends: grpah\n"],
            errors: ["a.yml:1:10: unknown dialect 'grpah'; did you mean 'graph'?"])
    }

    @Test("Values of the wrong form")
    func forms() {
        check(
            [
                "a.yml": """
                columns:
                  name: knob
                  type: ["kind", "kind"]
                  description: ["Kind"]
                inferPaths: perhaps
                placeholders: ["{id}"]
                versions: v1
                """
            ],
            errors: [
                "a.yml:2:9: a list is expected here: [\"…\", \"…\"]",
                "a.yml:3:18: 'kind' stands for 'type' already",
                "a.yml:4:17: 'Kind' stands for 'type' already",
                "a.yml:5:13: 'true' or 'false' is expected here",
                "a.yml:6:16: '{id}' is no form of a placeholder; '{*}' and ':*' are",
                "a.yml:7:11: a list is expected here: [\"…\", \"…\"]",
            ])
        check(["a.yml": "- a\n"], errors: ["a.yml:1:1: a mapping is expected here: 'extends: graph', 'columns:', …"])
        check(["a.yml": ""], errors: ["a.yml:1:1: a mapping is expected here: 'extends: graph', 'columns:', …"])
    }

    @Test("Circles, and files that are not there")
    func circles() {
        check(
            ["a.yml": "extends: b.yml\n", "b.yml": "extends: a.yml\n"],
            errors: ["b.yml:1:10: dialects extend each other in a circle: a.yml → b.yml → a.yml"])
        check(
            ["a.yml": "extends: ./a.yml\n"],
            errors: ["a.yml:1:10: dialects extend each other in a circle: a.yml → a.yml"])
        check(["a.yml": "extends: no.yml\n"], errors: ["a.yml:1:10: there is no file 'no.yml' to extend"])
    }

    @Test("The built-in dialects are sound", arguments: Dialect.builtInNames)
    func builtIn(_ name: String) throws {
        #expect(try Dialect.builtIn(name).name == name)
    }

    @Test("YAML that is none")
    func syntax() {
        let file = SourceFile(id: FileID(0), path: "a.yml", bytes: Array("columns: {name: [\n".utf8))
        let error = #expect(throws: DialectError.self) { try Dialect.load(file) { _ in nil } }
        guard case .faults(let diagnostics) = error else { return }
        #expect(diagnostics.count == 1 && diagnostics[0].message.hasPrefix("this is not YAML: "))
    }
}
