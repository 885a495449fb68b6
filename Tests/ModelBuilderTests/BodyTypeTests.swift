import ModelBuilder
import Testing

@Suite("What operations are sent and answer")
struct BodyTypeTests {
    @Test("Rows belong to the type that words name, or make one of the action's own")
    func rows() {
        check(
            ["type", "request"],
            of: [
                (
                    "a.md",
                    {
                        $0.operation("Create user", ["POST /users"], sends: "@user", rows: ["name!: String"])
                    }
                ),
                (
                    "b.md",
                    {
                        $0.operation(
                            "user: merge", ["POST /users/merge"], sends: "@user", rows: ["with!: @user"],
                            areParameters: true)
                    }
                ),
                ("c.md", { $0.type("group", ["id: String", "name: String"]) }),
                (
                    "d.md",
                    {
                        $0.operation(
                            "Update group", ["PATCH /groups/{id}"], rows: ["name: String"], answers: ["200 @group"])
                    }
                ),
            ],
            are: """
                type group [propertyTable]
                  id: string [propertyTable]
                  name: string [propertyTable,bodyTable]
                type mergeUserParameters [bodyTable]
                  with: user required [bodyTable]
                type user [bodyTable]
                  name: string [bodyTable]
                request user
                request mergeUserParameters
                request group
                """)
    }

    @Test("Pages on subtypes share an operation; the rows of each belong to its own type")
    func rowsOfSubtypes() {
        check(
            ["type", "request"],
            of: [
                ("a.md", { $0.type("animal", ["id: String", "name: String"]) }),
                ("b.md", { $0.type("cat", base: "animal", ["lives: Int32"]) }),
                ("c.md", { $0.type("dog", base: "animal", ["tail: String"]) }),
                (
                    "d.md",
                    { $0.operation("Update cat", ["PATCH /animals/{id}"], sends: "@cat", rows: ["lives: Int32"]) }
                ),
                (
                    "e.md",
                    {
                        $0.operation(
                            "Update dog", ["PATCH /animals/{id}"], sends: "@dog", rows: ["tail: String", "age: Int32"])
                    }
                ),
            ],
            are: """
                type animal [propertyTable]
                  id: string [propertyTable]
                  name: string [propertyTable]
                type cat: animal [propertyTable]
                  lives: int32 [propertyTable,bodyTable]
                type dog: animal [propertyTable]
                  tail: string [propertyTable,bodyTable]
                  age: int32 [bodyTable]
                request animal
                """)
    }

