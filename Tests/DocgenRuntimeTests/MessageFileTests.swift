import DocgenRuntime
import DocgenTesting
import HTTPTypes
import Testing

@Suite("Files of documented messages")
struct MessageFileTests {
    struct Meeting: Codable, Sendable {
        var subject: String?
        var start: Int?
    }

    static let text = """
        ### graph/a.md:12
        POST /me/meetings?$top=2
        Content-Type: application/json
        Prefer: a: b

        {
          "subject": "x",

          "start": null
        }

        ### graph/a.md:20
        HTTP/1.1 201

        { "value": { "subject": "x", "room": 1 } }

        ### graph/a.md:30
        PATCH /me/meetings/1

        { "start": null }

        ### graph/a.md:40
        HTTP/1.1 204

        ### graph/a.md:50
        HTTP/1.1 200

        { "value": { "subject": "x", "start": "time-value" } }

        """

    @Test func aRequestIsReadWhole() throws {
        let request = try MessageFile(Self.text).request("graph/a.md:12")
        let prefer = try #require(HTTPField.Name("Prefer"))
        #expect(request.method == .post)
        #expect(request.path == "/me/meetings?$top=2")
        #expect(request.headers == [.contentType: "application/json", prefer: "a: b"])
        #expect(request.body == "{\n  \"subject\": \"x\",\n\n  \"start\": null\n}")
    }

    private func check(
        _ example: BodyExample, differsAt places: [String], _ location: SourceLocation = #_sourceLocation
    ) throws {
        let file = try MessageFile(Self.text)
        #expect(
            try file.differencesAfterRoundTrip(of: example).map(\.place) == places, sourceLocation: location)
    }

    @Test func bodiesAreComparedWithTheirTypes() throws {
        try check(BodyExample("graph/a.md:12", Meeting.self), differsAt: [])
        try check(BodyExample("graph/a.md:20", Meeting.self), differsAt: ["/value"])
        try check(BodyExample("graph/a.md:20", Meeting.self, in: "value"), differsAt: ["/value/room"])
        try check(BodyExample("graph/a.md:20", Meeting.self, in: "values"), differsAt: ["/values"])
        // What stands for a value gets one, wherever it is.
        try check(
            BodyExample("graph/a.md:50", Meeting.self, in: "value", filling: ["/value/start": 1]), differsAt: [])
        try check(
            BodyExample("graph/a.md:50", Meeting.self, in: "value", filling: ["/start": 1]),
            differsAt: ["/value/start"])
        // A null of a PATCH says something; one of another message says nothing.
        try check(BodyExample("graph/a.md:30", Meeting.self), differsAt: ["/start"])
        try check(BodyExample("graph/a.md:40", Meeting.self), differsAt: ["body"])
    }

    @Test func whatIsMissingIsAnError() throws {
        let file = try MessageFile(Self.text)
        #expect(throws: MessageFile.Failure.noMessage("graph/a.md:13")) { try file.request("graph/a.md:13") }
        #expect(throws: MessageFile.Failure.noMessage("graph/a.md:20")) { try file.request("graph/a.md:20") }
        #expect(throws: MessageFile.Failure.noFile) { try MessageFile(contentsOf: nil) }
    }

    @Test(arguments: ["### a\n", "### a\nGET\n", "### a\nHTTP/1.1 x\n", "### a\nGET /\nno field\n", "### a\nG(T /\n"])
    func whatIsNoMessageIsAnError(_ text: String) {
        #expect(throws: MessageFile.Failure.malformedMessage("a")) { try MessageFile(text) }
    }

    @Test func aTableTellsWhichOperationARequestReaches() async throws {
        let table = RouteTable([
            Route("listMeetings", .get, paths: ["/me/meetings"]) { _ in APIResponse(.ok) },
            Route("createMeeting", .post, paths: ["/me/meetings"]) { _ in throw HTTPProblem.notImplemented("x") },
        ])
        let answer = try await MessageFile(Self.text).request("graph/a.md:12").answer(from: table)
        #expect(answer.operation == "createMeeting")
        #expect(answer.response.status == .notImplemented)
        await #expect(throws: HTTPProblem.self) { try await RequestExample(.get, "/you").answer(from: table) }
    }
}
