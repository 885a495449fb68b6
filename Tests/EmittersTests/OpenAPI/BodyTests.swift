import APIModel
import Testing

@testable import Emitters

@Suite struct BodyTests {
    private let user = TypeReference.named(TypeID("user"))

    @Test func anExampleStandsAtThePathItIsSentTo() throws {
        let model = model(
            paths: ["/me/users", "/groups/{id}/users"],
            examples: [
                Example(
                    name: "Add to group",
                    request: Fixture.request("/groups/1/users", template: "/groups/{id}/users", json: #"{"a":1}"#),
                    responses: [Fixture.answer(201, json: #"{"b":2}"#)]),
                Example(name: "Lost", request: Fixture.request("/elsewhere", json: #"{"c":3}"#, line: 60)),
            ])
        try check(
            model, "/paths/~1groups~1{id}~1users/post/requestBody/content/application~1json/examples",
            """
            {"Add-to-group": {"summary": "Add to group", "value": {"a": 1}, "x-docgen-source": ["graph/page.md:40"]}}
            """)
        try check(
            model, "/paths/~1groups~1{id}~1users/post/responses/201/content/application~1json/examples",
            """
            {"Add-to-group": {"summary": "Add to group", "value": {"b": 2}, "x-docgen-source": ["graph/page.md:50"]}}
            """)
        try check(
            model, "/paths/~1me~1users/post/requestBody/content/application~1json/examples/Lost/x-docgen-source",
            #"["graph/page.md:60"]"#)
        try check(model, "/paths/~1me~1users/post/responses/201/content/application~1json/examples", nil)
    }

    @Test func aBodyMayStandUnderTheKeyThatExamplesPutItUnder() throws {
        var answer = Fixture.answer(201, json: #"{"value":{}}"#)
        answer.wrapper = "value"
        let model = model(
            paths: ["/users"],
            examples: [
                Example(name: "One", request: Fixture.request("/users", json: "{}"), responses: [answer])
            ])
        try check(
            model, "/paths/~1users/post/responses/201/content/application~1json/schema",
            ##"""
            {"anyOf": [
                {"$ref": "#/components/schemas/user"},
                {"type": "object", "required": ["value"],
                 "properties": {"value": {"$ref": "#/components/schemas/user"}}}]}
            """##)
    }

    @Test func namesOfExamplesAreUniqueKeys() throws {
        let model = model(
            paths: ["/users"],
            examples: [
                Example(name: "Über / one", request: Fixture.request("/users", json: "1")),
                Example(name: "über - one", request: Fixture.request("/users", json: "2")),
                Example(name: "", request: Fixture.request("/users", json: "3")),
            ])
        let place = "/paths/~1users/post/requestBody/content/application~1json/examples"
        try check(model, "\(place)/ber-one/value", "1")
        try check(model, "\(place)/ber---one/value", "2")
        try check(model, "\(place)/example/value", "3")
    }

    @Test func aTextStandsUnderItsMediaType() throws {
        let model = model(
            paths: ["/users"],
            examples: [
                Example(
                    name: "XML",
                    request: Fixture.request("/users", text: ("<input/>", "Application/XML; charset=utf-8")))
            ])
        try check(
            model, "/paths/~1users/post/requestBody/content",
            ##"""
            {"application/json": {"schema": {"$ref": "#/components/schemas/user"}},
             "application/xml": {"schema": {"type": "string"},
                                 "examples": {"XML": {"summary": "XML", "value": "<input/>",
                                                      "x-docgen-source": ["graph/page.md:40"]}}}}
            """##)
    }

    @Test func aJSONBodyStandsUnderTheMediaTypeThatItNamesWhereThatIsJSON() throws {
        func check(_ header: String, _ mediaType: String) throws {
            let model = model(
                paths: ["/users"],
                examples: [
                    Example(
                        name: "e",
                        request: Fixture.request("/users", json: "1", headers: [("content-type", header)]))
                ])
            let key = mediaType.split(separator: "/").joined(separator: "~1")
            try EmittersTests.check(
                model, "/paths/~1users/post/requestBody/content/\(key)/examples/e/value", "1")
        }
        try check("application/json; charset=utf-8", "application/json")
        try check("Application/JSON-Patch+JSON", "application/json-patch+json")
        try check("text/plain", "application/json")
        try check("nonsense", "application/json")
    }

    @Test func bodiesThatOnlyExamplesHaveAreMarked() throws {
        let model = APIModel(
            name: "M",
            operations: [
                Fixture.operation(
                    "act", .post, ["/act"], responses: [Fixture.response(204)],
                    examples: [
                        Example(
                            name: "e", request: Fixture.request("/act", json: "{}"),
                            responses: [Fixture.answer(204), Fixture.answer(200, json: "[]")])
                    ])
            ])
        try check(model, "/paths/~1act/post/requestBody/x-docgen-evidence", #"["example"]"#)
        try check(model, "/paths/~1act/post/requestBody/required", nil)
        try check(model, "/paths/~1act/post/requestBody/content/application~1json/schema", "{}")
        try check(model, "/paths/~1act/post/responses/204", #"{"description": "No Content"}"#)
        try check(model, "/paths/~1act/post/responses/200/x-docgen-evidence", #"["example"]"#)
        try check(
            model, "/paths/~1act/post/responses/200/content/application~1json/examples/e/value", "[]")
    }

    @Test func errorsKeepTheirRowsAndGiveASchema() throws {
        let rows = [
            DocumentedError(
                code: "Conflict", subcode: "AlreadyExists", documentation: Documentation(summary: "It exists."),
                source: Fixture.line(70)),
            DocumentedError(code: "Conflict", source: Fixture.line(71)),
        ]
        let model = APIModel(
            name: "M", operations: [Fixture.operation(responses: [Fixture.response(409, errors: rows)])])
        try check(
            model, "/paths/~1users~1{userId}/get/responses/409",
            """
            {"description": "Conflict",
             "content": {"application/json": {"schema": {
                "type": "object",
                "properties": {"code": {"type": "string", "enum": ["Conflict"]},
                               "subcode": {"type": "string", "enum": ["AlreadyExists"]}},
                "additionalProperties": true}}},
             "x-docgen-errors": [
                {"code": "Conflict", "subcode": "AlreadyExists", "description": "It exists.",
                 "x-docgen-source": ["graph/page.md:70"]},
                {"code": "Conflict", "x-docgen-source": ["graph/page.md:71"]}]}
            """)
    }

    @Test func headersOfAResponseButNotItsContentType() throws {
        var response = Fixture.response(201)
        response.headers = [
            Fixture.parameter("Location", .scalar(.url)), Fixture.parameter("Content-Type"),
            Fixture.parameter("location"),
        ]
        let model = APIModel(name: "M", operations: [Fixture.operation(responses: [response])])
        try check(
            model, "/paths/~1users~1{userId}/get/responses/201/headers",
            #"{"Location": {"schema": {"type": "string", "format": "uri"}}}"#)
    }

    @Test func whatContradictsAnExampleStandsBesideIt() throws {
        var answer = Fixture.answer(200, json: #"{"value": {}}"#)
        answer.contradictions = [Contradiction("wrapped-response", "not a user", at: Fixture.line(55))]
        let model = APIModel(
            name: "M",
            operations: [
                Fixture.operation(
                    responses: [Fixture.response(200, user)], examples: [Example(name: "e", responses: [answer])])
            ])
        try check(
            model,
            "/paths/~1users~1{userId}/get/responses/200/content/application~1json/examples/e/x-docgen-contradictions",
            """
            [{"rule": "wrapped-response", "message": "not a user", "x-docgen-source": ["graph/page.md:55"]}]
            """)
    }

    private func model(paths: [String], examples: [Example]) -> APIModel {
        APIModel(
            name: "M", types: [Fixture.object("user")],
            operations: [
                Fixture.operation(
                    "createUser", .post, paths, request: Fixture.payload(user),
                    responses: [Fixture.response(201, user)], examples: examples)
            ])
    }
}
