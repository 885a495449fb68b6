import PageReader
import SourceText
import Testing

/// Reads a page about an operation and compares the text that documentation makes of it.
private func check(
    _ markdown: String, says expected: String, lead: String? = nil,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    let page = "# Get user\n\(markdown)\n\n## HTTP request\n```http\nGET /users/{id}\n```\n"
    let source = SourceFile(id: FileID(0), path: "api/user-get.md", bytes: Array(page.utf8))
    let operation = PageReader(dialect: try .builtIn("graph")).read(source).operations.first
    #expect(operation?.prose.text == expected, sourceLocation: sourceLocation)
    if let lead { #expect(operation?.prose.lead == lead, sourceLocation: sourceLocation) }
}

/// Reads a row about a property and compares the text that documentation makes of its description.
private func check(
    cell: String, says expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    let table = "| Property | Type | Description |\n|:--|:--|:--|\n| kind | String | \(cell) |\n"
    let page = "# user resource type\n## Properties\n\(table)"
    let source = SourceFile(id: FileID(0), path: "resources/user.md", bytes: Array(page.utf8))
    let type = PageReader(dialect: try .builtIn("graph")).read(source).types.first
    #expect(type?.properties.first?.prose.text == expected, sourceLocation: sourceLocation)
}

@Suite("The text of sections")
struct SectionProseTests {
    @Test("Lists, tables and code survive")
    func blocks() throws {
        try check(
            """
            Gets it.

            - one *thing*
              - inner
            - two
              more

            1. first
            2. second

            | A | B |
            |---|:-:|
            | `x` | y \\| z |

            ```js
            let a = 1
            ```
            """,
            says: """
                Gets it.

                - one *thing*
                    - inner
                - two more

                1. first
                2. second

                | A | B |
                |:--|:--|
                | `x` | y \\| z |

                ```js
                let a = 1
                ```
                """)
    }

    @Test("Code that a paragraph leads to stays, though it is an example as well")
    func lead() throws {
        let request = "```http\nGET /users/1\n```"
        try check(
            "Gets it.\n\nAsk like this:\n\n<!-- { \"blockType\": \"request\" } -->\n\(request)\n",
            says: "Gets it.\n\nAsk like this:\n\n\(request)")
        try check("Gets it.\n\nAsk.\n\n\(request)\n", says: "Gets it.\n\nAsk.")
    }

    @Test("A mark without a quote is an aside, and a fragment that is included in a line leaves nothing")
    func marks() throws {
        try check("Gets it.\n\n[!IMPORTANT]\nBeta.", says: "Gets it.\n\n> Important: Beta.")
        try check(cell: "A key. [!INCLUDE [beta](../includes/beta.md)] Read-only.", says: "A key. Read-only.")
    }

    @Test("Items of a list in a cell don't run into each other")
    func listInCell() throws {
        try check(cell: "One of <ul><li>`a`</li><li>`b`</li></ul>", says: "One of `a` `b`")
    }

    @Test("Quotes and marked paragraphs are asides, those of other sections too")
    func asides() throws {
        try check(
            """
            > [!IMPORTANT]
            > Beta.

            Gets it.

            > **Tip:** **Cache** it.
            >
            > - well

            **Note**: It is slow.

            > Just a quote.

            ## Permissions

            > [!WARNING]
            > Mind them.

            > Said by the way.

            ## Example

            > **Note:** shortened
            """,
            says: """
                Gets it.

                > Important: Beta.

                > Tip: **Cache** it.
                >
                > - well

                > Note: It is slow.

                > Just a quote.

                > Warning: Mind them.
                """)
    }

    @Test("Directives, comments and placeholders are left out")
    func directives() throws {
        try check(
            """
            Namespace: microsoft.graph

            [!INCLUDE [beta](../includes/beta.md)]

            Gets it.

            <!-- secret -->
            **TODO: Add Description**

            :::image type="content" source="a.png":::

            - TODO: say more
            - kept

            ## Remarks

            It is <b>late</b>.
            """,
            says: """
                Gets it.

                - kept

                **Remarks**

                It is late.
                """)
    }

    @Test("Links lead to the web or to pages from the root of the doc set")
    func links() throws {
        try check(
            """
            Gets the [`user`](../resources/User.md#props) of [it](https://example.com/a). See [all](user-list.md "List").
            Not [here](#http-request), [mail](mailto:a@b.c), [a [b]](c.md), [root](/graph/x.md), 2\\*3.
            """,
            says: """
                Gets the [`user`](docgen:page/resources/user.md#props) of [it](https://example.com/a). \
                See [all](docgen:page/api/user-list.md). Not here, mail, a [b], \
                [root](docgen:page/graph/x.md), 2\\*3.
                """,
            lead: "Gets the [`user`](docgen:page/resources/user.md#props) of [it](https://example.com/a).")
    }
}
