import APIModel
import ModelBuilder
import PageReader
import SourceText
import Testing

@Suite("Links of documentation")
struct LinkTests {
    @Test("They lead to what a page is about, or are text")
    func resolution() throws {
        let pages = [
            "api/user-get.md": """
            # Get user
            Gets a [User](../resources/user.md), see [all](user-list.md), [guide](guide.md), [kinds](../resources/user.md#kind-values).
            ## HTTP request
            ```http
            GET /users/{id}
            ```
            """,
            "api/user-list.md": """
            # List users
            Lists [them](user-get.md).
            ## HTTP request
            ```http
            GET /users
            ```
            """,
            "api/guide.md": "# Guide\nText.\n",
            "resources/user.md": """
            # user resource type
            What [get](../api/user-get.md) gets.
            ## Properties
            |Property|Type|Description|
            |:--|:--|:--|
            |kind|String|One of [these](#kind-values); [get](../API/user-get.md) it.|
            ### kind values
            |Member|Description|
            |:--|:--|
            |guest|As [users](user.md) are.|
            """,
        ]
        let files = pages.sorted { $0.key < $1.key }.enumerated().map { index, page in
            SourceFile(id: FileID(index), path: page.key, bytes: Array(page.value.utf8))
        }
        let reader = PageReader(dialect: try .builtIn("graph"))
        let model = buildModel(
            from: files.map(reader.read), settings: ModelSettings(name: "Test", mainNamespace: "microsoft.graph"),
            sources: SourceMap(files))
        let get = try #require(model.operations.first { $0.id == "getUser" })
        #expect(
            get.documentation.markedSummary
                == "Gets a [User](docgen:type/user), see [all](docgen:operation/listUsers), guide, [kinds](docgen:type/kind)."
        )
        #expect(get.documentation.text == "Gets a User, see all, guide, kinds.")
        let user = try #require(model.type(TypeID("user")))
        #expect(user.documentation.markedSummary == "What [get](docgen:operation/getUser) gets.")
        #expect(
            user.properties.first?.documentation.markedSummary == "One of these; [get](docgen:operation/getUser) it.")
        let kind = try #require(model.type(TypeID("kind")))
        guard case .enumeration(let members, _) = kind.shape else { return }
        #expect(members.first?.documentation.markedSummary == "As [users](docgen:type/user) are.")
    }
}
