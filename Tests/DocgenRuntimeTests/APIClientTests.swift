import DocgenRuntime
import Foundation
import HTTPTypes
import Synchronization
import Testing

/// A transport that answers from a list and keeps what it was sent.
final class ScriptedTransport: ClientTransport {
    private let state: Mutex<(answers: [APIResponse], requests: [APIRequest])>

    init(_ answers: [APIResponse]) { state = Mutex((answers, [])) }

    var requests: [APIRequest] { state.withLock { $0.requests } }

    func send(_ request: APIRequest) async throws -> APIResponse {
        state.withLock { state in
            state.requests.append(request)
            return state.answers.isEmpty ? APIResponse(.noContent) : state.answers.removeFirst()
        }
    }
}

@Suite("API client")
struct APIClientTests {
    struct People: Codable, Sendable, CollectionPage {
        var value: [String]
        var next: String?
        var elements: [String] { value }
        var nextLink: String? { next }
    }

    private func client(
        _ answers: [APIResponse] = [], middlewares: [any ClientMiddleware] = []
    ) throws -> (APIClient, ScriptedTransport) {
        let transport = ScriptedTransport(answers)
        let server = try ServerURL("https://api.example/v1")
        return (APIClient(server: server, transport: transport, middlewares: middlewares), transport)
    }

    private let request: @Sendable () throws -> OperationRequest = {
        try OperationRequest("listPeople", .get, PathExpansion("/people"), headers: [.cookie: "c"])
    }

    @Test("A request has all that was set, encoded")
    func request() async throws {
        let (api, transport) = try client()
        var request = try OperationRequest("x", .post, PathExpansion("/people/{id}", "a/b"), query: ["q": "1 & 2"])
        request.set(query: "$top", 5)
        request.set(query: "left out", String?.none)
        try request.set(header: "Prefer", "größe")
        try request.set(json: ["a": 1])
        _ = try await api.send(request) { $0 }
        let head = try #require(transport.requests.first?.head)
        #expect(head.scheme == "https")
        #expect(head.authority == "api.example")
        #expect(head.path == "/v1/people/a%2Fb?q=1%20%26%202&%24top=5")
        #expect(head.headerFields[.contentType] == "application/json")
        #expect(head.headerFields[.accept] == "application/json")
        #expect(transport.requests.first?.body == Data(#"{"a":1}"#.utf8))
    }

    @Test("A line break can't get into a header field", arguments: ["a\r\nHost: x", "a\nb", "\0", "a\u{7F}"])
    func headerInjection(value: String) throws {
        var request = try request()
        #expect(throws: InvalidRequest.self) { try request.set(header: "Prefer", value) }
    }

    @Test(
        "Addresses of servers",
        arguments: [
            ("https://graph.microsoft.com/v1.0/", "https://graph.microsoft.com/v1.0"),
            ("HTTP://LOCALHOST:80", "http://localhost"), ("https://a:443/x//", "https://a/x"),
        ]
    )
    func server(text: String, expected: String) throws {
        #expect(try ServerURL(text).description == expected)
    }

    @Test(
        "What is no address of a server",
        arguments: ["", "ftp://a", "//a", "https://", "https://u:p@a", "https://a/b?c", "https://a b", "https://:1"]
    )
    func noServer(text: String) {
        #expect(throws: InvalidRequest.self) { try ServerURL(text) }
    }

    @Test("A body that is not as documented is an error that has the answer")
    func unreadable() async throws {
        let (api, _) = try client([APIResponse(.ok, body: Data("<html>".utf8))])
        let error = await #expect(throws: UnreadableAnswer.self) {
            try await api.send(request()) { try $0.json(People.self) }
        }
        #expect(error?.response.body == Data("<html>".utf8))
        #expect(error?.description.contains("listPeople") == true)
    }

    // MARK: Pages

    private func page(_ value: [String], next: String?) throws -> APIResponse {
        try .json(.ok, People(value: value, next: next))
    }

    @Test("Pages follow one another, and elements run through all of them")
    func pages() async throws {
        let answers = [
            try page(["a", "b"], next: "https://api.example/v1/people?$skiptoken=X%20Y"),
            try page([], next: "/v1/more"),
            try page(["c"], next: nil),
        ]
        let (api, transport) = try client(answers)
        var elements: [String] = []
        for try await person in api.pages(request, as: { try $0.json(People.self) }).elements {
            elements.append(person)
        }
        #expect(elements == ["a", "b", "c"])
        #expect(transport.requests.map(\.head.path) == ["/v1/people", "/v1/people?$skiptoken=X%20Y", "/v1/more"])
    }

    @Test("A page that names itself ends the pages")
    func loop() async throws {
        let link = "https://api.example/v1/people?again"
        let (api, transport) = try client([try page(["a"], next: link), try page(["b"], next: link)])
        var count = 0
        for try await _ in api.pages(request, as: { try $0.json(People.self) }) { count += 1 }
        #expect(count == 2)
        #expect(transport.requests.count == 2)
    }

    @Test(
        "Another origin gets no credentials",
        arguments: [
            "https://evil.example/v1/people", "http://api.example/v1/people", "https://api.example:8443/v1/people",
            "https://api.example.evil.example/", "https://API.example/people",
        ]
    )
    func foreignPage(link: String) async throws {
        let token = AuthorizationMiddleware { "t" }
        let (api, transport) = try client([try page([], next: link), try page([], next: nil)], middlewares: [token])
        for try await _ in api.pages(request, as: { try $0.json(People.self) }) {}
        let fields = transport.requests.map(\.head.headerFields)
        try #require(fields.count == 2)
        #expect(fields[0][.authorization] == "Bearer t")
        let isOwn = link.hasPrefix("https://API.example/")
        #expect((fields[1][.authorization] != nil) == isOwn)
        #expect((fields[1][.cookie] != nil) == isOwn)
    }

    @Test(
        "A link that is no address is an error",
        arguments: ["ftp://api.example/x", "//evil.example/x", "people", "https://api.example@evil.example/", "/a b"]
    )
    func noLink(link: String) async throws {
        let (api, transport) = try client([try page([], next: link)])
        await #expect(throws: InvalidRequest.self) {
            for try await _ in api.pages(request, as: { try $0.json(People.self) }) {}
        }
        #expect(transport.requests.count == 1)
    }
}
