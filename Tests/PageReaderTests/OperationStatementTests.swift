import Testing

@Suite("What a page states about an operation")
struct OperationStatementTests {
    @Test("Values under a heading of their own belong to the parameter that heading or header names")
    func valueTables() throws {
        try check(
            """
            # Create link
            ## HTTP request
            ```http
            POST /items/{id}/createLink
            ```
            ## Request body
            | Property | Type | Description |
            |:--|:--|:--|
            | type | String | The type. |
            | scope | String | The scope. |
            ### Link types
            | Type value | Description |
            |:--|:--|
            | `view` | Read. |
            | `edit` | Write. |
            ### Scope types
            | Value | Description |
            |:--|:--|
            | anonymous | Anyone. |
            """,
            showing: ["row", "table"],
            equals: """
                row type: string values view|edit  @9:3
                row scope: string values anonymous  @10:3
                table facts: "Property | Type | Description"  @7:1
                table facts: "Type value | Description"  @12:1
                table facts: "Value | Description"  @17:1
                """)
    }

    @Test("Callers may be columns, with a row for each resource")
    func permissionsByResource() throws {
        try check(
            """
            # Delete attachment
            ## Permissions
            | Supported resource | Delegated (work or school account) | Application |
            |:--|:--|:--|
            | event | Calendars.ReadWrite | Not supported. |
            ## HTTP request
            ```http
            DELETE /me/events/{id}/attachments/{id}
            ```
            """,
            showing: ["permission"],
            equals: """
                permission Delegated (work or school account): Calendars.ReadWrite  @5:11
                permission Application: not supported  @5:33
                """)
    }

    @Test("Permissions: scopes, unsupported callers, placeholders")
    func permissions() throws {
        try check(
            """
            # Get
            ## Permissions
            |Permission type|Permissions (from least to most privileged)|
            |:--|:--|
            |Delegated (work or school account)|User.Read, User.ReadWrite.All|
            |Delegated (personal Microsoft account)|Not supported.|
            |Application|**TODO: Determine AppOnly scopes **|
            ## HTTP request
            ```http
            GET /me
            ```
            """,
            showing: ["permission", "placeholder"],
            equals: """
                permission Delegated (work or school account): User.Read, User.ReadWrite.All  @5:37
                permission Delegated (personal Microsoft account): not supported  @6:41
                permission Application: placeholder  @7:14
                placeholder **TODO: Determine AppOnly scopes **  @7:14
                """)
    }

    @Test("A lead-in about required properties requires none; a mark on the row does")
    func requiredMarks() throws {
        try check(
            """
            # Create
            ## HTTP request
            ```http
            POST /me/x
            ```
            ## Request body
            The following table shows the properties that are required when you create the x.

            |Property|Type|Description|
            |:--|:--|:--|
            |id|String|Inherited from [entity](../resources/entity.md)|
            |externalId|String|A custom Id. (Required)|
            |name|[nameInfo](nameinfo.md) collection|Required.|
            |passwordRequired|Boolean|Required if the policy is on.|
            """,
            showing: ["row"],
            equals: """
                row id: string from entity  @11:2
                row externalId: string required  @12:2
                row name: [nameInfo→] required  @13:2
                row passwordRequired: boolean  @14:2
                """)
    }

    @Test(
        "Response sentences",
        arguments: [
            (
                "If successful, this method returns a `201 Created` response code and a [x](x.md) object.",
                "answers 201: x→"
            ),
            (
                "If successful, this method returns `200 OK` and a collection of [x](x.md) objects in the response body.",
                "answers 200: [x→]"
            ),
            (
                "If successful, this method returns `204 No Content` response code. It does not return anything in the response body.",
                "answers 204 no-body"
            ),
            ("If successful, returns a 202 Accepted response.", "answers 202"),
        ])
    func responseSentence(_ sentence: String, _ expected: String) throws {
        let page = "# Get\n## HTTP request\n```http\nGET /me\n```\n## Response\n\(sentence)\n"
        let described = try describe(Array(page.utf8), showing: ["answers"])
        #expect(described == expected + "  @7:1")
    }
}
