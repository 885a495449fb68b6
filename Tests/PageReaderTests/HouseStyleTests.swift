import PageReader
import SourceText
import Testing

@Suite("Pages in other house styles")
struct HouseStyleTests {
    @Test("An object has a section, a request line stands in code or in a heading, a command is an example")
    func objectAndOperations() throws {
        try check(
            """
            # Charges

            ## The charge object

            | Attribute | Type | Description |
            |---|---|---|
            | id | string | Identifier. |
            | amount | positive integer | In cents. |
            | customer | nullable string | Who pays. |

            ### Example

            ```json
            { "id": "ch_1", "amount": 100 }
            ```

            ## Create a charge

            `POST /v1/charges`

            | Name | Type | Description |
            |---|---|---|
            | `amount` **required** | integer | In cents. |
            | `currency` | enum | Can be one of `usd`, `eur` or `gbp`. |

            ```bash
            curl https://api.example.com/v1/charges \\
              -H "Content-Type: application/json" \\
              -d '{"amount": 100}'
            ```

            ```json
            { "id": "ch_1" }
            ```

            ## GET /v1/charges/{id}

            ```json
            { "id": "ch_1" }
            ```
            """,
            showing: ["operation", "POST", "GET", "row", "type", "property", "request", "response", "table", "fence"],
            equals: """
                type charge  @3:1
                property id: string  @7:3
                property amount: integer  @8:3
                property customer: string  @9:3
                operation "Create a charge"  @17:4
                POST /charges  @19:2
                row amount: integer required  @23:4
                row currency: enumeration values usd|eur|gbp  @24:4
                request POST /charges version v1 headers Content-Type json  @26:1
                response json  @32:1
                operation "GET /v1/charges/{id}"  @36:4
                GET /charges/{id}  @36:4
                response json  @38:1
                table facts: "Attribute | Type | Description"  @5:1
                fence facts: "Example"  @13:1
                table facts: "Name | Type | Description"  @21:1
                fence facts: "Create a charge"  @26:1
                fence facts: "Create a charge"  @32:1
                fence facts: "GET /v1/charges/{id}"  @38:1
                """)
    }

    @Test("Parameters go where their names put them; `Status:` begins an answer")
    func parameters() throws {
        try check(
            """
            # Issues

            ## List issues

            ```
            GET /repos/:owner/issues
            ```

            ### Parameters

            Name | Type | Description
            -----|------|-------------
            `owner`|`string`|**Required**. The owner.
            `state`|`string`|Can be one of `open` or `closed`. Default: `open`

            ### Response

            ```
            Status: 200 OK
            Link: <https://api.example.com/?page=2>; rel="next"
            ```

            ```json
            [ { "id": 1 } ]
            ```

            ## Create an issue

            ```
            POST /repos/:owner/issues
            ```

            ### Input

            Name | Type | Description
            -----|------|-------------
            `title`|`string`|**Required**. The title.
            `labels`|`array of strings`|Labels.

            #### Example

            ```json
            { "title": "Bug" }
            ```
            """,
            showing: ["operation", "query", "path", "row", "request", "response", "fence unclassified"],
            equals: """
                operation "List issues"  @3:4
                query state: string default open values open|closed  @14:2
                path owner: string required  @13:2
                response 200 headers Link json  @18:1
                operation "Create an issue"  @27:4
                row title: string required  @37:2
                row labels: [string]  @38:2
                request json  @42:1
                """)
    }

    @Test("A list of parameters is a table without lines; a body with other keys is the answer")
    func listsOfParameters() throws {
        try check(
            """
            # Keys

            ## Add a key

            ```
            POST /user/keys
            ```

            Parameters:

            - `title` (required) - Title of the key
            - `size` (integer, optional): Bits of the key

            ```json
            { "id": 4, "title": "ABC" }
            ```

            ## Delete a key

            ```
            DELETE /user/keys/:id
            ```

            What happens:

            - `204` means that it is gone
            """,
            showing: ["row", "path", "query", "request", "response"],
            equals: """
                row title: ? required  @11:4
                row size: integer optional  @12:4
                response json  @14:1
                """)
    }

