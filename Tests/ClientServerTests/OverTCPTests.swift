#if Hummingbird && AsyncHTTPClient
    import DocgenRuntime
    import Foundation
    import HTTPTypes
    import OnlineMeetings
    import Testing

    @Suite("The generated client and server, over TCP", .timeLimit(.minutes(10)))
    struct OverTCPTests {
        @Test("There are examples to perform")
        func examples() {
            #expect(DocumentedExample.all.count == 5)
        }

        @Test(
            "Every documented example reaches its handler, and its answer comes back", arguments: DocumentedExample.all)
        func exchange(_ example: DocumentedExample) async throws {
            let meetings = DocumentedMeetings(answer: try JSONBody.decode(from: example.response))
            let returned = try await withServer(meetings.routes) { server, transport in
                try await perform(example, OnlineMeetingsClient(transport: transport, server: server))
            }
            #expect(returned == meetings.answer)
            let received = await meetings.requests.all
            try #require(received.count == 1)
            switch received[0] {
            case .create(let input):
                #expect(input.path == (example.path == "/me/onlineMeetings" ? .me : .communications))
                #expect(try input.body == JSONBody.decode(from: example.request))
            case .createOrGet(let input):
                #expect(input.path == (example.path.hasPrefix("/me/") ? .me : .users(userID: "17")))
                #expect(try input.body == JSONBody.decode(from: example.request))
            case .add(let input):
                #expect(try input.body == JSONBody.decode(from: example.request))
            }
        }

        private func perform(
            _ example: DocumentedExample,
            _ client: OnlineMeetingsClient
        ) async throws -> OnlineMeeting? {
            switch example.path {
            case "/me/onlineMeetings":
                try await client.createOnlineMeeting(at: .me, JSONBody.decode(from: example.request))
            case "/communications/onlineMeetings":
                try await client.createOnlineMeeting(at: .communications, JSONBody.decode(from: example.request))
            case "/me/onlineMeetings/createOrGet":
                try await client.createOrGetOnlineMeeting(at: .me, JSONBody.decode(from: example.request))
            case "/users/{userId}/onlineMeetings/createOrGet":
                try await client.createOrGetOnlineMeeting(
                    at: .users(userID: "17"),
                    JSONBody.decode(from: example.request)
                )
            case "/communications/onlineMeetings/$ref":
                try await client.addOnlineMeetings(JSONBody.decode(from: example.request))
            default: nil
            }
        }

        @Test(
            "A value in a path arrives as it was",
            arguments: ["a/b", "..%2f..", "O'Neil", "x?y#z", "a b+c", "%", "größe", "users('1')", "a\r\nb"]
        )
        func hostilePath(userID: String) async throws {
            let meetings = DocumentedMeetings(answer: OnlineMeeting(id: "1"))
            try await withServer(meetings.routes) { server, transport in
                let client = OnlineMeetingsClient(transport: transport, server: server)
                _ = try await client.createOrGetOnlineMeeting(
                    at: .users(userID: userID),
                    CreateOrGetOnlineMeetingParameters(externalID: "x"),
                    query: ["$select": "id,subject", "a&b": "c=d"]
                )
            }
            guard case .createOrGet(let input) = await meetings.requests.all.first else {
                Issue.record("the request did not arrive")
                return
            }
            #expect(input.path == .users(userID: userID))
            #expect(input.query == ["$select": "id,subject", "a&b": "c=d"])
        }

        @Test("What the server refuses is an error with its status, code and message")
        func failures() async throws {
            let stub = OnlineMeetingStub()
            try await withServer(stub.routes, maxBodySize: 100) { server, transport in
                let client = OnlineMeetingsClient(transport: transport, server: server)
                let unimplemented = await #expect(throws: APIError.self) {
                    try await client.createOnlineMeeting(at: .me, OnlineMeeting(subject: "Ada"))
                }
                #expect(unimplemented?.status == .notImplemented)
                #expect(unimplemented?.code == "notImplemented")
                #expect(unimplemented?.message?.contains("createOnlineMeeting") == true)
                #expect(unimplemented?.output as? CreateOnlineMeeting.Output != nil)
                let tooLong = await #expect(throws: APIError.self) {
                    try await client.createOnlineMeeting(
                        at: .me,
                        OnlineMeeting(subject: String(repeating: "x", count: 200))
                    )
                }
                #expect(tooLong?.status == .contentTooLarge)
                let unread = await #expect(throws: APIError.self) {
                    try await client.createOnlineMeeting(
                        at: .me,
                        OnlineMeeting(),
                        headers: [.contentType: "text/plain"]
                    )
                }
                #expect(unread?.status == .unsupportedMediaType)
            }
        }
    }
#endif
