import APIModel
import ModelBuilder
import PageSketches
import SourceText
import Testing

@Suite("What pages say of operations")
struct OperationTests {
    @Test("Pages that share a path are one operation, with the paths of both")
    func sharedPath() {
        check(
            ["operation"],
            of: [
                (
                    "api/meeting-createorget.md",
                    {
                        $0.operation(
                            "meeting: createOrGet", ["POST /me/meetings/createOrGet"], rows: ["externalId!: String"],
                            areParameters: true, answers: ["200 @meeting"], scopes: ["Delegated": "Meetings.Write"])
                    }
                ),
                (
                    "api/draft.md",
                    {
                        $0.operation(
                            "createOrGet",
                            ["POST /me/meetings/createOrGet", "POST /users('{id}')/meetings/createOrGet"],
                            rows: ["externalId: String", "subject: String"], areParameters: true,
                            answers: ["200 @meeting"],
                            scopes: ["delegated": "Meetings.All", "Application": "Meetings.All"])
                    }
                ),
            ],
            are: """
                operation createOrGetMeeting POST on meeting “createOrGet”
                  path /me/meetings/createOrGet
                  path /users/{userId}/meetings/createOrGet
                  permission Application: Meetings.All
                  permission delegated: Meetings.All Meetings.Write
                  in path userId: string required
                  request createOrGetMeetingParameters
                  response 200 meeting
                """)
    }

    @Test("Pages without a common path are one operation where both titles name its action")
    func sharedAction() {
        check(
            ["operation", "path"],
            of: [
                ("a.md", { $0.operation("event: accept", ["POST /me/events/accept"]) }),
                ("b.md", { $0.operation("Accept", ["POST /users/{id}/events/accept"]) }),
                ("c.md", { $0.operation("Accept", ["POST /users/{id}/invitations/accept"]) }),
            ],
            are: """
                operation acceptEvent POST on event “event: accept”
                  path /me/events/accept
                  path /users/{userId}/events/accept
                  in path userId: string required
                  response 200
                operation acceptInvitation POST on invitation “Accept”
                  path /users/{userId}/invitations/accept
                  in path userId: string required
                  response 200
                """)
    }

    @Test("Pages with the same action and answers of different types are two operations")
    func sharedActionOfOthers() {
        check(
            ["operation"],
            of: [
                ("a.md", { $0.operation("message: delta", ["GET /me/messages/delta"], answers: ["200 [@message]"]) }),
                (
                    "b.md",
                    {
                        $0.operation(
                            "chatMessage: delta", ["GET /teams/{id}/messages/delta"], answers: ["200 [@chatMessage]"])
                    }
                ),
            ],
            are: """
                operation messageDelta GET on message “message: delta”
                  path /me/messages/delta
                  response 200 messageCollection
                operation chatMessageDelta GET on chatMessage “chatMessage: delta”
                  path /teams/{teamId}/messages/delta
                  in path teamId: string required
                  response 200 chatMessageCollection
                """)
    }

    @Test("A path with a query belongs to the page that has it without one")
    func pathsInPassing() {
        check(
            ["operation"],
            of: [
                ("a.md", { $0.operation("Get user", ["GET /me", "GET /users/{id}"], answers: ["200 @user"]) }),
                (
                    "b.md",
                    {
                        $0.operation(
                            "List manager",
                            ["GET /me/manager", "GET /me?$expand=manager", "GET /users/{id}?$expand=manager"],
                            answers: ["200 @directoryObject"])
                    }
                ),
            ],
            are: """
                operation getUser GET on user “Get user”
                  path /me
                  path /users/{userId}
                  in path userId: string required
                  in query $expand: string optional
                  response 200 user
                operation listManager GET on manager “List manager”
                  path /me/manager
                  response 200 directoryObject
                """)
    }

