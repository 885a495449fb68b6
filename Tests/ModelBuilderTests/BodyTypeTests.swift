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
