import Testing

@Suite("A page with an operation under each heading")
struct SeveralOperationsTests {
    private static let page = """
        # Labels API

        ## List labels

        Get all labels.

        ```
        GET /projects/:id/labels
        ```

        | Attribute | Type | Required | Description |
        | --------- | ---- | -------- | ----------- |
        | `id` | integer/string | yes | The ID of the project |
        | `search` | string | no | Words of the title |

        Example response:

        ```json
        [ { "id": 1 } ]
        ```

        ## Delete a label

        ```
        DELETE /projects/:id/labels/:label_id
        ```
        """

    @Test("Each heading with request lines is one")
    func operations() throws {
        try check(
            Self.page, showing: ["operation", "GET", "DELETE", "row", "path", "query", "response"],
            equals: """
                operation "List labels"  @3:4
                GET /projects/{id}/labels  @8:1
                query search: string optional  @14:4
                path id: integer or string required  @13:4
                response json  @18:1
                operation "Delete a label"  @22:4
                DELETE /projects/{id}/labels/{label_id}  @25:1
                """)
    }

    @Test("Every table and fence is in the census")
    func census() throws {
        try check(
            Self.page, showing: ["table", "fence"],
            equals: """
                fence facts: "List labels"  @7:1
                table facts: "Attribute | Type | Required | Description"  @11:1
                fence facts: "List labels"  @18:1
                fence facts: "Delete a label"  @24:1
                """)
    }
}
