import DocgenKit
import Foundation
import PathKit
import SourceText
import Testing

@testable import docgen

@Suite struct InputTests {
    private let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
        try temporary.write("# A\n", to: "docs/graph/a.md")
        try temporary.write("# B\n", to: "docs/graph/sub/b.markdown")
        try temporary.write("# C\n", to: "docs/ucwa/c.md")
        try temporary.write("no page", to: "docs/graph/readme.txt")
        try temporary.write("# hidden\n", to: "docs/graph/.hidden/x.md")
        try temporary.write("# hidden\n", to: "docs/graph/.x.md")
        try temporary.write(
            """
            {"citationRoot": "docs", "modules": [
              {"name": "G", "docs": "docs/graph", "dialect": "graph"},
              {"name": "U", "docs": ["docs/ucwa"], "dialect": "ucwa", "output": "Out"}
            ]}
            """, to: "docgen.json")
    }

    private func load(_ docs: [String] = [], module: String? = nil, output: String? = nil) throws -> Project {
        try ProjectLoader.load(
            ProjectRequest(
                docs: docs.map { temporary[$0] }, configuration: temporary["docgen.json"], module: module,
                output: output))
    }

    /// Each module as `name dialect: citations`.
    private func outline(_ project: Project) -> [String] {
        project.modules.map { module in
            "\(module.input.name) \(module.input.dialect.name): \(module.input.pages.map(\.citation).joined(separator: " "))"
        }
    }

    private func messages(_ project: Project) -> [String] {
        project.diagnostics.map { diagnostic in
            let path = project.sources[diagnostic.range.file]?.path ?? ""
            let relative = String(path.dropFirst(temporary.path.string.count + 1))
            return "\(relative): \(diagnostic.severity): \(diagnostic.message)"
        }
    }

    @Test func theConfigurationNamesModules() throws {
        let project = try load()
        #expect(outline(project) == ["G graph: graph/a.md graph/sub/b.markdown", "U ucwa: ucwa/c.md"])
        #expect(project.modules.map(\.outputFolder) == [temporary["Generated/G"], temporary["Out"]])
        #expect(project.pageCount == 3)
        #expect(project.diagnostics.isEmpty)
    }

    @Test func pagesOfArgumentsAreReadAsTheirModuleSays() throws {
        #expect(outline(try load(["docs"])) == ["G graph: graph/a.md graph/sub/b.markdown", "U ucwa: ucwa/c.md"])
        let part = try load(["docs/graph/a.md", "docs/ucwa"])
        #expect(outline(part) == ["G graph: graph/a.md", "U ucwa: ucwa/c.md"])
        #expect(part.modules.map(\.omittedPages) == [1, 0])
    }

    @Test func theOrderOfArgumentsIsOfNoConsequence() throws {
        let one = try load(["docs/graph/a.md", "docs/graph/sub/b.markdown", "docs/ucwa/c.md"])
        let other = try load(["docs/ucwa/c.md", "docs/graph/sub/b.markdown", "docs/graph/a.md", "docs/graph/a.md"])
        #expect(outline(one) == outline(other))
        #expect(one.sources.files.map(\.path) == other.sources.files.map(\.path))
    }

    @Test func pagesOutsideAreAModuleOfTheirOwn() throws {
        try temporary.write("# D\n", to: "more/api/d.md")
        let project = try load(["more"], module: "New", output: "O")
        #expect(outline(project) == ["New graph: api/d.md"])
        #expect(project.modules.map(\.outputFolder) == ["O"])
        #expect(outline(try load(["more", "docs/ucwa"])) == ["U ucwa: ucwa/c.md", "API graph: more/api/d.md"])
    }

    @Test func aMissingFolderIsReportedInTheConfiguration() throws {
        try temporary.write(
            "{\"modules\": [\n{\"name\": \"G\", \"docs\": [\"nowhere\", \"docs\"], \"dialect\": \"graph\"}]}",
            to: "docgen.json")
        let project = try load()
        let diagnostic = try #require(project.diagnostics.first)
        let location = try #require(project.sources.location(of: diagnostic.range))
        #expect((location.line, location.column) == (2, 24))
        #expect(diagnostic.message.hasPrefix("there is no 'nowhere'; paths are relative to the folder of "))
        #expect(project.pageCount == 3)
    }

    @Test func foldersWithoutPages() throws {
        try Path(temporary["empty"]).mkpath()
        #expect(
            messages(try load(["empty"])) == [
                "empty: error: there are no pages here; files that end with .md or .markdown are pages"
            ])
        #expect(messages(try load(["nowhere", "docs/ucwa"])) == ["nowhere: error: there is no such file or folder"])
    }

    @Test func whatCannotBeReadIsSaidAndTheRestIsRead() throws {
        let large = Data(count: Path.sizeLimit + 1)
        try temporary.write(large, to: "docs/ucwa/large.md")
        try Path(temporary["docs/ucwa/dangling.md"]).symlink(Path(temporary["nowhere"]))
        try Path(temporary["docs/ucwa/loop"]).symlink(Path(temporary["docs"]))
        try Path(temporary["docs/ucwa/self.md"]).symlink(Path(temporary["docs/ucwa/self.md"]))
        mkfifo(temporary["docs/ucwa/pipe.md"], 0o600)
        let project = try load(module: "U")
        #expect(
            messages(project).sorted() == [
                "docs/ucwa/dangling.md: error: this can't be read: No such file or directory",
                "docs/ucwa/large.md: error: this has 33554433 bytes; docgen reads files of up to 32 MiB",
                "docs/ucwa/loop: note: links to folders are not followed",
                "docs/ucwa/pipe.md: error: this is not a regular file",
                "docs/ucwa/self.md: error: this can't be read: Too many levels of symbolic links",
            ])
        #expect(outline(project) == ["U ucwa: ucwa/c.md"])
    }

    @Test func generatedFoldersAreNoInput() throws {
        try temporary.write(Manifest().serialized, to: "docs/ucwa/Generated/.docgen-manifest.json")
        try temporary.write("# article\n", to: "docs/ucwa/Generated/article.md")
        #expect(outline(try load(module: "U")) == ["U ucwa: ucwa/c.md"])
    }

    @Test(arguments: [
        ("docs/", "docs"), ("./docs//a", "docs/a"), (".", "."), ("/", "/"), ("../x/.", "../x"), ("/a/./b/", "/a/b"),
    ])
    func tidyPaths(_ path: String, _ expected: String) {
        #expect(PathText.tidied(path) == expected)
    }

    @Test func commonFolders() {
        #expect(PathText.commonFolder(of: ["/a/b/c", "/a/b/d", "/a/bc"]) == "/a")
        #expect(PathText.commonFolder(of: ["/a/b"]) == "/a/b")
        #expect(PathText.relative("/a/bc", to: "/a/b") == nil)
    }
}
