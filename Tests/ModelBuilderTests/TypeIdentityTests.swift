import APIModel
import ModelBuilder
import Testing

@Suite("Which mentions name one type")
struct TypeIdentityTests {
    @Test(
        "A qualified name ends with that of the type",
        arguments: [
            ("#microsoft.graph.user", "user"), ("user", "user"), ("a.b.", "b"), (".b", "b"), ("...", ""), ("", ""),
            ("graph.größe", "größe"),
        ])
    func localNames(_ name: String, _ local: String) {
        #expect(TypeID.localName(of: name) == local)
    }

    @Test("A link's target decides over its text and letter case")
    func target() {
        check(
            ["type event", "type user", "type identitySet"],
            of: [
                (
                    "resources/event.md",
                    { $0.type("event", ["owner: @User object>user.md", "by: @identity>IdentitySet.md"]) }
                ),
                ("resources/user.md", { $0.type("user", ["id: String"]) }),
                ("resources/identityset.md", { $0.type("identitySet", ["application: String"]) }),
            ],
            are: """
                type event [propertyTable]
                  owner: user [propertyTable]
                  by: identitySet [propertyTable]
                type identitySet [propertyTable]
                  application: string [propertyTable]
                type user [propertyTable]
                  id: string [propertyTable]
                """)
    }

    @Test("A page that is not there leaves the name of the file, in the spelling with the most humps")
    func missingPage() {
        check(
            ["type"],
            of: [
                ("resources/a.md", { $0.type("a", ["set: @identity>identityset.md", "chat: @chatinfo>chatinfo.md"]) }),
                ("resources/b.md", { $0.type("b", ["chat: @chatInfo>chatInfo.md", "other: @identitySet"]) }),
                ("resources/c.md", { $0.type("c", ["phone: @managedDevice>intune-devices-manageddevice.md"]) }),
            ],
            are: """
                type a [propertyTable]
                  set: identitySet [propertyTable]
                  chat: chatInfo [propertyTable]
                type b [propertyTable]
                  chat: chatInfo [propertyTable]
                  other: identitySet [propertyTable]
                type c [propertyTable]
                  phone: managedDevice [propertyTable]
                type chatInfo open [mention]
                type identitySet open [mention]
                type managedDevice open [mention]
                """)
    }

    @Test("An anchor chooses among the types of a page")
    func anchor() {
        check(
            ["type event"],
            of: [
                (
                    "resources/enums.md",
                    {
                        $0.type("weekIndex", members: ["first", "last"])
                        $0.type("dayOfWeek", members: ["monday"])
                    }
                ),
                (
                    "resources/event.md",
                    {
                        $0.type(
                            "event",
                            ["day: @day>enums.md#dayofweek-values", "index: @weekIndex>enums.md", "week: @x>enums.md"])
                    }
                ),
            ],
            are: """
                type event [propertyTable]
                  day: dayOfWeek [propertyTable]
                  index: weekIndex [propertyTable]
                  week: weekIndex [propertyTable]
                """)
    }

    @Test("The main namespace is stripped, another one kept")
    func namespaces() {
        check(
            ["type"],
            of: [
                (
                    "a.md",
                    {
                        $0.namespace("example.api.calls")
                        $0.type(
                            "session", ["by: @#example.api.User", "next: @session", "kind: @example.api.calls.kind"])
                    }
                ),
                ("b.md", { $0.type("user", ["last: @api.user"]) }),
            ],
            are: """
                type example.api.calls.kind open [mention]
                type example.api.calls.session [propertyTable]
                  by: user [propertyTable]
                  next: session [propertyTable]
                  kind: kind [propertyTable]
                type user [propertyTable]
                  last: user [propertyTable]
                """)
    }

    @Test("Without a setting the most common namespace is the main one")
    func commonNamespace() {
        check(
            ["type"],
            of: [
                ("a.md", { $0.type("a", ["x: @some.api.b", "y: @Some.api.c", "z: @other.d"]) })
            ],
            are: """
                type a [propertyTable]
                  x: b [propertyTable]
                  y: c [propertyTable]
                  z: d [propertyTable]
                type b open [mention]
                type c open [mention]
                type other.d open [mention]
                """, settings: ModelSettings(name: "Test"))
    }
}
