import DocgenRuntime
import Foundation
import HTTPTypes
import Testing

@Suite("Route table")
struct RouteTableTests {
    private struct Person: Codable, Hashable {
        var name: String
        var born: Timestamp?
        var friends: [Person]?
    }

    private struct Teapot: RespondingError {
        func response() -> APIResponse { APIResponse(HTTPResponse.Status(code: 418)) }
    }

    private struct Mishap: Error {}

    private let table = RouteTable([
        Route("getPerson", .get, paths: ["/people/{id}"]) { call in
            try .json(.ok, Person(name: try call.capture("id")))
        },
        Route("putPerson", .put, paths: ["/people/{id}"]) { call in
            try .json(.ok, try call.json(Person.self))
        },
        Route("listPeople", .get, paths: ["/people"]) { call in
            try .json(.ok, ["top": try call.query("$top", as: Int.self) ?? 10])
        },
        Route("brew", .get, paths: ["/teapot"]) { _ in throw Teapot() },
        Route("fail", .get, paths: ["/mishap"]) { _ in throw Mishap() },
        Route("stub", .get, paths: ["/stub"]) { _ in throw HTTPProblem.notImplemented("stub") },
    ])

    private func respond(
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: HTTPFields = [:],
        body: String = ""
    ) async throws -> (status: Int, error: ErrorBody?, response: APIResponse) {
        let request = APIRequest(method: method, path: path, headers: headers, body: Data(body.utf8))
        let response = try await table.respond(to: request)
        return (response.status.code, try? JSONBody.decode(ErrorBody.self, from: response.body), response)
    }

    @Test("404 for a path that nobody has, 405 with Allow for a method that the path does not know")
    func notFound() async throws {
        let missing = try await respond(.get, "/nobody")
        #expect(missing.status == 404)
        #expect(missing.error?.code == "notFound")
        let wrong = try await respond(.delete, "/people/1")
        #expect(wrong.status == 405)
        #expect(wrong.response.headers[.allow] == "GET, HEAD, PUT")
        #expect(wrong.response.headers[.contentType] == "application/json")
    }

    @Test("Letter case counts only where there is a path that is spelled so")
    func letterCase() throws {
        let table = RouteTable([
            Route("mixed", .get, paths: ["/dayCards/{id}/range(address='{address}')"]) { _ in APIResponse(.ok) },
            Route("small", .get, paths: ["/daycards/{id}"]) { _ in APIResponse(.ok) },
            Route("capital", .get, paths: ["/DAYCARDS/{id}"]) { _ in APIResponse(.ok) },
            Route("delete", .delete, paths: ["/DAYCARDS/{id}"]) { _ in APIResponse(.ok) },
        ])
        func operation(_ method: HTTPRequest.Method, _ path: String) throws -> String {
            try table.resolve(HTTPRequest(method: method, scheme: nil, authority: nil, path: path)).route.operation
        }
        #expect(try operation(.get, "/daycards/A") == "small")
        #expect(try operation(.get, "/DAYCARDS/A") == "capital")
        #expect(try operation(.delete, "/daycards/A") == "delete")
        #expect(try operation(.get, "/Daycards('A')") == "small")
        #expect(try operation(.get, "/DayCards/A/Range(Address='x')") == "mixed")
        let captures = try table.resolve(
            HTTPRequest(method: .delete, scheme: nil, authority: nil, path: "/Daycards/MixedCase"))
        #expect(captures.route.operation == "delete")
        #expect(throws: HTTPProblem.self) { try operation(.get, "/weekcards/A") }
    }

    @Test("HEAD is GET without the body")
    func head() async throws {
        let head = try await respond(.head, "/people/1")
        #expect(head.status == 200)
        #expect(head.response.body.isEmpty)
        #expect(head.response.headers[.contentType] == "application/json")
    }

