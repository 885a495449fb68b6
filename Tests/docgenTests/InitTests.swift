import DocgenKit
import Foundation
import RunningPrograms
import Testing

@Suite("docgen init")
struct InitTests {
    private let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
        try temporary.write(
            """
            # book resource type

            A book.

            ## Properties

            | Property | Type | Description |
            |:--|:--|:--|
            | title | String | The title. |

            """, to: "docs/book-shop/book.md")
    }

    private func run(_ arguments: String...) throws -> Program.Result {
        try BuiltTool.run(arguments, in: URL(fileURLWithPath: temporary.path.string))
    }

    private func addOperation() throws {
        try temporary.write(
            "# Get book\n\nIt.\n\n## HTTP request\n\n```http\nGET /books/{id}\n```\n", to: "docs/book-shop/get.md")
    }

    @Test func whatIsWrittenWorks() throws {
        try addOperation()
        let result = try run("init", "docs/book-shop")
        #expect(result.status == 0)
        #expect(result.output.contains("create docgen.json\n"))
        #expect(result.output.contains("dialect: graph, which understands most of them ("))
        #expect(
            temporary.read("docgen.json") == """
                {
                  "output": "Generated",
                  "modules": [
                    {
                      "name": "BookShop",
                      "docs": "docs/book-shop",
                      "dialect": "graph"
                    }
                  ]
                }

                """)
        #expect(try run("generate").status == 0)
        #expect(temporary.read("Generated/BookShop/Sources/BookShop/Models/Book.swift") != nil)
    }

    @Test("Where there are no operations, what is about them is not written")
    func typesAlone() throws {
        let result = try run("init", "docs", "--module", "Shop")
        #expect(result.status == 0)
        #expect(temporary.read("docgen.json")?.contains(#""emit": ["models", "openapi"]"#) == true)
        #expect(result.output.contains("name: Shop, as you gave it"))
    }

    @Test func aPathIsWrittenRelativeToTheFile() throws {
        #expect(try run("init", temporary["docs/book-shop"]).status == 0)
        #expect(temporary.read("docgen.json")?.contains(#""docs": "docs/book-shop""#) == true)
    }

    @Test func aPageIsNoFolder() throws {
        let result = try run("init", "docs/book-shop/book.md")
        #expect(result.status == 1)
        #expect(result.errors.contains("this is a file"))
    }

    @Test func nothingIsOverwritten() throws {
        try temporary.write("mine", to: "docgen.json")
        let result = try run("init", "docs")
        #expect(result.status == 1)
        #expect(result.errors.contains("docgen.json: error: this is here already"))
        #expect(temporary.read("docgen.json") == "mine")
    }

    @Test func aFolderWithoutPages() throws {
        try temporary.write("", to: "empty/notes.txt")
        #expect(try run("init", "empty").errors.contains("there are no pages here"))
        #expect(try run("init", "nowhere").errors.contains("there is no such folder"))
        #expect(temporary.read("docgen.json") == nil)
    }

    @Test(arguments: [
        (["book-shop"], "BookShop"), (["docs", "my api"], "MyApi"), (["v1.0", "reference", "Größe"], "GrE"),
        ([], "API"),
        (["import"], "Import"), (["2"], "API"),
    ])
    func names(_ folders: [String], _ name: String) {
        #expect(ModuleName.suggestion(for: folders) == name)
    }
}
