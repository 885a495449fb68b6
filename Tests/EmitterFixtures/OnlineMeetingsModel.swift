import APIModel

extension APIModel {
    /// An API in the shape of Graph's online meetings: operations with several paths, types known from examples, a spelling that
    /// drifts, a wrapped response and an example whose address fits no path.
    public static var onlineMeetings: APIModel {
        APIModel(
            name: "OnlineMeetings", version: "v1.0", servers: [Server(url: "https://graph.microsoft.com/v1.0")],
            types: onlineMeetingTypes.sorted { $0.id < $1.id },
            operations: [addOnlineMeetings, createOnlineMeeting, createOrGetOnlineMeeting])
    }

    private static var onlineMeetingTypes: [TypeDefinition] {
        [
            object(
                "onlineMeeting",
                [
                    property("id", line: 45, doc: "Inherited from entity"),
                    property("creationDateTime", .scalar(.dateTime), line: 46),
                    property("startDateTime", .scalar(.dateTime), line: 47),
                    property("joinUrl", .scalar(.url), line: 49),
                    property("subject", line: 50, doc: "The subject of the online meeting."),
                    property("participants", named("meetingParticipants"), line: 51),
                    property("audioConferencing", named("audioConferencing"), line: 52),
                    property("capabilities", .array(.scalar(.string)), line: 53, kind: .example),
                    property("isBroadcast", .scalar(.boolean), line: 54, kind: .example),
                    property("joinInformation", named("itemBody"), line: 55, kind: .example),
                    property("meetingInfo", .unknown, line: 56, kind: .example),
                    property("@odata.context", line: 57, kind: .example),
                    property("@odata.type", line: 58, kind: .example),
                ]),
            object(
                "meetingParticipants",
                [
                    property("organizer", named("meetingParticipantInfo"), line: 60),
                    property("attendees", .array(named("meetingParticipantInfo")), line: 61),
                    property("producers", .array(named("meetingParticipantInfo")), line: 62),
                    property("@odata.type", line: 63),
                ]),
            object(
                "meetingParticipantInfo",
                [property("identity", named("identitySet"), line: 64), property("upn", line: 65)]),
            object("identitySet", [property("user", named("identity"), line: 66)]),
            object(
                "identity",
                [
                    property("id", line: 67), property("tenantId", line: 68), property("displayName", line: 69),
                    property("@odata.type", line: 70),
                ]),
            object(
                "audioConferencing",
                [
                    property("ConferenceId", line: 71, kind: .example),
                    property("conferenceId", line: 72, kind: .example),
                    property("dialinUrl", line: 73, kind: .example),
                ]),
            object("itemBody", [property("@odata.type", line: 74)], isOpen: true),
            object(
                "createOrGetParameters",
                [
                    property("externalId", required: true, line: 75, doc: "The external ID. A custom Id. (Required)"),
                    property("startDateTime", .scalar(.dateTime), line: 76),
                    property("participants", named("meetingParticipants"), line: 77),
                ]),
        ]
    }

    private static var addOnlineMeetings: Operation {
        Operation(
            id: "addOnlineMeetings", method: .post, paths: paths("/communications/onlineMeetings/$ref"),
            title: "Add onlineMeetings", documentation: Documentation(summary: "Add onlineMeetings by posting."),
            resource: "onlineMeeting",
            request: Payload(type: named("onlineMeeting"), sources: [Page.line(20)]),
            responses: [
                Response(
                    status: 201, body: Payload(type: named("onlineMeeting"), sources: [Page.line(21)]),
                    sources: [Page.line(21)])
            ],
            examples: [
                Example(
                    name: "Example",
                    request: request(
                        .post, "/communications/onlineMeetings", template: nil,
                        headers: [header("Content-Type", "application/json")],
                        body: #"{"subject": "Subject value", "startDateTime": "2016-12-31T23:57:49.9048852+03:00"}"#,
                        line: 70,
                        contradictions: [
                            Contradiction(
                                "example-path-undocumented",
                                "the address lacks `/$ref`; no path of the operation is like it",
                                at: Page.line(71))
                        ]),
                    responses: [
                        response(
                            201, headers: [header("Content-Type", "application/json")],
                            body: """
                                {"@odata.type": "#microsoft.graph.onlineMeeting", "id": "2cc351ac-51ac-2cc3-ac51-c32cac51c32c",
                                 "creationDateTime": "2016-12-31T23:57:49.9048852+03:00", "joinUrl": "https://example.com/joinUrl/",
                                 "participants": {"organizer": {"identity": {"user": {"@odata.type": "microsoft.graph.identity"}},
                                   "upn": "Upn value"}, "attendees": [{"upn": "a"}]}}
                                """, line: 133)
                    ])
            ], sources: [Page.line(10)])
    }

