import ModelBuilder
import Testing

@Suite("What pages declare of types")
struct TypeTests {
    @Test("Several pages describe one type")
    func united() {
        check(
            ["type"],
            of: [
                ("a.md", { $0.type("User", ["id: String", "age: Int32"]) }),
                ("b.md", { $0.type("user", ["age: Int32", "mail: String"]) }),
            ],
            are: """
                type User [propertyTable]
                  id: string [propertyTable]
                  age: int32 [propertyTable]
                  mail: string [propertyTable]
                """)
    }

    @Test("Values in a row make the linked type an enumeration, or one of the property; a string stays a string")
    func listedValues() {
        check(
            ["type"],
            of: [
                (
                    "a.md",
                    {
                        $0.type(
                            "message",
                            [
                                "importance: @Importance>missing.md of low|high", "kind: in|out",
                                "flags: [String] of a|b",
                            ])
                    }
                ),
                ("b.md", { $0.type("importance", members: ["low", "normal"]) }),
            ],
            are: """
                type importance enum low|normal|high [memberList]
                type message [propertyTable]
                  importance: importance [propertyTable]
                  kind: message.kind [propertyTable]
                  flags: collection of string [propertyTable]
                type message.kind enum in|out [memberList]
                """)
    }

    @Test("A string that lists the members of a declared enumeration of its name is of that enumeration")
    func listedEnumeration() {
        check(
            ["type"],
            of: [
                ("a.md", { $0.type("call", ["status: String of notStarted|running", "state: String of on|off"]) }),
                ("b.md", { $0.type("operationStatus", members: ["NotStarted", "Running", "unknownFutureValue"]) }),
                ("c.md", { $0.type("mode", members: ["on", "off"]) }),
            ],
            are: """
                type call [propertyTable]
                  status: operationStatus [propertyTable]
                  state: string [propertyTable]
                type mode enum on|off [memberList]
                type operationStatus enum NotStarted|Running|unknownFutureValue [memberList]
                """)
    }

    @Test("A base without a page is known from rows that inherit from it")
    func inheritedRows() {
        check(
            ["type"], of: [("a.md", { $0.type("user", ["id: String < entity", "name: String"]) })],
            are: """
                type entity [mention]
                  id: string [mention]
                type user: entity [propertyTable]
                  id: string [propertyTable]
                  name: string [propertyTable]
                """)
    }

    @Test("A circle of bases ends where it closes")
    func circle() {
        check(
            ["type"],
            of: [
                ("a.md", { $0.type("a", base: "b", ["x: String"]) }),
                ("b.md", { $0.type("b", base: "a", ["y: String"]) }),
            ],
            are: """
                type a: b [propertyTable]
                  x: string [propertyTable]
                type b [propertyTable]
                  y: string [propertyTable]
                """)
    }

    @Test("Representations say more than examples, and less than tables")
    func representation() {
        check(
            ["type"],
            of: [
                (
                    "a.md",
                    {
                        $0.type(
                            "user", ["id: String"],
                            representation:
                                #"{"id": 1, "at": "String (timestamp)", "home": {"@odata.type": "example.api.address"}}"#
                        )
                    }
                )
            ],
            are: """
                type address [representation]
                  @odata.type: string [representation]
                type user [propertyTable]
                  id: string [propertyTable,representation]
                  at: dateTime [representation]
                  home: address [representation]
                """)
    }
}
