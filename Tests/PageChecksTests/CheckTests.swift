import PageChecks
import Testing

@Suite("Checks")
struct CheckTests {
    @Test("Each rule is named after its type, and stands once in the list")
    func names() {
        let names = allRules.map { $0.rule.name }
        #expect(Set(names).count == names.count)
        #expect(names == names.sorted())
        for rule in allRules { #expect("\(rule)".kebabCase == rule.rule.name) }
    }

    @Test("JSON that had to be mended carries the mending")
    func json() {
        check(
            MalformedJSON(),
            on: [
                (
                    "a.md",
                    {
                        $0.operation(
                            "Create user", ["POST /users"],
                            shown: [.init(line: "POST /users", request: #"{"mail": "x",}"#, status: 201)])
                    }
                )
            ], finds: ["a.md: ,: no further item follows this comma"])
    }

    @Test("Pages that describe one operation differently")
    func conflicts() {
        check(
            ConflictingPages(),
            on: [
                ("a.md", { $0.operation("Get user", ["GET /me"], scopes: ["Delegated": "Read"]) }),
                ("b.md", { $0.operation("Get user", ["GET /me", "GET /users/{id}"], scopes: ["Delegated": "Write"]) }),
            ],
            finds: [
                "a.md: GET /me: two pages describe this operation with different paths",
                "a.md: Delegated: two pages describe this operation with different permissions",
                "b.md: GET /users/{id}: two pages describe this operation with different paths",
                "b.md: Delegated: two pages describe this operation with different permissions",
            ])
    }

    @Test("A type that is named and nowhere described; pages without a request line; lonely answers")
    func gaps() {
        check(
            UndefinedType(), OperationWithoutRequest(), UnpairedRequest(),
            on: [
                (
                    "a.md",
                    {
                        $0.type("user", ["photo: @photo>photo.md", "friend: @user"])
                        $0.operation("Nothing", [])
                        $0.operation("Get photo", ["GET /photo"], shown: [.init(status: 200)])
                    }
                )
            ],
            finds: [
                "a.md: photo: `photo` is described nowhere",
                "a.md: Nothing: `Nothing` has no request line, so it is no operation of the model",
                "a.md: 200: no request belongs to this response",
            ])
    }

    @Test("Text of a page can't break out of a message")
    func hostileText() {
        check(
            ExamplePropertyUndocumented(),
            on: [
                (
                    "a.md",
                    {
                        $0.type("user", ["id: String"])
                        $0.operation(
                            "Get user", ["GET /users/{id}"], answers: ["200 @user"],
                            shown: [
                                .init(line: "GET /users/1", status: 200, response: #"{"a`\n::error::\u001b[0m": 1}"#)
                            ])
                    }
                )
            ],
            finds: [
                #"a.md: "a`\n::error::\u001b[0m": `a' ::error:: [0m` of `user` stands in an example and in no table"#
            ])
    }
}

extension String {
    /// `ExampleURLUndocumented` is `example-url-undocumented`.
    fileprivate var kebabCase: String {
        var words: [String] = []
        var current = ""
        let characters = Array(self)
        for (place, character) in characters.enumerated() {
            let next = characters.indices.contains(place + 1) ? characters[place + 1] : "X"
            let opens = character.isUppercase && (current.last?.isLowercase ?? false || next.isLowercase)
            if opens, !current.isEmpty {
                words.append(current)
                current = ""
            }
            current.append(character)
        }
        return (words + [current]).joined(separator: "-").lowercased()
    }
}