    private static var createOnlineMeeting: Operation {
        Operation(
            id: "createOnlineMeeting", method: .post,
            paths: paths("/app/onlineMeetings", "/communications/onlineMeetings", "/me/onlineMeetings"),
            title: "Create online meeting",
            documentation: Documentation(
                summary: "Creates an online meeting on behalf of a user specified in the request body."),
            resource: "onlineMeeting",
            request: Payload(type: named("onlineMeeting"), sources: [Page.line(38)]),
            responses: [
                Response(
                    status: 201, body: Payload(type: named("onlineMeeting"), sources: [Page.line(41)]),
                    sources: [Page.line(41)])
            ],
            examples: [
                Example(
                    name: "Example 1: Creating a Meeting with an Application Token",
                    request: request(
                        .post, "/communications/onlineMeetings", template: "/communications/onlineMeetings",
                        headers: [header("Content-Type", "application/json"), header("Content-Length", "1553")],
                        body: #"{"isBroadcast": false, "startDateTime": "2019-09-09T14:33:30.8546353-07:00"}"#, line: 54
                    ),
                    responses: [
                        response(
                            201, headers: [header("Content-Type", "application/json")],
                            body: """
                                {"audioConferencing": {"ConferenceId": "2425999",
                                   "dialinUrl": "https://dialin.teams.microsoft.com/22f12fa0-499f-435b-bc69-b8de580ba330?id=2425999"},
                                 "meetingInfo": null, "isBroadcast": false,
                                 "id": "550fae72-d251-43ec-868c-373732c2704f_19:meeting_M2IzYzczNTItYmY3OC00MDlmLWJjMzUtYmFiMjNlOTY4MGEz@thread.skype"}
                                """, line: 87)
                    ]),
                Example(
                    name: "Example 2: Creating a Meeting with a User Token",
                    request: request(
                        .post, "/me/onlineMeetings", template: "/me/onlineMeetings",
                        headers: [
                            header("Authorization", "Bearer eyJ0eXAiOi"), header("Prefer", "return=representation"),
                        ],
                        body: #"{"subject": "User Token Meeting", "meetingInfo": {"a": [1, 2.5, null, {"b": {}}]}}"#,
                        line: 133),
                    responses: [
                        response(
                            201, body: #"{"subject": "User Token Meeting", "joinInformation": {"x": {"y": true}}}"#,
                            line: 165)
                    ]),
            ], sources: [Page.line(9)])
    }

    private static var createOrGetOnlineMeeting: Operation {
        Operation(
            id: "createOrGetOnlineMeeting", method: .post,
            paths: paths(
                "/me/onlineMeetings/createOrGet", "/app/onlineMeetings/createOrGet",
                "/users/{usersId}/onlineMeetings/createOrGet"),
            title: "createOrGet",
            documentation: Documentation(summary: "Create an online meeting specifying an external id."),
            resource: "onlineMeeting", pathParameters: [Parameter(name: "usersId", sources: [Page.line(34, of: 1)])],
            request: Payload(type: named("createOrGetParameters"), sources: [Page.line(40, of: 1)]),
            responses: [
                Response(
                    status: 200, body: Payload(type: named("onlineMeeting"), sources: [Page.line(52, of: 1)]),
                    sources: [Page.line(52, of: 1)])
            ],
            examples: [
                Example(
                    name: "Example",
                    request: request(
                        .post, "/me/onlineMeetings/createOrGet", template: "/me/onlineMeetings/createOrGet",
                        headers: [header("Content-Type", "application/json")],
                        body: ##"{"externalId": "External Id value", "participants": {"@odata.type": "#x"}}"##, line: 70
                    ),
                    responses: [
                        response(
                            200, headers: [header("Content-Type", "application/json")],
                            body:
                                #"{"value": {"id": "6362926d", "capabilities": ["String"], "creationDateTime": "2016-12-31T23:59:05.69Z"}}"#,
                            type: named("onlineMeeting"), wrapper: "value", line: 98,
                            contradictions: [
                                Contradiction(
                                    "response-body-contradiction",
                                    "the response is wrapped in `value`; the page says it is an onlineMeeting",
                                    at: Page.line(102))
                            ])
                    ]),
                Example(
                    name: "Create or get an online meeting with externalId",
                    request: request(
                        .post, "/users('{id}')/onlineMeetings/createOrGet",
                        template: "/users/{usersId}/onlineMeetings/createOrGet",
                        headers: [header("Content-Type", "application/json")],
                        body: #"{"externalId": "7eb8263f"}"#, line: 164),
                    responses: [
                        response(
                            200, body: #"{"capabilities": [], "subject": "Create a \"meeting\"\n\\(x)"}"#, line: 211)
                    ]),
            ], sources: [Page.line(10, of: 1)])
    }
}
