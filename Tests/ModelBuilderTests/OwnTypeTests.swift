import ModelBuilder
import Testing

@Suite("Types that bodies name themselves")
struct OwnTypeTests {
    @Test("A base that names its subtypes is their base; one that they name themselves comes first")
    func subtypes() {
        check(
            ["type"],
            of: [
                ("a.md", { $0.type("animal", ["id: String", "name: String"], subtypes: ["cat", "dog", "unicorn"]) }),
                ("b.md", { $0.type("cat", ["lives: Int32"]) }),
                ("c.md", { $0.type("dog", base: "pet", ["tail: String"]) }),
                ("d.md", { $0.type("pet", ["owner: String", "since: String"]) }),
            ],
            are: """
                type animal [propertyTable]
                  id: string [propertyTable]
                  name: string [propertyTable]
                type cat: animal [propertyTable]
                  lives: int32 [propertyTable]
                type dog: pet [propertyTable]
                  tail: string [propertyTable]
                type pet [propertyTable]
                  owner: string [propertyTable]
                  since: string [propertyTable]
                """)
    }

    @Test("Where examples are of several types, the operation takes and answers the base that they share")
    func widened() {
        check(
            ["request", "response"],
            of: [
                ("a.md", { $0.type("animal", ["id: String", "name: String"]) }),
                ("b.md", { $0.type("cat", base: "animal", ["lives: Int32"]) }),
                ("c.md", { $0.type("dog", base: "animal", ["tail: String"]) }),
                (
                    "d.md",
                    {
                        $0.operation(
                            "Create animal", ["POST /animals"], answers: ["201 @cat"],
                            shown: [
                                .init(
                                    line: "POST /animals",
                                    request: ##"{"@odata.type": "#example.api.cat", "lives": 9}"##,
                                    status: 201, response: ##"{"@odata.type": "#example.api.cat", "lives": 9}"##),
                                .init(
                                    line: "POST /animals",
                                    request: ##"{"@odata.type": "#example.api.dog", "tail": "long"}"##,
                                    status: 201, response: ##"{"@odata.type": "#example.api.dog", "tail": "long"}"##),
                            ])
                    }
                ),
            ],
            are: """
                request animal
                response 201 animal
                """)
    }

    @Test("What a page shows besides the answer is of its own type, and shapes the answer's no more")
    func notification() {
        check(
            ["type", "response", "example"],
            of: [
                ("a.md", { $0.type("call", ["id: String"]) }),
                ("b.md", { $0.type("notifications", ["value: [@notification]"]) }),
                ("c.md", { $0.type("notification", ["change: String"]) }),
                (
                    "d.md",
                    {
                        $0.operation(
                            "Mute", ["POST /mute"], answers: ["200 @call"],
                            shown: [
                                .init(line: "POST /mute", status: 200, response: #"{"id": "1"}"#),
                                .init(
                                    status: 200,
                                    response:
                                        ##"{"@odata.type": "#example.api.notifications", "value": [{"change": "muted"}]}"##
                                ),
                            ])
                    }
                ),
            ],
            are: """
                type call [propertyTable]
                  id: string [propertyTable,example]
                type notification [propertyTable]
                  change: string [propertyTable,example]
                type notifications [propertyTable]
                  value: collection of notification [propertyTable,example]
                  @odata.type: string [example]
                response 200 call
                example Mute
                  POST /mute → /mute
                  200 json call
                example Mute 2
                  200 json notifications
                    contradiction response-body-contradiction: the body is `notifications`, though the page says that it is `call`
                """)
    }
}
