import APIModel

extension APIModel {
    /// What pages rarely have, all in one: errors, headers, bytes, queries, recursion, names that Swift keeps for itself.
    public static var oddities: APIModel {
        APIModel(
            name: "Oddities", types: oddTypes.sorted { $0.id < $1.id },
            operations: [startMeeting, listThings, downloadThing, updateThing, deleteThing])
    }

    private static var oddTypes: [TypeDefinition] {
        [
            object(
                "data", [property("self"), property("init"), property("default", .scalar(.int32)), property("Type")]),
            object(
                "error",
                [property("foo-bar"), property("fooBar"), property("foo bar"), property("123abc"), property("")]),
            object(
                "type", [property("json"), property("decoder"), property("encoder", named("type")), property("größe")]),
            object("string", [property("left", named("string")), property("right", .array(named("string")))]),
            object(
                "parent", [property("child", named("child"), required: true), property("amount", .scalar(.decimal))]),
            object("child", [property("parent", named("parent")), property("day", .scalar(.date))]),
            object("empty", []),
            object("bag", [], isOpen: true),
            object(
                "scalars",
                Scalar.allCases.map { property($0.rawValue + "Value", .scalar($0)) }
                    + [property("mapped", .map(.scalar(.int64))), property("shade", named("shade"))]),
            enumeration(
                "shade",
                ["none", "default", "darkShade", "Light_grey", "light grey", "", "+1", "-1", "self", "rawValue"]),
            object("startParameters", [property("operationId"), property("importance", named("importance"))]),
            enumeration("importance", ["Normal", "Urgent", "Emergency"]),
            TypeDefinition(
                id: TypeID("rights"),
                shape: .enumeration([Member(wireName: "read"), Member(wireName: "write")], isFlags: true),
                sources: [Page.line(2)], evidence: .memberList),
        ]
    }

