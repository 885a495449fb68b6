import APIModel
import EmitterFixtures
import SourceText
import SwiftDeclarations
import Testing

@Suite("Declarations")
struct DeclarationTests {
    private func check(_ type: TypeDefinition, is expected: String, _ place: Testing.SourceLocation = #_sourceLocation)
    {
        let model = APIModel(name: "M", types: [type])
        let writer = DeclarationWriter(model, names: SwiftNames(model)) { "page.md:\($0.lower + 1)" }
        #expect(writer.type(type).declaration.description == expected, sourceLocation: place)
    }

    @Test func structure() {
        check(
            object(
                "onlineMeeting",
                [
                    property("joinUrl", line: 3, doc: "Where to join."),
                    property("startDateTime", .scalar(.dateTime), required: true, line: 4),
                ], isOpen: true, doc: "A meeting."),
            is: """
                /// A meeting.
                ///
                /// Source: page.md:1
                public struct OnlineMeeting: Codable, Hashable, Sendable {
                    /// Where to join.
                    ///
                    /// Source: page.md:3
                    public var joinURL: String?

                    /// Source: page.md:4
                    public var startDateTime: Timestamp

                    /// The members of the object for which there is no property here, by name.
                    public var additionalProperties: [String: JSONValue]

                    public init(
                        joinURL: String? = nil,
                        startDateTime: Timestamp,
                        additionalProperties: [String: JSONValue] = [:]
                    ) {
                        self.joinURL = joinURL
                        self.startDateTime = startDateTime
                        self.additionalProperties = additionalProperties
                    }

                    public init(from decoder: any Decoder) throws {
                        let json = try JSONObjectReader(decoder)
                        joinURL = try json["joinUrl"]
                        startDateTime = try json.required("startDateTime")
                        additionalProperties = try json.additionalProperties(besides: ["joinUrl", "startDateTime"])
                    }

                    public func encode(to encoder: any Encoder) throws {
                        var json = JSONObjectWriter(encoder)
                        try json.set("joinUrl", joinURL)
                        try json.set("startDateTime", startDateTime)
                        try json.setAdditionalProperties(additionalProperties)
                    }
                }
                """)
    }

    @Test func enumeration() {
        check(
            EmitterFixtures.enumeration("importance", ["Normal", "default"]),
            is: """
                /// The `importance` of the API.
                ///
                /// Source: page.md:2
                public struct Importance: OpenEnum {
                    public let rawValue: String

                    public init(rawValue: String) {
                        self.rawValue = rawValue
                    }

                    public static let normal = Importance("Normal")
                    public static let `default` = Importance("default")

                    public static let allKnown: [Importance] = [.normal, .`default`]
                }
                """)
    }

    @Test("Flags can be combined and taken apart")
    func flags() {
        let type = TypeDefinition(
            id: TypeID("rights"), shape: .enumeration([Member(wireName: "read")], isFlags: true),
            sources: [Page.line(1)],
            evidence: .memberList)
        let model = APIModel(name: "M", types: [type])
        let source = DeclarationWriter(model, names: SwiftNames(model)) { _ in nil }.type(type).declaration.description
        #expect(source.contains("    public init(combining values: [Rights]) {\n"))
        #expect(source.contains("    public var combined: [Rights] {\n"))
    }

    @Test("A property is boxed in a cycle only, and not behind an array")
    func recursion() {
        let types = [
            object("a", [property("b", named("b")), property("list", .array(named("a")))]),
            object("b", [property("a", named("a")), property("c", named("c"))]),
            object("c", []),
        ]
        let model = APIModel(name: "M", types: types)
        let writer = DeclarationWriter(model, names: SwiftNames(model)) { _ in nil }
        #expect(writer.type(types[0]).declaration.description.contains("@Indirect public var b: B?"))
        #expect(writer.type(types[0]).declaration.description.contains("    public var list: [A]?"))
        #expect(writer.type(types[1]).declaration.description.contains("@Indirect public var a: A?"))
        #expect(writer.type(types[1]).declaration.description.contains("    public var c: C?"))
    }

    @Test("Inherited properties are part of the type")
    func inheritance() {
        var child = object("child", [property("own")])
        child.base = TypeID("entity")
        let model = APIModel(name: "M", types: [child, object("entity", [property("id")])])
        let writer = DeclarationWriter(model, names: SwiftNames(model)) { _ in nil }
        let source = writer.type(child).declaration.description
        #expect(source.contains("id: String? = nil,\n        own: String? = nil"))
    }
}
