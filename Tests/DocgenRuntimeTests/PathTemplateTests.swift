import DocgenRuntime
import HTTPTypes
import Testing

@Suite("Path templates")
struct PathTemplateTests {
    /// The captures of `path`, "name=value" each, as a route of `template` sees them; nil where it does not match.
    private func captures(_ template: String, _ path: String) async throws -> [String]? {
        let template = PathTemplate(template)
        let table = RouteTable([
            Route("test", .get, paths: [template]) { call in
                let pairs = try template.captureNames.map { "\($0)=\(try call.capture($0))" }
                return try .json(.ok, pairs)
            }
        ])
        let response = try await table.respond(to: APIRequest(method: .get, path: path))
        return response.status == .ok ? try JSONBody.decode(from: response.body) : nil
    }

    @Test(
        "A path fits",
        arguments: [
            ("/me/onlineMeetings", "/me/onlineMeetings", []),
            ("/me/onlineMeetings", "/me/onlineMeetings/", []),
            ("/users/{id}/messages", "/users/x/messages", ["id=x"]),
            ("/users/{id}/messages", "/users('x')/messages", ["id=x"]),
            ("/users/{id}/messages", "/users(42)/messages", ["id=42"]),
            ("/users('{id}')/messages", "/users/x/messages", ["id=x"]),
            ("/users({id})/messages", "/users('x')/messages", ["id=x"]),
            ("/users/{id}", "/users('O''Neil')", ["id=O'Neil"]),
            ("/users/{id}", "/users/a%2Fb%2f%2e%2e", ["id=a/b/.."]),
            ("/users/{id}", "/users('a%2Fb')", ["id=a/b"]),
            ("/users/{id | userPrincipalName}", "/users/x", ["id | userPrincipalName=x"]),
            ("/s/range(address='{address}')/clear", "/s/range(address='A1:B2')/clear", ["address=A1:B2"]),
            ("/s/range(address={address})", "/s/range(address='A1')", ["address=A1"]),
            ("/s/cell(row={row},column={column})", "/s/cell(row=1,column=22)", ["row=1", "column=22"]),
            ("/me/drive/root:/{path}:/content", "/me/drive/root:/a%20b.txt:/content", ["path=a b.txt"]),
            ("/me/messages/delta", "/me/messages/delta()", []),
            ("/communications/onlineMeetings/$ref", "/communications/onlineMeetings/%24ref?x=1", []),
        ]
    )
    func fits(template: String, path: String, expected: [String]) async throws {
        #expect(try await captures(template, path) == expected)
    }

    @Test(
        "A path does not fit",
        arguments: [
            ("/users/{id}", "/users"), ("/users/{id}", "/users/"), ("/users/{id}", "/users//"),
            ("/users/{id}", "/users/a/b"), ("/users/{id}", "/users()"), ("/users/{id}", "/users('')"),
            ("/users/{id}", "/users(mail='x')"), ("/users/{id}/messages", "/users/x%2Fmessages"),
            ("/me/onlineMeetings", "/me%2FonlineMeetings"), ("/s/range(address='{a}')", "/s/range(address='')"),
            ("/s/range(address='{a}')", "/s/range(address='x'"), ("/me", "/"), ("/me", "/me/me"),
        ]
    )
    func doesNotFit(template: String, path: String) async throws {
        #expect(try await captures(template, path) == nil)
    }

    @Test("The more specific path is taken, whatever the order")
    func specificity() async throws {
        func route(_ path: PathTemplate) -> Route {
            Route(path.text, .get, paths: [path]) { call in APIResponse(.ok, headers: [.location: call.path.text]) }
        }
        let paths: [PathTemplate] = ["/users/{id}", "/users/delta", "/users/range(a='{a}')", "/users/{id}/delta"]
        for table in [RouteTable(paths.map(route)), RouteTable(paths.reversed().map(route))] {
            for (path, expected) in [
                ("/users/x", "/users/{id}"), ("/users/delta", "/users/delta"), ("/users('delta')", "/users/{id}"),
                ("/users/range(a='1')", "/users/range(a='{a}')"), ("/users/delta/delta", "/users/{id}/delta"),
            ] {
                let response = try await table.respond(to: APIRequest(method: .get, path: path))
                #expect(response.headers[.location] == expected)
            }
        }
    }

    @Test("A brace without its counterpart stands for itself")
    func braces() {
        #expect(PathTemplate("/a{b/c}").captureNames == ["b/c"])
        #expect(PathTemplate("/a{b").captureNames == [])
        #expect(PathTemplate("/a}b{").captureNames == [])
        #expect(PathTemplate("").captureNames == [])
    }
}