    @Test("A table of statuses and a table of what the answer holds")
    func answers() throws {
        try check(
            """
            # Preview item

            ## HTTP request

            ```http
            POST /items/{id}/preview
            ```

            | Status | Description |
            |---|---|
            | 200 | The address |
            | 404 | No such item |

            ## Response

            | Name | Type | Description |
            |---|---|---|
            | getUrl | string | Where to see it |
            """,
            showing: ["answers", "answer-row", "table"],
            equals: """
                answers 200  @11:1
                answers 404  @12:1
                answer-row getUrl: string  @18:3
                table facts: "Status | Description"  @9:1
                table facts: "Name | Type | Description"  @16:1
                """)
    }

    @Test(
        "Commands of curl",
        arguments: [
            ("curl https://h.example/v1/users", "GET /users"),
            ("$ curl -XDELETE \"https://h.example/api/v4/users/1\"", "DELETE /users/1"),
            ("curl -d 'a=b' \\\n  https://h.example/v1/users", "POST /users"),
            ("curl -G -d 'a=b' https://h.example/v1/users", "GET /users"),
            ("curl --request PUT --data \"{\\\"a\\\": 1}\" https://h.example/v1/users/1 | jq .", "PUT /users/1"),
            ("curl -sS -u 'key:' --url https://h.example/v1/users", "GET /users"),
        ])
    func commands(_ command: String, _ expected: String) throws {
        let page = "# Users\n\n```\nGET /users\n```\n\n```bash\n\(command)\n```\n"
        let found = try describe(Array(page.utf8), showing: ["request"])
        #expect(found.hasPrefix("request " + expected + " "))
        #expect(found.hasSuffix("json  @7:1") == command.contains("{"))
    }

    @Test("Rows without a type column are typed by their words")
    func impliedTypes() throws {
        try check(
            """
            # Update

            ## HTTP request

            ```http
            POST /settings
            ```

            ## Request body

            | Name | Description |
            |---|---|
            | shared | Whether others see it. |
            | minutes | How long. The maximum value is 30 and the minimum value is 10. |
            | uri | The maximum length is 250 characters. |
            | other | Something else. |
            """,
            showing: ["row"],
            equals: """
                row shared: boolean  @13:3
                row minutes: integer minimum 10 maximum 30  @14:3
                row uri: string max-length 250  @15:3
                row other: ?  @16:3
                """)
    }

    @Test("What a page includes is read where it stands")
    func fragments() throws {
        let sources = [
            SourceFile(
                id: FileID(0), path: "docs/api/user-get.md",
                bytes: Array(
                    """
                    # Get user

                    ## Permissions

                    [!INCLUDE [permissions-table](../includes/permissions/user-get.md)]

                    ## HTTP request

                    ```http
                    GET /users/{id}
                    ```
                    """.utf8)),
            SourceFile(
                id: FileID(1), path: "docs/includes/permissions/user-get.md",
                bytes: Array(
                    """
                    ---
                    title: permissions
                    ---

                    |Permission type|Permissions|
                    |:--|:--|
                    |Application|User.Read.All|
                    """.utf8)),
        ]
        let reader = PageReader(dialect: try Dialect.builtIn("graph"), fragments: Fragments([sources[1]]))
        let facts = reader.read(sources[0]).facts.text(in: SourceMap(sources))
        let lines = facts.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines.contains("permission Application: User.Read.All  @7:14"))
        #expect(Fragments.isFragment(sources[1].path))
        #expect(Fragments.isFragment(#"docs\Includes\user-get.md"#))
        #expect(!Fragments.isFragment("docs/api/list-includes.md"))
        #expect(!Fragments.isFragment("docs/includes.md/user-get.md"))
        #expect(!Fragments.isFragment("docs/api/includes"))
    }
}
