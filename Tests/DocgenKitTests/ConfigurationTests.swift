import DocgenKit
import Emitters
import SourceText
import Testing

@Suite struct ConfigurationTests {
    /// Reads a configuration and compares its errors, each as `line:column: text`.
    private func check(_ text: String, errors: [String], sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let file = SourceFile(id: FileID(0), path: "docgen.json", bytes: Array(text.utf8))
        var found: [String] = []
        do throws(ConfigurationError) {
            _ = try Configuration(parsing: file)
        } catch {
            found = error.diagnostics.map { diagnostic in
                let place = SourceText.SourceLocation(in: file, offset: Int(diagnostic.range.lower))
                return "\(place.line):\(place.column): \(diagnostic.message)"
            }
        }
        #expect(found == errors, sourceLocation: sourceLocation)
    }

    private func read(_ text: String) throws -> Configuration {
        try Configuration(parsing: SourceFile(id: FileID(0), path: "docgen.json", bytes: Array(text.utf8)))
    }

    @Test func aShortOneHasDefaults() throws {
        let configuration = try read(#"{"modules": [{"name": "Shop", "docs": "docs/", "dialect": "graph"}]}"#)
        #expect(configuration.output == "Generated")
        #expect(configuration.attribution == nil)
        let module = try #require(configuration.modules.first)
        #expect(module.docs.map(\.value) == ["docs"])
        #expect(module.emitters == Emitter.allCases)
        #expect(configuration.outputFolder(of: module) == "Generated/Shop")
    }

    @Test func aLongOneIsReadWhole() throws {
        let configuration = try read(
            """
            {
              "$schema": "docgen.schema.json", "output": "Out", "templates": "T", "citationRoot": "docs",
              "sourceURL": "https://example.com/{path}?at={line}",
              "attribution": {"text": "Example Ltd", "license": "CC BY 4.0", "url": "https://example.com"},
              "modules": [
                {"name": "A", "docs": ["docs/a", "docs/b.md"], "dialect": "ucwa", "emit": ["openapi", "models"],
                 "output": "Elsewhere", "title": "An API", "server": "https://example.com/v1", "version": "v1"}
              ]
            }
            """)
        #expect(configuration.attribution?.text == "Example Ltd, CC BY 4.0, https://example.com")
        #expect(configuration.templates?.value == "T")
        #expect(configuration.citationRoot == "docs")
        #expect(configuration.sourceURL?.url(ofPage: "a/b.md", line: 7) == "https://example.com/a/b.md?at=7")
        let module = try #require(configuration.modules.first)
        #expect(module.docs.map(\.value) == ["docs/a", "docs/b.md"])
        #expect(module.emitters == [.models, .openapi])
        #expect(configuration.outputFolder(of: module) == "Elsewhere")
        #expect([module.title, module.server, module.version] == ["An API", "https://example.com/v1", "v1"])
    }

    @Test(arguments: [
        (#""docs/{path}""#, "an address that begins with 'https://' is expected here"),
        (#""https://example.com/""#, "the address needs '{path}', for the path of a page, and may have '{line}'"),
    ])
    func whereReadersFindPages(_ value: String, _ problem: String) {
        check(
            #"{"sourceURL": \#(value), "modules": [{"name": "A", "docs": "d"}]}"#, errors: ["1:15: \(problem)"])
    }

    @Test func packages() throws {
        func package(_ value: String) throws -> Configuration.PackageSetting? {
            let text = #"{"modules": [{"name": "A", "docs": "d", "dialect": "graph", "package": VALUE}]}"#
            return try read(text.replacing("VALUE", with: value)).modules.first?.package
        }
        #expect(try package("true") == .ownRuntime)
        #expect(try package("false") == nil)
        guard case .runtime(let folder) = try package(#""../docgen/""#) else {
            Issue.record("a folder is expected")
            return
        }
        #expect(folder.value == "../docgen")
        check(
            #"{"modules": [{"name": "A", "docs": "d", "dialect": "graph", "package": 1}]}"#,
            errors: ["1:72: a string is expected here, not a number"])
    }

    @Test func unknownKeysSuggestTheNearest() {
        check(
            """
            {
              "modules": [
                {"name": "A", "docs": "d",
                 "dialct": "graph", "dialect": "graph"}
              ],
              "banana": 1
            }
            """,
            errors: [
                "4:6: unknown key 'dialct'; did you mean 'dialect'?",
                "6:3: unknown key 'banana'; known are '$schema', 'output', 'attribution', 'templates', "
                    + "'citationRoot', 'sourceURL', 'rules', 'overrides', 'baseline', 'modules'",
            ])
    }

    @Test func unknownChoicesSuggestTheNearest() {
        check(
            #"{"modules": [{"name": "A", "docs": "d", "dialect": "grpah", "emit": ["modles", "docc"]}]}"#,
            errors: [
                "1:52: unknown dialect 'grpah'; did you mean 'graph'?",
                "1:70: unknown output 'modles'; did you mean 'models'?",
            ])
    }

    @Test func anOutputAsksForWhatItsSwiftNames() {
        check(
            #"{"modules": [{"name": "A", "docs": "d", "emit": ["client", "models"]}]}"#,
            errors: ["1:49: 'client' does not compile without 'routes': add it"])
        check(
            #"{"modules": [{"name": "A", "docs": "d", "emit": ["routes", "tests"]}]}"#,
            errors: ["1:49: 'routes' does not compile without 'models': add it"])
    }

    @Test func rulesHaveLevels() throws {
        let configuration = try read(
            """
            {
              "rules": {"broken-link": "off", "malformed-json": "error"},
              "overrides": [{"paths": "docs/old/", "rules": {"malformed-json": "note"}}],
              "baseline": "known.json",
              "modules": [{"name": "Shop", "docs": "docs", "dialect": "dialects/shop.yml"}, {"name": "Bare", "docs": "d"}]
            }
            """)
        #expect(configuration.rules.level(of: "broken-link", on: "docs/a.md") == .off)
        #expect(configuration.rules.level(of: "malformed-json", on: "docs/a.md") == .error)
        #expect(configuration.rules.level(of: "malformed-json", on: "docs/old/a.md") == .note)
        #expect(configuration.rules.level(of: "undefined-type", on: "docs/a.md") == nil)
        #expect(configuration.baseline?.value == "known.json")
        #expect(configuration.modules.map { $0.dialect?.value } == ["dialects/shop.yml", nil])
    }

    @Test func unknownRulesSuggestTheNearest() {
        check(
            """
            {
              "rules": {"brokn-link": "off", "malformed-json": "eror", "configuration-fault": "off"},
              "overrides": [{"rules": {}}, {"paths": [], "rules": {}}],
              "modules": [{"name": "A", "docs": "d"}]
            }
            """,
            errors: [
                "2:13: unknown rule 'brokn-link'; did you mean 'broken-link'?",
                "2:52: unknown level 'eror'; did you mean 'error'?",
                "2:60: 'configuration-fault' always is what it is",
                "3:17: 'paths' is missing",
                "3:42: at least one path is expected here",
            ])
    }

    @Test(arguments: [
        (#"{"modules": []}"#, "1:13: 'modules' is a list of at least one module"),
        ("{}", "1:1: 'modules' is missing"),
        ("[]", "1:1: an object is expected here, not a list"),
        (#"{"modules": [{"docs": "d", "dialect": "graph"}]}"#, "1:14: 'name' is missing"),
        (
            #"{"modules": [{"name": 1, "docs": "d", "dialect": "graph"}]}"#,
            "1:23: a string is expected here, not a number"
        ),
        (#"{"modules": [{"name": "A", "docs": [], "dialect": "graph"}]}"#, "1:36: at least one path is expected here"),
        (#"{"modules": [{"name": "A", "docs": "", "dialect": "graph"}]}"#, "1:36: this must not be empty"),
        (
            #"{"modules": [{"name": "A", "docs": "a\nb", "dialect": "graph"}]}"#,
            "1:36: this is one line, without control characters"
        ),
        (
            #"{"modules": [{"name": "class", "docs": "d", "dialect": "graph"}]}"#,
            "1:23: 'class' is a word of Swift and can't be the name of a module"
        ),
        (
            #"{"modules": [{"name": "Swift", "docs": "d", "dialect": "graph"}]}"#,
            "1:23: 'Swift' is a module that generated code imports; choose another name"
        ),
        (
            #"{"modules": [{"name": "A", "docs": "d", "dialect": "graph", "server": "example.com"}]}"#,
            "1:71: an address that begins with 'https://' is expected here"
        ),
    ])
    func wrongSettings(_ text: String, _ error: String) {
        check(text, errors: [error])
    }

    @Test(arguments: ["../x", "3D", "a-b", "Ünicode", "a b", #"x\u0000"#])
    func namesThatAreNoModule(_ name: String) {
        let text = #"{"modules": [{"name": "\#(name)", "docs": "d", "dialect": "graph"}]}"#
        #expect(throws: ConfigurationError.self) { try read(text) }
    }

    @Test func modulesDiffer() {
        check(
            """
            {"modules": [
              {"name": "A", "docs": "d", "dialect": "graph"},
              {"name": "a", "docs": "d", "dialect": "graph"},
              {"name": "B", "docs": "d", "dialect": "graph", "output": "Generated/A"}
            ]}
            """,
            errors: [
                "3:12: there is a module 'A' already; names differ in more than letter case",
                "4:12: module 'A' writes to 'Generated/A' already; give one of them another 'output'",
            ])
    }

    /// Pages are mended; the user's own file is not.
    @Test(arguments: [
        #"{"modules": [{"name": "A", "docs": "d", "dialect": "graph"},]}"#,
        #"{"modules": [{"name": "A", "docs": "d", "dialect": "graph"}], "modules": []}"#,
        #"{"modules": [{"name": "A", "docs": "d", "dialect": "graph"}]} // why"#,
        #"{"modules": [{"name": 'A', "docs": "d", "dialect": "graph"}]}"#,
        #"{"modules": [{"name": "A", "docs": "d", "dialect": "graph"}]"#,
        "",
    ])
    func nothingIsMended(_ text: String) {
        #expect(throws: ConfigurationError.self) { try read(text) }
    }
}

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("dialct", "dialect"), ("DIALECT", "dialect"), ("emti", "emit"), ("modul", "modules"), ("xyz", nil), ("", nil),
    ])
    func suggestion(_ text: String, _ expected: String?) {
        #expect(NearestName.suggestion(for: text, among: ["name", "docs", "dialect", "emit", "modules"]) == expected)
    }
}
