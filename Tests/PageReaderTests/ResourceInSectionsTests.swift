import Testing

@Suite("A page whose operations are sections")
struct ResourceInSectionsTests {
    @Test("The path comes from the example, its values become placeholders")
    func inferredPath() throws {
        try check(
            """
            # startMeeting
            ## Operations
            ### POST
            #### JSON Request
            ```
            Post https://fe1.contoso.com:443/ucwa/v1/applications/192/communication/startMeeting HTTP/1.1
            Content-Type: application/json
            {
              &quot;subject&quot; : &quot;Ada&quot;
            }
            ```
            #### JSON Response
            ```
            HTTP/1.1 201 Created
            Location: /ucwa/v1/applications/192/communication/invitations/711

            ```
            """,
            dialect: "ucwa", showing: ["POST", "exchange", "request", "response"],
            equals: """
                POST /ucwa/v1/applications/{applicationId}/communication/startMeeting inferred  @6:1
                exchange: "JSON"
                request POST /ucwa/v1/applications/192/communication/startMeeting headers Content-Type \
                noBlankLineBeforeBody json repaired html-entities  @5:1
                response 201 headers Location  @13:1
                """)
    }

    @Test(
        "Types that hang in the description",
        arguments: [
            ("The ID.The maximum length is 50 characters. String", "string optional max-length 50"),
            ("An existing conversation.String", "string optional"),
            ("Port IDString", "string optional"),
            (
                "A hint.(Importance)Normal, Urgent, or Emergency",
                "Importance optional values Normal|Urgent|Emergency"
            ),
            ("Nullable (AccessLevel)None, or Everyone", "AccessLevel optional values None|Everyone"),
            (
                "The formats.Array of (MessageFormat)Plain, or Html",
                "[MessageFormat] optional values Plain|Html"
            ),
            ("The leaders.Array of String", "[string] optional"),
            ("The SDP data.Array of Byte", "[byte] optional"),
            ("Gets whether to set the location", "boolean optional"),
        ])
    func typeInDescription(_ description: String, _ expected: String) throws {
        let page = """
            # start
            ## Operations
            ### POST
            #### Request body
            |**Name**|**Description**|**Required?**|
            |:--|:--|:--|
            |key|\(description)|No|
            """
        let described = try describe(Array(page.utf8), dialect: "ucwa", showing: ["row"])
        #expect(described == "row key: \(expected)  @7:2")
    }

    @Test("Errors by status, name and subcode")
    func errors() throws {
        try check(
            """
            # start
            ## Operations
            ### POST
            #### Synchronous errors
            |**Error**|**Code**|**Subcode**|**Description**|
            |:--|:--|:--|:--|
            |Conflict|409|AlreadyExists|The already exists error.|
            |Conflict|409|None|Unsupported.|
            """,
            dialect: "ucwa", showing: ["error"],
            equals: """
                error 409: Conflict AlreadyExists  @7:1
                error 409: Conflict  @8:1
                """)
    }
}
