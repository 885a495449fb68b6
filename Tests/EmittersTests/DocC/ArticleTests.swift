import APIModel
import Testing

@testable import Emitters

@Suite struct ArticleTests {
    @Test func anArticleOfAnOperation() throws {
        var operation = Fixture.operation(
            "listUsers", .get, ["/users", "/groups/{groupId}/users"], title: "List users",
            pathParameters: [Fixture.parameter("groupId")],
            responses: [
                Fixture.response(200, .array(.named(TypeID("user")))),
                Fixture.response(
                    409, errors: [DocumentedError(code: "Conflict", subcode: "Gone|Lost", source: Fixture.line(9))]),
            ],
            examples: [
                Example(
                    name: "Example 1",
                    request: Fixture.request("https://example.com/users"),
                    responses: [Fixture.answer(200, json: #"[{"id": "```"}]"#)])
            ])
        operation.documentation = Documentation(
            summary: "Lists users.",
            discussion: "See [the **guide**](guide.md) on `$filter` and\n*more*.\n\n- one\n- two")
        operation.paths[1].isInferred = true
        operation.permissions = [
            Permission(kind: "Delegated", scopes: ["User.Read", "User.All"], isSupported: true, sources: []),
            Permission(kind: "Application", scopes: [], isSupported: false, sources: []),
        ]
        let model = APIModel(name: "M", types: [Fixture.object("user")], operations: [operation])
        try checkCatalog(
            model, "list-users.md",
            """
            # List users

            @Metadata {
                @TitleHeading("GET")
            }

            Lists users.

            ## Overview

            ```http
            GET /users
            GET /groups/{groupId}/users
            ```

            > Note: No page states `/groups/{groupId}/users`; it is the address of an example.

            See the **guide** on `$filter` and *more*.

            - one
            - two

            ## Permissions

            | Caller | Least privileged | More privileged, in rising order |
            |:--|:--|:--|
            | Delegated | `User.Read` | `User.All` |
            | Application | Not supported |  |

            ## Path parameters

            | Name | Type | Required | Description |
            |:--|:--|:--|:--|
            | `groupId` | string | yes |  |

            ## Responses

            | Status | Body | Description |
            |:--|:--|:--|
            | `200 OK` | collection of ``User`` |  |
            | `409 Conflict` | none |  |

            ## Errors

            | Status | Code | Subcode | Description |
            |:--|:--|:--|:--|
            | `409` | `Conflict` | Gone\\|Lost |  |

            ## Examples

            ### Example 1

            **Request**

            ```http
            POST https://example.com/users
            ```

            **Response**

            ```http
            HTTP/1.1 200 OK
            ```

            ````json
            [
              {
                "id": "```"
              }
            ]
            ````

            ## Source

            - `graph/page.md:3`

            ## See Also

            - <doc:user-resource>

            """, outputs: [.models, .docc])
    }

    @Test func aPageThatReadersFindIsALink() throws {
        try checkCatalog(
            APIModel(name: "M", types: [], operations: [Fixture.operation()]), "get-user.md", section: "## Source",
            "- [`graph/page.md:3`](https://example.com/graph/page.md#L3)",
            sourceURL: SourceURL("https://example.com/{path}#L{line}"))
        let odd = SourceURL("https://example.com/{path}")?.url(ofPage: "a b/ä(1)%.md", line: 3)
        #expect(odd == "https://example.com/a%20b/%C3%A4%281%29%25.md")
    }

    @Test func textLinksToTypesAndOperations() throws {
        var operation = Fixture.operation()
        operation.documentation = Documentation(
            summary: "Gets a user.", markedSummary: "Gets a [user](docgen:type/user).",
            discussion:
                "See [list users](docgen:operation/listUsers), [nothing](docgen:operation/gone).\n\n> Tip: [it](docgen:type/user)"
        )
        let model = APIModel(
            name: "M", types: [Fixture.object("user")],
            operations: [operation, Fixture.operation("listUsers", .get, ["/users"], title: "List users")])
        try checkCatalog(
            model, "get-user.md", section: "}", upTo: "\n## Responses",
            """
            Gets a ``User``.

            ## Overview

            ```http
            GET /users/{userId}
            ```

            See [list users](doc:list-users), nothing.

            > Tip: [it](doc:User)
            """)
        let files = try Emitter.routes.files(for: Fixture.context(model))
        let comment = """
                /// Gets a ``User``.
                ///
                /// See [list users](doc:list-users), nothing.
                ///
                /// > Tip: [it](doc:User)
            """
        #expect(files.contains { $0.contents.contains(comment) })
    }

    @Test func namesOfArticlesAreNoSymbolsAndDifferInMoreThanCase() throws {
        let operations = ["createUser", "CreateUser", "delete", "", "create-user", "getURL", "../x"].map {
            Fixture.operation($0)
        }
        let names = ArticleNames(operations)
        #expect(
            operations.map { names[$0] } == [
                "create-user", "create-user-2", "delete-operation", "unnamed-operation", "create-user-3", "get-url",
                "x-operation",
            ])
    }
}
