import ModelBuilder
import Testing

@Suite("Types that another place tells")
struct TypeFromElsewhereTests {
    @Test("A row that repeats a property of the base as a string means the enumeration that the base names")
    func repeatedProperty() {
        check(
            ["type guest"],
            of: [
                ("kind.md", { $0.type("kind", members: ["required", "optional"]) }),
                ("person.md", { $0.type("person", ["kind: @kind", "name: String"]) }),
                ("guest.md", { $0.type("guest", base: "person", ["kind: String", "name: String"]) }),
            ],
            are: """
                type guest: person [propertyTable]
                  kind: kind [propertyTable]
                  name: string [propertyTable]
                """)
    }

    @Test("A relationship whose row forgets \"collection\" is read as many, as the operation on it answers")
    func relationshipCount() {
        check(
            ["type message"],
            of: [
                (
                    "message.md",
                    {
                        $0.type(
                            "message", ["id: String"], relationships: ["replies: @message", "parent: @message"])
                    }
                ),
                (
                    "list.md",
                    { $0.operation("List replies", ["GET /messages/{id}/replies"], answers: ["200 [@message]"]) }
                ),
                (
                    "parent.md",
                    { $0.operation("Get parent", ["GET /messages/{id}/parent"], answers: ["200 @message"]) }
                ),
            ],
            are: """
                type message [propertyTable]
                  id: string [propertyTable]
                  replies: collection of message [propertyTable]
                  parent: message [propertyTable]
                type messageCollection [mention]
                  value: collection of message [mention]
                  @odata.nextLink: string [mention]
                """)
    }

    @Test("An object in an example is of the type of the other spelling, or of that its property is named after")
    func namesOfProperties() {
        check(
            ["type user"],
            of: [
                ("slot.md", { $0.type("slot", ["start: String"]) }),
                ("policy.md", { $0.type("policy", ["result: String"]) }),
                (
                    "user.md",
                    {
                        $0.type("user", ["timeslots: [@slot]"])
                        $0.operation(
                            "Get user", ["GET /users/{id}"], answers: ["200 @user"],
                            shown: [
                                .init(
                                    line: "GET /users/1", status: 200,
                                    response:
                                        #"{"timeSlots": [{"start": "9:00"}], "policies": [{"result": "x"}], "policyx": [{"a": 1}]}"#
                                )
                            ])
                    }
                ),
            ],
            are: """
                type user [propertyTable]
                  timeslots: collection of slot [propertyTable]
                  timeSlots: collection of slot [example]
                  policies: collection of policy [example]
                  policyx: collection of user.policyx [example]
                type user.policyx [example]
                  a: integer [example]
                """)
    }

    @Test("What is null here has the type that examples of its namesake show")
    func namesakes() {
        check(
            ["type offer"],
            of: [
                (
                    "a.md",
                    {
                        $0.type("offer", ["id: String"])
                        $0.operation(
                            "Get offer", ["GET /offers/{id}"], answers: ["200 @offer"],
                            shown: [.init(line: "GET /offers/1", status: 200, response: #"{"decidedBy": null}"#)])
                    }
                ),
                (
                    "b.md",
                    {
                        $0.type("swap", ["id: String"])
                        $0.operation(
                            "Get swap", ["GET /swaps/{id}"], answers: ["200 @swap"],
                            shown: [.init(line: "GET /swaps/1", status: 200, response: #"{"decidedBy": "b"}"#)])
                    }
                ),
            ],
            are: """
                type offer [propertyTable]
                  id: string [propertyTable]
                  decidedBy: string [example]
                """)
    }

    @Test("A wrapper that names the type of its elements is the wrapper all the same")
    func wrapper() {
        check(
            ["type user"],
            of: [
                ("user.md", { $0.type("user", ["id: String"]) }),
                (
                    "list.md",
                    {
                        $0.operation(
                            "List users", ["GET /users"], answers: ["200 [@user]"],
                            shown: [
                                .init(
                                    line: "GET /users", status: 200,
                                    response: ##"{"@odata.type": "#example.api.user", "value": [{"id": "1"}]}"##)
                            ])
                    }
                ),
            ],
            are: """
                type user [propertyTable]
                  id: string [propertyTable,example]
                type userCollection [example]
                  value: collection of user [example,mention]
                  @odata.nextLink: string [mention]
                  @odata.type: string [example]
                """)
    }

    @Test("\"A string collection\", where all that is shown are objects of the annotated type")
    func annotatedObjects() {
        check(
            ["type userCollection"],
            of: [
                ("user.md", { $0.type("user", ["id: String"]) }),
                (
                    "get.md",
                    {
                        $0.operation(
                            "Get by ids", ["POST /users/getByIds"], answers: ["200 [String]"],
                            shown: [
                                .init(
                                    line: "POST /users/getByIds", status: 200, response: #"{"value": [{"id": "1"}]}"#,
                                    responseType: "user", isCollection: true)
                            ])
                    }
                ),
            ],
            are: """
                type userCollection [example]
                  value: collection of user [example,mention]
                  @odata.nextLink: string [mention]
                """)
    }

    @Test("Rows after a row that holds objects go on with what is in them")
    func rowsOfInnerObjects() {
        check(
            ["type agreement", "type file"],
            of: [
                ("file.md", { $0.type("file", ["fileName: String"]) }),
                ("agreement.md", { $0.type("agreement", ["name: String", "files: [@file]"]) }),
                (
                    "create.md",
                    {
                        $0.operation(
                            "Create agreement", ["POST /agreements"], sends: "@agreement",
                            rows: ["files: [@file]", "fileName: String", "extra: String"], answers: ["201 @agreement"],
                            shown: [
                                .init(
                                    line: "POST /agreements", request: #"{"files": [{"fileName": "a.pdf"}]}"#,
                                    status: 201)
                            ])
                    }
                ),
            ],
            are: """
                type agreement [propertyTable]
                  name: string [propertyTable]
                  files: collection of file [propertyTable,bodyTable,example]
                  extra: string [bodyTable]
                type file [propertyTable]
                  fileName: string [propertyTable,bodyTable,example]
                """)
    }
}
