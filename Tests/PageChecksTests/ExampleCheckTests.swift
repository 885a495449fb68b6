import PageChecks
import Testing

@Suite("Checks of examples")
struct ExampleCheckTests {
    @Test("Examples against tables")
    func properties() {
        check(
            ExamplePropertyUndocumented(), LetterCaseDrift(), SpellingDrift(), TypeContradiction(),
            on: [
                (
                    "a.md",
                    {
                        $0.type("user", ["displayName: String", "age: Int32"])
                        $0.operation(
                            "Get user", ["GET /users/{id}"], answers: ["200 @user"],
                            shown: [
                                .init(
                                    line: "GET /users/1", status: 200,
                                    response:
                                        #"{"displayname": "a", "displayNme": "b", "extra": 1, "age": "x", "@odata.type": "user"}"#
                                )
                            ])
                    }
                )
            ],
            finds: [
                #"a.md: "displayname": `displayname` of `user` differs from `displayName` in letter case alone"#,
                #"a.md: "displayNme": `displayNme` of `user` looks like `displayName`"#,
                #"a.md: "extra": `extra` of `user` stands in an example and in no table"#,
                #"a.md: "x": `age` is documented as `int32`, and the example shows a string"#,
            ])
    }

    @Test("Values against the members of enumerations")
    func values() {
        check(
            ExampleValueUndocumented(),
            on: [
                (
                    "a.md",
                    {
                        $0.type("color", members: ["red", "blue"])
                        $0.type("size", members: ["small", "unknownFutureValue"])
                        $0.type("shirt", ["color: @color", "others: [@color]", "size: @size"])
                        $0.operation(
                            "List shirts", ["GET /shirts"], answers: ["200 [@shirt]"],
                            shown: [
                                .init(
                                    line: "GET /shirts", status: 200,
                                    response:
                                        #"{"value": [{"color": "Red", "others": ["blue", "green"], "size": "huge"}]}"#
                                )
                            ])
                    }
                )
            ],
            finds: [
                #"a.md: "Red": `Red` is spelled `red` among the members of `color`"#,
                #"a.md: "green": `green` is no member of `color`"#,
            ])
    }

    @Test("Names that only look alike are left alone")
    func lookAlikes() {
        check(
            SpellingDrift(),
            on: [
                (
                    "a.md",
                    {
                        $0.operation(
                            "Get user", ["GET /users/{id}"], answers: ["200 @user"],
                            shown: [
                                .init(
                                    line: "GET /users/1", status: 200,
                                    response:
                                        #"{"attendee": 1, "attendees": [], "address1": 1, "address2": 2, "ccRecipients": 1, "bccRecipients": 2}"#
                                )
                            ])
                    }
                )
            ], finds: [])
    }

    @Test("Requests against request lines")
    func addresses() {
        check(
            ExampleURLUndocumented(),
            on: [
                (
                    "a.md",
                    {
                        $0.operation(
                            "Get user", ["GET /users/{id}", "GET /me"], answers: ["200 @user"],
                            shown: [
                                .init(line: "GET /users('1')", status: 200), .init(line: "GET /people/1", status: 200),
                                .init(line: "POST /me", status: 200),
                            ])
                    }
                ),
                (
                    "b.md",
                    {
                        $0.operation(
                            "user: get", ["GET /me"], answers: ["200 @user"],
                            shown: [.init(line: "GET /users/2", status: 200)])
                    }
                ),
            ],
            finds: [
                "a.md: GET /people/1: `/people/1` is not among the paths of its page",
                "a.md: POST /me: the example sends POST, which the page does not document",
                "b.md: GET /users/2: `/users/2` is not among the paths of its page, but of another page",
            ])
    }

    @Test("Answers against statements")
    func answers() {
        check(
            ResponseBodyContradiction(), StatusMismatch(),
            on: [
                (
                    "a.md",
                    {
                        $0.operation(
                            "Get user", ["GET /users/{id}"], answers: ["200 @user"],
                            shown: [
                                .init(line: "GET /users/1", status: 200),
                                .init(line: "GET /users/2", status: 201, response: "{}"),
                                .init(line: "GET /users/2", status: 404),
                            ])
                        $0.operation(
                            "Delete user", ["DELETE /users/{id}"], answers: ["204"],
                            shown: [.init(line: "DELETE /users/1", status: 204, response: "{}")])
                    }
                )
            ],
            finds: [
                "a.md: 200: the example has no body, and the page documents one",
                "a.md: 201: the example answers 201, and the page states 200",
                "a.md: {}: the example has a body, and the page says that there is none",
            ])
    }

    @Test("A request that lacks what its page requires")
    func required() {
        check(
            MissingRequiredProperty(),
            on: [
                (
                    "a.md",
                    {
                        $0.operation(
                            "Create user", ["POST /users"], sends: "@user", rows: ["name!: String", "mail: String"],
                            shown: [.init(line: "POST /users", request: #"{"mail": "x"}"#, status: 201)])
                    }
                )
            ], finds: ["a.md: {: the request lacks `name`, which is required"])
    }

    @Test("A request that lacks what another page of its operation requires")
    func requiredElsewhere() {
        check(
            MissingRequiredProperty(),
            on: [
                (
                    "a.md",
                    {
                        $0.operation("Merge", ["POST /users/merge"], rows: ["with!: String"], areParameters: true)
                    }
                ),
                (
                    "b.md",
                    {
                        $0.operation(
                            "Merge", ["POST /users/merge"],
                            shown: [.init(line: "POST /users/merge", request: #"{"x": "y"}"#, status: 200)])
                    }
                ),
            ], finds: ["b.md: {: `with` is required and missing"])
    }
}
