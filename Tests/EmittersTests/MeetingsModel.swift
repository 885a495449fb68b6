import APIModel
import LooseJSON

extension Fixture {
    /// An API shaped like real pages of one: several paths, examples with dialects of their own, errors, an inferred path.
    static let meetings: APIModel = {
        let meeting = TypeReference.named(TypeID("onlineMeeting"))
        let types = [
            object("chatInfo", isOpen: true, evidence: .mention),
            object("entity", [property("id", isReadOnly: true, documentation: Documentation(summary: "The key."))]),
            enumeration("importance", ["Normal", "Urgent", "Emergency"]),
            object(
                "onlineMeeting",
                [
                    property(
                        "creationDateTime", .scalar(.dateTime), isNullable: true,
                        documentation: Documentation(summary: "When it was created.")),
                    property("joinUrl", .scalar(.url), isNullable: true),
                    property("capabilities", .array(.scalar(.string)), isNullable: true),
                    property("chatInfo", .named(TypeID("chatInfo")), isNullable: true),
                    property("importance", .named(TypeID("importance")), isNullable: true),
                    property("isCanceled", .scalar(.boolean), isNullable: true, evidence: .example),
                ], base: "entity", documentation: Documentation(summary: "A meeting online.")),
            object(
                "onlineMeetingCreateOrGetParameters",
                [
                    property("externalId", presence: .required, constraints: Constraints(maxLength: 50)),
                    property("startDateTime", .scalar(.dateTime)),
                ], evidence: .bodyTable),
        ]
        let created = #"""
            {"@odata.type": "#microsoft.graph.onlineMeeting", "id": "1", "importance": "Urgent", "chatInfo": null,
             "creationDateTime": "2016-12-31T23:57:49.9048852+03:00", "capabilities": []}
            """#
        var start = operation(
            "startOnlineMeeting", .post, ["/ucwa/v1/applications/{applicationId}/communication/startOnlineMeeting"],
            title: "startOnlineMeeting", request: payload(meeting, presence: .optional),
            responses: [
                response(201),
                response(
                    409,
                    errors: [
                        DocumentedError(
                            code: "Conflict", subcode: "AlreadyExists",
                            documentation: Documentation(summary: "The already exists error."), source: line(71))
                    ]),
            ],
            examples: [
                Example(
                    name: "XML Request",
                    request: request(
                        "/ucwa/v1/applications/192/communication/startOnlineMeeting",
                        text: ("<input xmlns=\"http://example.com\"/>", "application/xml")),
                    responses: [answer(201, headers: [("Location", "/ucwa/v1/1")])])
            ])
        start.paths[0].isInferred = true
        start.responses[0].headers = [parameter("Location", .scalar(.url))]
        var create = operation(
            "createOrGetOnlineMeeting", .post,
            ["/me/onlineMeetings/createOrGet", "/users/{userId}/onlineMeetings/createOrGet"],
            title: "Create or get online meeting", requestHeaders: [parameter("Authorization")],
            request: payload(.named(TypeID("onlineMeetingCreateOrGetParameters"))),
            responses: [response(200, meeting), response(201, meeting)],
            examples: [
                Example(
                    name: "onlinemeeting_createorget",
                    request: request(
                        "/me/onlineMeetings/createOrGet", template: "/me/onlineMeetings/createOrGet",
                        json: #"{"externalId": "External Id value"}"#),
                    responses: [answer(200, json: created)])
            ])
        create.permissions = [
            Permission(
                kind: "Delegated (work or school account)", scopes: ["OnlineMeetings.ReadWrite"], isSupported: true,
                sources: [line(6)]),
            Permission(kind: "Application", scopes: [], isSupported: false, sources: [line(7)]),
        ]
        create.resource = "onlineMeeting"
        return APIModel(
            name: "OnlineMeetings", version: "v1.0", servers: [Server(url: "https://graph.microsoft.com/v1.0")],
            types: types, operations: [create, start])
    }()
}
