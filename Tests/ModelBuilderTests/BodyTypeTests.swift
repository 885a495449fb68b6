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
                type user [propertyTable]
                  id: string [propertyTable,example]
                  age: integer [example]
                type userCollection [example]
                  value: collection of user [example,mention]
                  @odata.nextLink: string [example]
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
