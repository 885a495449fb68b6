import ModelBuilder
import Testing

@Suite("Whether a body is one thing or many")
struct CollectionBodyTests {
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
}