    private static var startMeeting: Operation {
        Operation(
            id: "startMeeting", method: .post,
            paths: [
                DocumentedPath(
                    PathTemplate(parsing: "/ucwa/v1/applications/{applicationId}/startMeeting"),
                    sources: [Page.line(104, of: 2)],
                    isInferred: true)
            ],
            title: "startMeeting", documentation: Documentation(summary: "Starts an invitation."),
            resource: "startMeeting",
            pathParameters: [Parameter(name: "applicationId", sources: [Page.line(104, of: 2)])],
            request: Payload(type: named("startParameters"), presence: .optional, sources: [Page.line(59, of: 2)]),
            responses: [
                Response(
                    status: 201,
                    body: Payload(type: named("bag"), presence: .optional, sources: [Page.line(77, of: 2)]),
                    headers: [
                        Parameter(name: "Location", sources: [Page.line(124, of: 2)]),
                        Parameter(name: "X-Odd-Header", sources: [Page.line(124, of: 2)]),
                    ],
                    sources: [Page.line(77, of: 2)]),
                Response(
                    status: 409,
                    errors: [
                        DocumentedError(
                            code: "Conflict", subcode: "AlreadyExists",
                            documentation: Documentation(summary: "The already exists error."),
                            source: Page.line(88, of: 2)),
                        DocumentedError(code: "Conflict", source: Page.line(90, of: 2)),
                    ], sources: [Page.line(85, of: 2)]),
                Response(
                    status: 410,
                    errors: [DocumentedError(code: "Gone", subcode: "CannotRedirect", source: Page.line(91, of: 2))],
                    sources: [Page.line(85, of: 2)]),
            ],
            examples: [
                Example(
                    name: "JSON",
                    request: request(
                        .post, "/ucwa/v1/applications/192/startMeeting",
                        template: "/ucwa/v1/applications/{applicationId}/startMeeting",
                        headers: [header("Content-Type", "application/json"), header("Authorization", "Bearer cwt=…")],
                        body: #"{"operationId": "74cb", "importance": "Urgent"}"#, line: 103),
                    responses: [
                        response(
                            201, headers: [header("Location", "/ucwa/v1/applications/192/invitations/711")], line: 123)
                    ]),
                Example(
                    name: "XML",
                    request: ExampleMessage(
                        role: .request(
                            method: .post,
                            target: ExampleTarget(
                                text: "", path: "/ucwa/v1/applications/192/startMeeting",
                                template: PathTemplate(parsing: "/ucwa/v1/applications/{applicationId}/startMeeting"))),
                        headers: [header("Content-Type", "application/xml")],
                        body: .text(
                            """
                            <?xml version="1.0" encoding="utf-8"?>
                            <input>
                              <property name="operationId">74cb &amp; more</property>
                              <property name="importance">Urgent</property>
                            </input>
                            """, mediaType: "application/xml"),
                        source: Page.line(135, of: 2))),
            ], sources: [Page.line(52, of: 2)])
    }

    private static var listThings: Operation {
        Operation(
            id: "listThings", method: .get,
            paths: paths("/me/things", "/users/{id}/things", "/things/{path}/range(address='{address}')"),
            title: "List",
            resource: "thing",
            queryParameters: [
                Parameter(name: "$top", type: .scalar(.int32), sources: [Page.line(5)]),
                Parameter(name: "$filter", sources: [Page.line(5)]), Parameter(name: "path", sources: [Page.line(5)]),
            ],
            responses: [
                Response(
                    status: 200, body: Payload(type: .array(named("scalars")), sources: [Page.line(6)]),
                    sources: [Page.line(6)]),
                Response(status: 299, sources: [Page.line(6)]),
            ],
            examples: [
                Example(
                    name: "Example",
                    request: request(
                        .get, "/things/a b/range(address='A1:B2')",
                        template: "/things/{path}/range(address='{address}')",
                        query: "$top=2", line: 7),
                    responses: [
                        response(
                            200,
                            body: """
                                [{"stringValue": "a", "booleanValue": true, "byteValue": 1, "int64Value": 9007199254740993,
                                  "doubleValue": 1.5, "decimalValue": 1.10, "numberValue": -3, "dateTimeValue": "2020-01-01T00:00:00Z",
                                  "dateValue": "2020-01-01", "timeOfDayValue": "12:30:00", "durationValue": "PT1H",
                                  "guidValue": "A-b", "mapped": {"x": 1, "y": 2}, "shade": "none"},
                                 {"shade": "darkShade"}, {"shade": "pink"}, {"mapped": {}}]
                                """, line: 8)
                    ])
            ], sources: [Page.line(4)])
    }

    private static var downloadThing: Operation {
        Operation(
            id: "downloadThing", method: .get, paths: paths("/things/{id}/$value"), title: "Download",
            resource: "thing",
            responses: [
                Response(
                    status: 200,
                    body: Payload(type: .scalar(.stream), mediaType: "image/png", sources: [Page.line(6)]),
                    sources: [Page.line(6)]),
                Response(
                    status: 302, headers: [Parameter(name: "Location", sources: [Page.line(7)])],
                    sources: [Page.line(7)]),
            ], sources: [Page.line(4)])
    }

    private static var updateThing: Operation {
        Operation(
            id: "updateThing", method: .patch, paths: paths("/things/{id}"), title: "Update", resource: "thing",
            request: Payload(type: named("parent"), sources: [Page.line(6)]),
            responses: [
                Response(
                    status: 200, body: Payload(type: named("type"), sources: [Page.line(6)]), sources: [Page.line(6)])
            ],
            examples: [
                Example(
                    name: "Example",
                    request: request(
                        .patch, "/things/7", template: "/things/{id}",
                        body: #"{"child": {"parent": {"child": {"day": "2020-02-29"}}}, "amount": 12.50}"#, line: 9),
                    responses: [
                        response(200, body: #"{"json": "a", "encoder": {"größe": "b"}}"#, line: 10),
                        response(200, body: #"{"decoder": "c"}"#, line: 11),
                    ]),
                Example(
                    name: "Missing key",
                    request: request(
                        .patch, "/things/7", template: "/things/{id}", body: #"{"amount": null}"#, line: 11),
                    responses: [response(404, body: #"{"error": {"code": "x"}}"#, line: 12)]),
            ], sources: [Page.line(4)])
    }

    private static var deleteThing: Operation {
        Operation(
            id: "deleteThing", method: .delete, paths: paths("/things/{id}"), title: "Delete", resource: "thing",
            responses: [Response(status: 204, sources: [Page.line(6)])],
            examples: [
                Example(
                    name: "Example",
                    request: request(.delete, "/things/7", template: "/things/{id}", line: 9),
                    responses: [response(204, line: 10)])
            ], sources: [Page.line(4)])
    }
}
