import DocgenRuntime
import Foundation
import HTTPTypes
import Testing

@Suite("Paths that are filled in")
struct PathExpansionTests {
    @Test(
        "Values are encoded as their place needs it",
        arguments: [
            ("/me/messages", [], "/me/messages"),
            ("/users/{id}", ["a b"], "/users/a%20b"),
            ("/users/{id}", ["a/../b"], "/users/a%2F..%2Fb"),
            ("/users/{id}", ["%2f"], "/users/%252f"),
            ("/users('{id}')", ["O'Neil"], "/users('O%27%27Neil')"),
            ("/users({id})", ["17"], "/users(17)"),
            ("/users({id})", ["a=b"], "/users('a%3Db')"),
            ("/s/range(address='{a}')/clear", ["A1:B2"], "/s/range(address='A1%3AB2')/clear"),
            ("/s/cell(row={row},column={column})", ["1", "22"], "/s/cell(row=1,column=22)"),
            ("/r(d={d})", ["2019-11-01"], "/r(d=2019-11-01)"),
            ("/r(n={n})", ["x',y='z"], "/r(n='x%27%27%2Cy%3D%27%27z')"),
            ("/me/drive/root:/{path}:/content", ["a b/c:d.txt"], "/me/drive/root:/a%20b/c%3Ad.txt:/content"),
            ("/me/drive/root:/{path}", ["a/b"], "/me/drive/root:/a/b"),
            ("/items/{id}:/{name}:/content", ["1", "ä"], "/items/1:/%C3%A4:/content"),
        ] as [(String, [String], String)]
    )
    func expansion(template: String, values: [String], expected: String) throws {
        #expect(try text(template, values) == expected)
    }

    @Test(
        "What no path can hold is refused",
        arguments: [
            ("/users/{id}", [""]), ("/users/{id}", ["."]), ("/users/{id}", [".."]), ("/users('{id}')", [""]),
            ("/root:/{path}:/content", ["../x"]), ("/root:/{path}:/content", ["a//b"]),
            ("/root:/{path}:/content", ["/a"]), ("/{a}-{b}", ["1-2", "3"]), ("/users/{id}", []),
        ] as [(String, [String])]
    )
    func refusal(template: String, values: [String]) {
        #expect(throws: InvalidRequest.self) { try text(template, values) }
    }

    @Test("What a client fills in, a server reads", arguments: templates)
    func roundTrip(template: PathTemplate) async throws {
        let count = template.captureNames.count
        let table = RouteTable([
            Route("decoy", .get, paths: Self.decoys) { _ in APIResponse(.conflict) },
            Route("test", .get, paths: [template]) { call in
                try .json(.ok, try template.captureNames.map { try call.capture($0) })
            },
        ])
        var generator = SplitMix(state: UInt64(template.text.utf8.reduce(7) { $0 &* 31 &+ UInt($1) }))
        var sent = 0
        for _ in 0..<300 {
            let values = (0..<count).map { _ in Self.value(&generator) }
            guard let path = try? text(template.text, values) else { continue }
            sent += 1
            #expect(path.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x3F && $0 != 0x23 })
            let response = try await table.respond(to: APIRequest(method: .get, path: path))
            try #require(response.status == .ok, "\(path) of \(values)")
            #expect(try response.json() == values, "\(path)")
        }
        // Most values can be sent; those that can't are empty ones, dots, and some beside others in a segment.
        #expect(sent > 150)
    }

    static let templates: [PathTemplate] = [
        "/x/{id}", "/x/{a}/y/{b}", "/x('{id}')", "/x({id})/y", "/x/f(address='{a}')", "/x/f(a={a},b={b})",
        "/x/f(a='{a}',b={b})/z", "/x/root:/{path}:/content", "/x/root:/{path}", "/x/{id}:/{name}:/content",
    ]

    /// Paths that a value must not lead to.
    private static let decoys: [PathTemplate] = [
        "/x/a/b", "/x/{id}/b", "/x/f(a={a},b={b},c={c})", "/x/root:/{path}:/other", "/b", "/x/a/y/a/b",
    ]

    private func text(_ template: String, _ values: [String]) throws -> String {
        switch values.count {
        case 0: try PathExpansion(PathTemplate(template)).text()
        case 1: try PathExpansion(PathTemplate(template), values[0]).text()
        default: try PathExpansion(PathTemplate(template), values[0], values[1]).text()
        }
    }

    private static func value(_ generator: inout SplitMix) -> String {
        let pieces = [
            "a", "b", "/", "..", ".", "%", "%2f", "%2F", "'", "''", "(", ")", ",", "=", ":", ";", "?", "#", "&", "+",
            " ",
            "\r\n", "\0", "ä", "日本", "👩‍👩‍👧", "1", "-", "true", "null", "2020-01-01", "\\", "root:", "content", "b='",
        ]
        return (0..<Int.random(in: 1...4, using: &generator)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }.joined()
    }

    /// The generator of Steele, Lea and Flood: the same numbers everywhere.
    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
