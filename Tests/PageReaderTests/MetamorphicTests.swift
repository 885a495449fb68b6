import Testing

/// What must not change the facts of a page.
@Suite("Spellings of one page")
struct MetamorphicTests {
    private static let page = """
        ---
        title: "Create"
        ---

        # Create x

        ## HTTP request
        ```http
        POST /users/{id}/x
        ```

        ## Request body
        |Property|Type|Description|
        |:--|:--|:--|
        |id|String|The id. (Required)|
        |kind|[kind](kind.md) collection|Possible values are: `a`, `b`.|

        ## Response
        Returns `201 Created` and an [x](x.md) object in the response body.

        ## Example
        <!-- { "blockType": "request", "name": "create_x" } -->
        ```http
        POST https://graph.microsoft.com/v1.0/users/1/x
        Content-Type: application/json

        { "id": "1" }
        ```

        """

    private static let words = [
        "page", "operation", "POST", "row", "body", "response", "exchange", "request", "table", "fence",
    ]

    private func facts(_ text: String, prefix: [UInt8] = []) throws -> String {
        try describe(prefix + Array(text.utf8), showing: Self.words)
    }

    @Test("CRLF line endings")
    func crlf() throws {
        #expect(try facts(Self.page.replacing("\n", with: "\r\n")) == facts(Self.page))
    }

    @Test("A byte order mark")
    func byteOrderMark() throws {
        #expect(try facts(Self.page, prefix: [0xEF, 0xBB, 0xBF]) == facts(Self.page))
    }

    @Test("Tilde fences")
    func tildes() throws {
        #expect(try facts(Self.page.replacing("```", with: "~~~")) == facts(Self.page))
    }

    @Test("A re-aligned table, but for columns")
    func realigned() throws {
        func withoutColumns(_ text: String) -> String { text.replacing(/:\d+(?=\n|$)/, with: "") }
        let wide = Self.page.replacing("|id|String|", with: "|  id   |   String     |").replacing(
            "|:--|:--|:--|", with: "|---|:-:|--:|")
        #expect(try withoutColumns(facts(wide)) == withoutColumns(facts(Self.page)))
    }

    @Test("Every prefix of a page is a page")
    func prefixes() throws {
        for length in Self.page.utf8.indices {
            let prefix = Array(Self.page.utf8[..<length])
            #expect(try describe(prefix, showing: ["page"]).hasPrefix("page page.md"))
        }
    }
}
