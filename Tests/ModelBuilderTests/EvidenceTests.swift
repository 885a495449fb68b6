import ModelBuilder
import Testing

@Suite("What bodies tell of types")
struct EvidenceTests {
    @Test("Types flow from tables and type keys into nested objects, until nothing new comes")
    func fixpoint() {
        check(
            ["type"],
            of: [
                (
                    "api/create.md",
                    {
                        $0.operation(
                            "Create meeting", ["POST /meetings"], sends: "@meeting", rows: ["people: @people"],
                            answers: ["201 @meeting"],
                            shown: [
                                .init(
                                    line: "POST /meetings",
                                    request:
                                        #"{"people": {"organizer": {"by": {"user": {"id": "1", "tenantId": "2"}}}}}"#,
                                    status: 201,
                                    response: #"{"people": {"organizer": {"@odata.type": "example.api.info"}}}"#)
                            ])
                    }
                ),
                (
                    "api/other.md",
                    {
                        $0.operation(
                            "Get info", ["GET /info"], answers: ["200 @info"],
                            shown: [
                                .init(
                                    line: "GET /info", status: 200,
                                    response:
                                        ##"{"by": {"@odata.type": "#example.api.identitySet", "user": {"@odata.type": "#example.api.identity"}}}"##
                                )
                            ])
                    }
                ),
            ],
            are: """
                type identity [example]
                  id: string [example]
                  tenantId: string [example]
                  @odata.type: string [example]
                type identitySet [example]
                  user: identity [example]
                  @odata.type: string [example]
                type info [example]
                  by: identitySet [example]
                  @odata.type: string [example]
                type meeting [bodyTable]
                  people: people [bodyTable,example]
                type people [example]
                  organizer: info [example]
                """)
    }

    @Test("An object that nothing names gets a type of its own, named after its place")
    func anonymous() {
        check(
            ["type user"],
            of: [
                (
                    "a.md",
                    {
                        $0.type("user", ["id: String"])
                        $0.operation(
                            "Get user", ["GET /users/{id}"], answers: ["200 @user"],
                            shown: [
                                .init(
                                    line: "GET /users/1", status: 200,
                                    response:
                                        #"{"id": "1", "tags": [{"a": 1}, {"b": true}], "home": {"deep": {"x": null}}}"#)
                            ])
                    }
                )
            ],
            are: """
                type user [propertyTable]
                  id: string [propertyTable,example]
                  tags: collection of user.tags [example]
                  home: user.home [example]
                type user.home [example]
                  deep: user.home.deep [example]
                type user.home.deep [example]
                  x: unknown [example]
                type user.tags [example]
                  a: integer [example]
                  b: boolean [example]
                """)
    }

    @Test("Scalars are as narrow as all values allow; null says nothing, an empty array little")
    func scalars() {
        check(
            ["type thing"],
            of: [
                (
                    "a.md",
                    {
                        $0.type("thing", ["width: Int32", "note: unheard of", "when: DateTime"])
                        $0.operation(
                            "Get thing", ["GET /thing"], answers: ["200 @thing"],
                            shown: [
                                .init(
                                    line: "GET /thing", status: 200,
                                    response: ##"""
                                        {"width": 1, "note": "x", "at": "2016-12-31T23:57:49.9048852+03:00", "n": 1, "f": 1.5, "none": null, "empty": [], "list": ["a"], "mix": 1}
                                        """##),
                                .init(
                                    line: "GET /thing", status: 200,
                                    response: ##"{"n": 2.5, "at": "{time}", "none": true, "empty": [1], "mix": "a"}"##),
                            ])
                    }
                )
            ],
            are: """
                type thing [propertyTable]
                  width: int32 [propertyTable,example]
                  note: string [propertyTable,example]
                  when: dateTime [propertyTable]
                  at: string [example]
                  n: number [example]
                  f: number [example]
                  none: boolean [example]
                  empty: collection of integer [example]
                  list: collection of string [example]
                  mix: unknown [example]
                """)
    }

    @Test("Two spellings of a property both stay")
    func letterCase() {
        check(
            ["type call"],
            of: [
                (
                    "a.md",
                    {
                        $0.operation(
                            "Get call", ["GET /call"], answers: ["200 @call"],
                            shown: [
                                .init(
                                    line: "GET /call", status: 200,
                                    response: #"{"ConferenceId": "1", "@odata.context": "x"}"#),
                                .init(line: "GET /call", status: 200, response: #"{"conferenceId": "2"}"#),
                            ])
                    }
                )
            ],
            are: """
                type call [example]
                  ConferenceId: string [example]
                  conferenceId: string [example]
                  @odata.context: string [example]
                """)
    }

    @Test("What a base has, its examples show of the base")
    func inheritance() {
        check(
            ["type"],
            of: [
                ("entity.md", { $0.type("entity", ["id: String"]) }),
                (
                    "user.md",
                    {
                        $0.type("user", base: "entity", ["name!: String"])
                        $0.operation(
                            "Get user", ["GET /users/{id}"], answers: ["200 @user"],
                            shown: [.init(line: "GET /users/1", status: 200, response: #"{"id": "1", "age": 3}"#)])
                    }
                ),
            ],
            are: """
                type entity [propertyTable]
                  id: string [propertyTable,example]
                type user: entity [propertyTable]
                  name: string [propertyTable]
                  age: integer [example]
                """)
    }

    @Test("A type that no page describes and that examples show as text is text")
    func scalarStandIn() {
        check(
            ["type"],
            of: [
                (
                    "a.md",
                    {
                        $0.type("user", ["zone: @timeZone>missing.md"])
                        $0.operation(
                            "Get user", ["GET /users/{id}"], answers: ["200 @user"],
                            shown: [.init(line: "GET /users/1", status: 200, response: #"{"zone": "UTC"}"#)])
                    }
                )
            ],
            are: """
                type user [propertyTable]
                  zone: string [propertyTable,example]
                """)
    }
}