    @Test("Where every example shows one thing, words that say collection mean one")
    func oneForMany() {
        check(
            ["response"],
            of: [
                ("a.md", { $0.type("chat", ["id: String"]) }),
                (
                    "b.md",
                    {
                        $0.operation(
                            "Get chat", ["GET /chats/{id}"], answers: ["200 [@chat]"],
                            shown: [.init(line: "GET /chats/1", status: 200, response: #"{"id": "1", "topic": "x"}"#)])
                    }
                ),
            ],
            are: "response 200 chat")
    }

    @Test("Values decide whether there are many, where no example agrees with the table and two show otherwise")
    func formOfValues() {
        let shown = #"{"parts": [{"@odata.type": "part"}], "state": "on", "once": [1]}"#
        check(
            ["type thing", "parts", "state", "once"],
            of: [
                ("a.md", { $0.type("thing", ["parts: @part", "state: [String]", "once: Int32"]) }),
                ("b.md", { $0.type("part", ["id: String"]) }),
                (
                    "c.md",
                    {
                        $0.operation(
                            "Get thing", ["GET /things/{id}"], answers: ["200 @thing"],
                            shown: [
                                .init(line: "GET /things/1", status: 200, response: shown),
                                .init(
                                    line: "GET /things/2", status: 200,
                                    response: #"{"parts": [{"@odata.type": "part"}], "state": "off"}"#),
                            ])
                    }
                ),
            ],
            are: """
                type thing [propertyTable]
                  parts: collection of part [propertyTable,example]
                  state: string [propertyTable,example]
                  once: int32 [propertyTable,example]
                """)
    }

    @Test("What no table types is of the type that tables give to properties of its name")
    func usualType() {
        check(
            ["lastModifiedBy", "at"],
            of: [
                ("a.md", { $0.type("set", ["user: String"]) }),
                ("b.md", { $0.type("file", ["lastModifiedBy: @set", "at: Int32"]) }),
                ("c.md", { $0.type("list", ["lastModifiedBy: @set", "at: Int32"]) }),
                ("d.md", { $0.type("shift", ["id: String"]) }),
                (
                    "e.md",
                    {
                        $0.operation(
                            "Get shift", ["GET /shifts/{id}"], answers: ["200 @shift"],
                            shown: [
                                .init(
                                    line: "GET /shifts/1", status: 200,
                                    response: #"{"id": "1", "lastModifiedBy": {"user": "u"}, "at": null}"#)
                            ])
                    }
                ),
            ],
            are: """
                lastModifiedBy: set [propertyTable]
                at: int32 [propertyTable]
                lastModifiedBy: set [propertyTable]
                at: int32 [propertyTable]
                lastModifiedBy: set [example]
                at: int32 [example]
                """)
    }

    @Test("A collection stands in a wrapper of its own type; examples decide which")
    func collections() {
        check(
            ["type", "response"],
            of: [
                ("a.md", { $0.type("user", ["id: String"]) }),
                (
                    "b.md",
                    {
                        $0.operation(
                            "List users", ["GET /users"], answers: ["200 [@user]"],
                            shown: [
                                .init(
                                    line: "GET /users", status: 200,
                                    response: #"{"@odata.nextLink": "x", "value": [{"id": "1", "age": 1}]}"#)
                            ])
                    }
                ),
                (
                    "c.md",
                    {
                        $0.operation(
                            "List all", ["GET /all"], answers: ["200 [@user]"],
                            shown: [.init(line: "GET /all", status: 200, response: #"[{"id": "1"}]"#)])
                    }
                ),
                ("d.md", { $0.operation("List names", ["GET /names"], answers: ["200 [String]"]) }),
            ],
            are: """
                type stringCollection [mention]
                  value: collection of string [mention]
                  @odata.nextLink: string [mention]
                type user [propertyTable]
                  id: string [propertyTable,example]
                  age: integer [example]
                type userCollection [example]
                  value: collection of user [example,mention]
                  @odata.nextLink: string [example,mention]
                response 200 userCollection
                response 200 collection of user
                response 200 stringCollection
                """)
    }

    @Test("A wrapped answer keeps the type that words name, and the example is a known issue")
    func wrapped() {
        check(
            ["type", "response", "example"],
            of: [
                (
                    "a.md",
                    {
                        $0.operation(
                            "Get user", ["GET /users/{id}"], answers: ["200 @user"],
                            shown: [
                                .init(
                                    line: "GET /users/1", status: 200, response: #"{"value": {"id": "1"}}"#,
                                    responseType: "example.api.user")
                            ])
                    }
                )
            ],
            are: """
                type user [mention]
                  id: string [example]
                response 200 user
                example Get user
                  GET /users/1 → /users/{userId}
                  200 json user
                    contradiction response-body-contradiction: the body wraps its `user` in `value`, though the page says that it is one
                """.replacing("type user [mention]", with: "type user [example]"))
    }

    @Test("A body that words promise and an example lacks is optional; headers are kept")
    func missingBody() {
        check(
            ["response"],
            of: [
                (
                    "a.md",
                    {
                        $0.operation(
                            "Start", ["POST /start"], answers: ["201 @thing"],
                            shown: [.init(line: "POST /start", status: 201)])
                    }
                ),
                ("b.md", { $0.operation("Stop", ["POST /stop"], answers: ["204"]) }),
            ],
            are: """
                response 201 thing optional
                response 204
                """)
    }

    @Test("Failures share a type; a status that only an example shows is a response too")
    func failures() {
        check(
            ["type", "response"],
            of: [
                (
                    "a.md",
                    {
                        $0.operation(
                            "Get it", ["GET /it"], answers: ["200 String"],
                            shown: [
                                .init(line: "GET /it", status: 404, response: #"{"error": {"code": "x"}}"#),
                                .init(line: "GET /it", status: 202),
                            ])
                    }
                )
            ],
            are: """
                type errorResponse [example]
                  error: errorResponse.error [example]
                type errorResponse.error [example]
                  code: string [example]
                response 200 string
                response 202
                response 404 errorResponse
                """)
    }

    @Test("Examples: names, targets, and what can't hold")
    func examples() {
        check(
            ["example"],
            of: [
                (
                    "a.md",
                    {
                        $0.type("user", ["age: Int32"])
                        $0.operation(
                            "Get user", ["GET /users/{id}", "GET /users/me"], answers: ["200 @user"],
                            shown: [
                                .init(
                                    line: "GET https://api.example.com/v1.0/users/me", status: 200,
                                    response: #"{"age": "old"}"#, title: "Example 1: The signed-in user"),
                                .init(line: "GET /people/1", status: 200, title: "Request"),
                            ])
                    }
                )
            ],
            are: """
                example The signed-in user
                  GET /users/me → /users/me
                  200 json user
                    contradiction type-contradiction: `age` is documented as `int32`, and the example shows a string
                example Get user
                  GET /people/1 → nowhere
                    contradiction example-url-undocumented: the address fits no path of the operation
                  200 user
                """)
    }
}