    @Test("A path in other letter case is another spelling of the same path")
    func otherSpellings() {
        var sketch = PageSketch("a.md")
        sketch.operation("List contacts", ["GET /me/contactFolders/{id}", "GET /me/contactfolders/{id}"])
        let model = buildModel(
            from: [sketch.page], settings: ModelSettings(name: "Test"), sources: SourceMap([sketch.source]))
        let paths = model.operations.flatMap(\.paths)
        #expect(paths.map(\.template.description) == ["/me/contactFolders/{contactFolderId}"])
        #expect(
            paths.flatMap(\.otherSpellings).map(\.template.description) == ["/me/contactfolders/{contactFolderId}"])
    }

    @Test("A page that lists paths of many operations does not make one of them")
    func hub() {
        check(
            ["operation"],
            of: [
                ("a.md", { $0.operation("Get user", ["GET /me", "GET /users/{id}"], answers: ["200 @user"]) }),
                ("b.md", { $0.operation("Get event", ["GET /events/{id}"], answers: ["200 @event"]) }),
                (
                    "hub.md",
                    {
                        $0.operation(
                            "Get extension",
                            [
                                "GET /users/{id}", "GET /events/{id}", "GET /users/{id}/extensions/{name}",
                                "GET /events/{id}/extensions/{name}", "GET /groups/{id}/extensions/{name}",
                            ], answers: ["200 @extension"],
                            shown: [.init(line: "GET /events/1", status: 200, response: #"{"id": "1"}"#)])
                    }
                ),
            ],
            are: """
                operation getUser GET on user “Get user”
                  path /me
                  path /users/{userId}
                  in path userId: string required
                  response 200 user
                operation getEvent GET on event “Get event”
                  path /events/{eventId}
                  in path eventId: string required
                  response 200 event
                  example Get extension
                    GET /events/1 → /events/{eventId} 
                    200 json event
                operation getExtension GET on extension “Get extension”
                  path /users/{userId}/extensions/{extensionName}
                  path /events/{eventId}/extensions/{extensionName}
                  path /groups/{groupId}/extensions/{extensionName}
                  in path userId: string required
                  in path extensionName: string required
                  in path eventId: string required
                  in path groupId: string required
                  response 200 extension
                """.replacing("{eventId} \n", with: "{eventId}\n"))
    }

    @Test(
        "Placeholders say what they stand for",
        arguments: [
            ("/users/{id}/messages/{id}", "/users/{userId}/messages/{messageId}"),
            ("/users('{id}')/messages", "/users/{userId}/messages"),
            ("/users/{id | userPrincipalName}", "/users/{userIdOrUserPrincipalName}"),
            ("/users/{usersId}", "/users/{userId}"),
            ("/policies/{policy-id}/rules/{id}", "/policies/{policyId}/rules/{ruleId}"),
            ("/workbook/range(address='{address}')", "/workbook/range(address='{address}')"),
            ("/a/{x}/{x}", "/a/{x}/{x2}"),
            ("/a/{1}", "/a/{value1}"),
        ])
    func placeholders(written: String, expected: String) {
        check(
            ["path"], of: [("a.md", { $0.operation("Do it", ["GET \(written)".replacing(" | ", with: "|")]) })],
            are: "path \(expected)")
    }

    @Test("Two names of one place become one")
    func agreedPlaceholders() {
        check(
            ["path"],
            of: [
                ("a.md", { $0.operation("List messages", ["GET /chats/{thread}/messages"]) }),
                ("b.md", { $0.operation("Get message", ["GET /chats/{chat-id}/messages/{id}"]) }),
                ("c.md", { $0.operation("Delete message", ["DELETE /chats/{id}/messages/{id}"]) }),
            ],
            are: """
                path /chats/{chatId}/messages
                path /chats/{chatId}/messages/{messageId}
                path /chats/{chatId}/messages/{messageId}
                """)
    }

    @Test(
        "Identifiers are verbs with their object",
        arguments: [
            ("Create online meeting", "POST /me/onlineMeetings", "createOnlineMeeting POST on onlineMeeting"),
            ("List the users", "GET /users", "listUsers GET on user"),
            ("assign action", "POST /configurations/{id}/assign", "assignConfiguration POST on configuration"),
            ("photo", "GET /me/photo", "getPhoto GET on photo"),
            (
                "startOnlineMeeting", "POST /communication/startOnlineMeeting",
                "startOnlineMeeting POST on communication"
            ),
            ("", "DELETE /users/{id}", "deleteUser DELETE on user"),
            ("2 steps", "GET /steps", "get2Steps GET on step"),
        ])
    func identifiers(title: String, line: String, expected: String) {
        check(
            ["operation"], of: [("a.md", { $0.operation(title, [line]) })],
            are: {
                let path = line.split(separator: " ")[1].replacing(
                    "{id}", with: line.contains("users") ? "{userId}" : "{configurationId}")
                let parameter =
                    line.contains("{")
                    ? "\n  in path \(line.contains("users") ? "userId" : "configurationId"): string required" : ""
                return "operation \(expected) “\(title)”\n  path \(path)\(parameter)\n  response 200"
            }())
    }

    @Test("Identifiers that collide are told apart")
    func collisions() {
        check(
            ["operation"],
            of: [
                ("a.md", { $0.operation("List members", ["GET /groups/{id}/members"]) }),
                ("b.md", { $0.operation("List members", ["GET /teams/{id}/members"]) }),
                ("c.md", { $0.operation("LIST members", ["GET /teams/{id}/{id}/members"]) }),
            ],
            are: """
                operation listMembersInGroup GET on member “List members”
                  path /groups/{groupId}/members
                  in path groupId: string required
                  response 200
                operation listMembersInTeam GET on member “List members”
                  path /teams/{teamId}/members
                  in path teamId: string required
                  response 200
                operation LISTMembersInTeam2 GET on member “LIST members”
                  path /teams/{teamId}/{teamId2}/members
                  in path teamId: string required
                  in path teamId2: string required
                  response 200
                """.replacing("LISTMembers", with: "listMembers"))
    }
}
