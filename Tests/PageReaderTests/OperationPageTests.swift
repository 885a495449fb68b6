import Testing

@Suite("A page that describes an operation")
struct OperationPageTests {
    @Test("Several request lines in a block are several paths")
    func requestLines() throws {
        try check(
            """
            # Create online meeting
            ## HTTP request
            <!-- { "blockType": "ignored" } -->
            ```http
            POST /app/onlineMeetings
            POST /users/{id | userPrincipalName}/onlineMeetings?$top=2
            ```
            """,
            showing: ["POST"],
            equals: """
                POST /app/onlineMeetings  @5:1
                POST /users/{id | userPrincipalName}/onlineMeetings  @6:1
                """)
    }

    @Test("A request under \"HTTP request\" states its line and is an example where an answer follows")
    func statedRequestIsExample() throws {
        try check(
            """
            # Search for sites
            ## HTTP request
            <!-- { "blockType": "request", "name": "search" } -->
            ```http
            GET /sites?search={query}
            ```
            ## Response
            <!-- { "blockType": "response" } -->
            ```http
            HTTP/1.1 200 OK
            ```
            """,
            showing: ["GET", "exchange", "request", "response"],
            equals: """
                GET /sites  @5:1
                exchange search
                request GET /sites  @4:1
                response 200  @9:1
                """)
    }

    @Test("What an example shows is not documented, whatever its annotation; nor is a line with a value")
    func shownIsNotStated() throws {
        try check(
            """
            # List groups
            ```http
            GET /me/mailFolders('drafts')/messages
            ```
            ## HTTP request
            ```http
            GET /groups
            ```
            ## Example: count them
            ### Request
            <!-- { "blockType": "ignored" } -->
            ```http
            GET https://graph.microsoft.com/v1.0/groups/$count
            ```
            """,
            showing: ["GET", "exchange"],
            equals: """
                GET /groups  @7:1
                exchange
                exchange: "count them"
                """)
    }

    @Test(
        "Targets that are nearly paths",
        arguments: [
            ("/pages/{id}/content[?includeIDs=true]", "/pages/{id}/content"),
            ("/users/{user-id} | user-name/chats", "/users/{user-id | user-name}/chats"),
            ("/teams/(team-id)/channels", "/teams/{team-id}/channels"),
            ("/sheets/{id}/range(<address>)/format", "/sheets/{id}/range({address})/format"),
        ])
    func oddTargets(_ target: String, _ path: String) throws {
        let facts = try describe(
            Array("# Get\n## HTTP request\n```http\nGET \(target)\n```\n".utf8), showing: ["GET"])
        #expect(facts.hasPrefix("GET \(path) "), "\(facts)")
    }

    @Test("A page on a type keeps its tables where it shows how things of the type are asked for")
    func typePageWithRequest() throws {
        try check(
            """
            # mailFolder resource type
            ## Properties
            | Property | Type | Description |
            |:--|:--|:--|
            | id | String | The ID. |

            ```http
            GET /me/mailFolders/drafts
            ```

            | Folder name | What it is |
            |:--|:--|
            | drafts | Unsent. |
            """,
            showing: ["operation", "property", "GET", "fence", "table"],
            equals: """
                property id: string  @5:3
                table facts: "Property | Type | Description"  @3:1
                fence illustration: "Properties"  @7:1
                table illustration: "Folder name | What it is"  @11:1
                """)
    }

    @Test("Tab headings are no headings: the example goes on under its own")
    func tabs() throws {
        try check(
            """
            # Get user
            ## HTTP request
            ```http
            GET /me
            ```
            ## Example
            ### Request
            # [HTTP](#tab/http)
            ```http
            GET https://graph.microsoft.com/v1.0/me
            ```
            # [C#](#tab/csharp)
            ```csharp
            var user = await client.Me.Request().GetAsync();
            ```
            ---
            ### Response
            ```http
            HTTP/1.1 200 OK
            ```
            """,
            showing: ["GET", "request", "response"],
            equals: """
                GET /me  @4:1
                request GET /me version v1.0  @9:1
                response 200  @18:1
                """)
    }

    @Test("A blank line before the headers and none before the body don't cost the body")
    func layoutFaults() throws {
        try check(
            """
            # Create
            ## Example
            ```http
            POST https://graph.microsoft.com/beta/me/x

            Content-Type: application/json

            {"a": 1}
            ```
            ```http
            HTTP/1.1 200 OK
            Content-Type: application/json
            {"b": 1, "c": 2}
            ```
            """,
            showing: ["request", "response"],
            equals: """
                request POST /me/x version beta headers Content-Type blankLineBeforeHeaders json  @3:1
                response 200 headers Content-Type noBlankLineBeforeBody json  @10:1
                """)
    }

    @Test("A header-only response and the body block after it are one message")
    func splitResponse() throws {
        try check(
            """
            # Create
            ## Example
            ### Request
            ```http
            POST https://graph.microsoft.com/v1.0/me/x
            ```
            ### Response
            ```http
            HTTP/1.1 201 Created
            ```
            <!-- { "blockType": "example", "@odata.type": "microsoft.graph.x" } -->
            ```json
            { "id": "1" }
            ```
            """,
            showing: ["exchange", "request", "response"],
            equals: """
                exchange
                request POST /me/x version v1.0  @4:1
                response 201 as microsoft.graph.x json  @8:1
                """)
    }

    @Test("A local folder where the version belongs is mended")
    func backslash() throws {
        try check(
            """
            # Add
            ## Example
            ```http
            POST https://graph.microsoft.com/docs\\api/communications/onlineMeetings
            ```
            """,
            showing: ["request"],
            equals: "request POST /communications/onlineMeetings mended backslash  @3:1")
    }
}