    @Test(
        "Media types of bodies",
        arguments: [
            (nil, 200), ("application/json", 200), ("Application/JSON; charset=utf-8", 200),
            ("application/merge-patch+json", 200), ("application/xml", 415), ("text/plain", 415), ("nonsense", 415),
        ]
    )
    func contentType(type: String?, status: Int) async throws {
        var headers: HTTPFields = [:]
        headers[.contentType] = type
        let answer = try await respond(.put, "/people/1", headers: headers, body: #"{"name":"x"}"#)
        #expect(answer.status == status)
    }

    @Test(
        "Media types of answers",
        arguments: [
            ("*/*", 200), ("application/json", 200), ("text/html, application/*;q=0.1", 200), ("", 200),
            ("application/json;odata.metadata=minimal", 200), ("text/html", 406), ("*/*, application/json;q=0", 406),
        ]
    )
    func accept(field: String, status: Int) async throws {
        #expect(try await respond(.get, "/people/1", headers: [.accept: field]).status == status)
    }

    @Test(
        "A malformed body names the key and the place",
        arguments: [
            (#"{"friends":[{"name":"a"},{"name":1}],"name":"b"}"#, "/friends/1/name", "string"),
            (#"{"born":"yesterday","name":"a"}"#, "/born", "RFC 3339"),
            (#"{"friends":[{}],"name":"a"}"#, "/friends/0/name", "\"name\" is missing"),
            (#"{"friends":{},"name":"a"}"#, "/friends", "an array"),
            (#"{"name":null}"#, "/name", "null"),
        ]
    )
    func malformedValue(body: String, place: String, word: String) async throws {
        let answer = try await respond(.put, "/people/1", body: body)
        #expect(answer.status == 400)
        #expect(answer.error?.target == place)
        #expect(answer.error?.message?.contains(word) == true, "\(answer.error?.message ?? "")")
        #expect(answer.error?.message?.contains(place) == true, "\(answer.error?.message ?? "")")
    }

    @Test(
        "A body that is no JSON is told by line, column and place",
        arguments: [
            ("{\n  \"name\": }", "a value in line 2, column 11", "/name"),
            ("[1", "\",\" or \"]\" in line 1, column 3", nil),
            ("nonsense", "a value in line 1, column 1", nil),
            ("{\"friends\":[{\"name\" 1}]}", "\":\" in line 1, column 21", "/friends/0/name"),
            ("{\"name\":\"x\"} {", "the end in line 1, column 14", nil),
            ("{\"name\":\"x\",,}", "a key in quotes in line 1, column 13", nil),
            ("{\"name\":\"x", "the quote that ends the string in line 1, column 11", "/name"),
        ]
    )
    func malformedJSON(body: String, message: String, place: String?) async throws {
        let answer = try await respond(.put, "/people/1", body: body)
        #expect(answer.status == 400)
        #expect(answer.error?.message == "The body is no JSON: expected \(message).")
        #expect(answer.error?.target == place)
    }

    @Test("A body that is missing, no UTF-8 or endlessly deep is 400")
    func hostileBodies() async throws {
        let bodies = [Data(), Data([0x7B, 0xFF]), Data(repeating: UInt8(ascii: "["), count: 100_000)]
        for body in bodies {
            let response = try await table.respond(to: APIRequest(method: .put, path: "/people/1", body: body))
            #expect(response.status == .badRequest)
        }
    }

    @Test("Broken percent-encoding is 400", arguments: ["/people/%", "/people/%4", "/people/%zz", "/people/%ff"])
    func percentEncoding(path: String) async throws {
        #expect(try await respond(.get, path).status == 400)
    }

    @Test("Query parameters are decoded and typed")
    func query() async throws {
        #expect(try await respond(.get, "/people?%24top=3").response.body == Data(#"{"top":3}"#.utf8))
        #expect(try await respond(.get, "/people").response.body == Data(#"{"top":10}"#.utf8))
        let wrong = try await respond(.get, "/people?$top=many")
        #expect(wrong.status == 400)
        #expect(wrong.error?.target == "$top")
    }

    @Test("An error that knows its response is the answer, another one is thrown")
    func errors() async throws {
        #expect(try await respond(.get, "/teapot").status == 418)
        #expect(try await respond(.get, "/stub").status == 501)
        await #expect(throws: Mishap.self) { try await respond(.get, "/mishap") }
    }

    @Test("Two tables make one")
    func sum() async throws {
        let other = RouteTable([Route("other", .get, paths: ["/other"]) { _ in APIResponse(.noContent) }])
        let both = table + other
        #expect(try await both.respond(to: APIRequest(method: .get, path: "/other")).status == .noContent)
        #expect(try await both.respond(to: APIRequest(method: .get, path: "/people")).status == .ok)
    }
}
