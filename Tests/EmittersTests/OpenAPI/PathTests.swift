import APIModel
import Testing

@testable import Emitters

@Suite struct PathTests {
    @Test func anOperationAtSeveralPathsIsAnOperationAtEach() throws {
        let model = APIModel(
            name: "M",
            operations: [
                Fixture.operation(
                    "createMeeting", .post,
                    [
                        "/me/meetings", "/communications/meetings", "/users/{userId}/meetings",
                        "/users/{userId}/groups/{groupId}/meetings", "/meetings",
                    ])
            ])
        try check(model, "/paths/~1me~1meetings/post/operationId", "\"createMeeting\"")
        try check(model, "/paths/~1communications~1meetings/post/operationId", "\"createMeetingCommunications\"")
        try check(model, "/paths/~1users~1{userId}~1meetings/post/operationId", "\"createMeetingUsers\"")
        try check(
            model, "/paths/~1users~1{userId}~1groups~1{groupId}~1meetings/post/operationId",
            "\"createMeetingUsersGroups\"")
        try check(model, "/paths/~1meetings/post/operationId", "\"createMeeting2\"")
    }

    @Test func anIdentifierMadeForAPathTakesNoOtherOperationsOwn() throws {
        let model = APIModel(
            name: "M",
            operations: [
                Fixture.operation("get", .get, ["/a", "/b"]), Fixture.operation("getB", .get, ["/c"]),
            ])
        try check(model, "/paths/~1b/get/operationId", "\"getB2\"")
        try check(model, "/paths/~1c/get/operationId", "\"getB\"")
    }

    @Test func eachSpellingOfAPathIsAKey() throws {
        var operation = Fixture.operation("listContacts", .get, ["/me/contactFolders/{id}/contacts"])
        let other = PathTemplate(parsing: "/me/contactfolders/{id}/contacts")
        operation.paths[0].otherSpellings = [DocumentedPath(other, sources: operation.sources)]
        let model = APIModel(name: "M", operations: [operation])
        try check(model, "/paths/~1me~1contactFolders~1{id}~1contacts/get/operationId", "\"listContacts\"")
        try check(
            model, "/paths/~1me~1contactfolders~1{id}~1contacts/get/operationId", "\"listContacts2\"")
    }

    @Test func templatesThatDifferInPlaceholderNamesAreOnePath() throws {
        let model = APIModel(
            name: "M",
            operations: [
                Fixture.operation("get", .get, ["/users/{userId}"]),
                Fixture.operation(
                    "delete", .delete, ["/users/{id}"], pathParameters: [Fixture.parameter("id", .scalar(.int32))]),
                Fixture.operation(
                    "getAgain", .get, ["/users/{key}"], queryParameters: [Fixture.parameter("$top")],
                    responses: [Fixture.response(200, .scalar(.string)), Fixture.response(404)]),
            ])
        try check(model, "/paths/~1users~1{id}", nil)
        try check(
            model, "/paths/~1users~1{userId}/delete/parameters",
            """
            [{"name": "userId", "in": "path", "required": true, "schema": {"type": "integer", "format": "int32"}}]
            """)
        try check(model, "/paths/~1users~1{userId}/get/operationId", "\"get\"")
        try check(model, "/paths/~1users~1{userId}/get/parameters/1/name", "\"$top\"")
        try check(
            model, "/paths/~1users~1{userId}/get/responses/200/content/application~1json/schema/type", "\"string\"")
        try check(model, "/paths/~1users~1{userId}/get/responses/404/description", "\"Not Found\"")
    }

    @Test func placeholdersInsideSegmentsAndReservedCharacters() throws {
        func check(_ path: String, _ key: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
            let segments = PathTemplate(parsing: path)
            #expect(PathKey(segments).text == key, sourceLocation: sourceLocation)
        }
        try check("/range(address='{address}')", "/range(address='{address}')")
        try check("/root:/{item path}:/{item-path}", "/root:/{item_path}:/{item_path2}")
        try check("/{}/{}", "/{parameter}/{parameter2}")
        try check("/a b?c#d|<e>\u{202E}", "/a%20b%3Fc%23d%7C%3Ce%3E%E2%80%AE")
        try check("/a}b{c", "/a%7Db%7Bc")
        try check("", "/")
    }

    @Test func everyPlaceholderIsDeclaredAndForbiddenHeadersAreNot() throws {
        let model = APIModel(
            name: "M",
            operations: [
                Fixture.operation(
                    "list", .get, ["/users/{userId}/items"],
                    queryParameters: [
                        Fixture.parameter("$top", .scalar(.int32)), Fixture.parameter("$top"),
                        Fixture.parameter("q", presence: .required),
                    ],
                    requestHeaders: [
                        Fixture.parameter("Authorization"), Fixture.parameter("accept"),
                        Fixture.parameter("Content-type"), Fixture.parameter("If-Match", presence: .required),
                        Fixture.parameter("if-match"),
                    ])
            ])
        try check(
            model, "/paths/~1users~1{userId}~1items/get/parameters",
            """
            [{"name": "userId", "in": "path", "required": true, "schema": {"type": "string"}},
             {"name": "$top", "in": "query", "schema": {"type": "integer", "format": "int32"}},
             {"name": "q", "in": "query", "required": true, "schema": {"type": "string"}},
             {"name": "If-Match", "in": "header", "required": true, "schema": {"type": "string"}}]
            """)
    }

    @Test func anOperationCitesItsRequestLinesAndItsPages() throws {
        var operation = Fixture.operation()
        operation.paths[0].isInferred = true
        operation.permissions = [
            Permission(kind: "Delegated", scopes: ["User.Read"], isSupported: true, sources: [Fixture.line(5)])
        ]
        let model = APIModel(name: "M", operations: [operation])
        try check(
            model, "/paths/~1users~1{userId}/get",
            """
            {"operationId": "getUser", "tags": ["user"], "summary": "Get user",
             "parameters": [{"name": "userId", "in": "path", "required": true, "schema": {"type": "string"}}],
             "responses": {"200": {"description": "OK"}},
             "x-docgen-permissions": [{"kind": "Delegated", "isSupported": true, "scopes": ["User.Read"],
                                       "x-docgen-source": ["graph/page.md:5"]}],
             "x-docgen-inferred": true, "x-docgen-source": ["graph/page.md:10", "graph/page.md:3"]}
            """)
        try check(model, "/tags", #"[{"name": "user"}]"#)
    }

    @Test func theHeadOfTheDocument() throws {
        let model = APIModel(
            name: "Meetings", version: "v1.0",
            servers: [Server(url: "https://example.com/v1.0"), Server(url: "https://{host}/"), Server(url: "")])
        let attribution = Attribution(source: "Example docs", license: "CC BY 4.0")
        try check(
            model, attribution: attribution, "/info",
            """
            {"title": "Meetings", "version": "v1.0",
             "description": "Descriptions and examples are from its documentation: Example docs, CC BY 4.0.",
             "x-docgen-attribution": {"source": "Example docs", "license": "CC BY 4.0"}}
            """)
        try check(model, "/servers", #"[{"url": "https://example.com/v1.0"}]"#)
        try check(model, "/paths", "{}")
    }
}
