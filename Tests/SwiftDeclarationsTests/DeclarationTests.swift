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
                public nonisolated struct OnlineMeeting: Codable, Hashable, Sendable {
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
                /// The documented values of `importance`.
                ///
                /// Source: page.md:2
                public nonisolated struct Importance: OpenEnum {
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

    @Test("Members that may be combined make flags")
    func flags() {
        let type = TypeDefinition(
            id: TypeID("rights"), shape: .enumeration([Member(wireName: "read")], isFlags: true),
            sources: [Page.line(1)],
            evidence: .memberList)
        #expect(source(of: type, in: [type]).contains("public nonisolated struct Rights: OpenFlags {\n"))
    }

    @Test("What is deprecated is stored beside, so that coding it is no use of it")
    func deprecation() {
        var old = property("old", line: 3)
        old.documentation = Documentation(isDeprecated: true, deprecation: "Use **new**\ninstead.")
        let structure = source(of: object("thing", [old]), in: [])
        #expect(
            structure.contains(
                """
                    @available(*, deprecated, message: "Use **new** instead.")
                    public var old: String? {
                        get {
                            _old
                        }
                        set {
                            _old = newValue
                        }
                    }

                    private var _old: String?

                    public init(old: String? = nil) {
                        self._old = old
                    }

                    public init(from decoder: any Decoder) throws {
                        let json = try JSONObjectReader(decoder)
                        _old = try json["old"]
                    }
                """), "\(structure)")
        let member = Member(wireName: "old", documentation: Documentation(isDeprecated: true))
        let enumeration = source(
            of: TypeDefinition(
                id: TypeID("shade"), shape: .enumeration([member], isFlags: false), sources: [Page.line(1)],
                evidence: .memberList), in: [])
        #expect(enumeration.contains("    @available(*, deprecated)\n    public static let old = Shade(\"old\")"))
        #expect(enumeration.contains("= [Shade(\"old\")]"))
    }

    @Test("What has an id is identifiable, and what is read-only is written as such")
    func identity() {
        var id = property("id")
        id.isReadOnly = true
        let structure = source(of: object("thing", [id]), in: [])
        #expect(structure.contains("struct Thing: Codable, Hashable, Identifiable, Sendable {"))
        #expect(structure.contains("try json.set(readOnly: \"id\", id)"))
        #expect(!source(of: object("thing", [property("id", .unknown)]), in: []).contains("Identifiable"))
    }

    @Test("A base that is used stands for its subtypes")
    func polymorphism() throws {
        var circle = object("circle", [property("radius", .scalar(.double))])
        circle.base = TypeID("shape")
        let shape = object("shape", [property("name"), property("@odata.type")])
        let drawing = object("drawing", [property("shapes", .array(named("shape")))])
        let model = APIModel(
            name: "M", discriminator: Discriminator(key: "@odata.type", namespace: "a.b"),
            types: [circle, drawing, shape])
        let writer = DeclarationWriter(model, names: SwiftNames(model)) { _ in nil }
        #expect(writer.type(drawing).declaration.description.contains("    public var shapes: [AnyShape]?"))
        #expect(
            writer.type(circle).declaration.description.contains(
                "struct Circle: Codable, Hashable, Sendable, AnyShape.Properties {"))
        #expect(writer.polymorph(circle) == nil)
        let declaration = try #require(writer.polymorph(shape)).declaration.description
        #expect(
            declaration == """
                /// An object of type `shape` or of one of its subtypes, as `@odata.type` says.
                @dynamicMemberLookup
                public nonisolated indirect enum AnyShape: Codable, Hashable, Sendable {
                    case shape(Shape)
                    case circle(Circle)

                    /// An object of a subtype that is not documented, with everything that it has.
                    case other(Undocumented<Shape>)

                    /// What objects of type `shape` have, those of subtypes included.
                    public protocol Properties {
                        var name: String? { get set }
                        var odataType: String? { get set }
                    }

                    /// What the object has, of whatever subtype it is.
                    public var properties: any Properties {
                        get {
                            switch self {
                            case .shape(let value): value
                            case .circle(let value): value
                            case .other(let value): value.properties
                            }
                        }
                        set {
                            switch (self, newValue) {
                            case (.other(var other), let value as Shape):
                                other.properties = value
                                self = .other(other)
                            case (_, let value as Shape): self = .shape(value)
                            case (_, let value as Circle): self = .circle(value)
                            default: break
                            }
                        }
                    }

                    public subscript<Value>(dynamicMember property: WritableKeyPath<any Properties, Value>) -> Value {
                        get { properties[keyPath: property] }
                        set { properties[keyPath: property] = newValue }
                    }

                    /// An object of type `shape` itself.
                    public init(
                        name: String? = nil,
                        odataType: String? = nil
                    ) {
                        self = .shape(Shape(name: name, odataType: odataType))
                    }

                    public init(from decoder: any Decoder) throws {
                        switch try decoder.typeName("@odata.type") {
                        case nil, "a.b.shape": self = .shape(try Shape(from: decoder))
                        case "a.b.circle": self = .circle(try Circle(from: decoder))
                        default: self = .other(try Undocumented(from: decoder))
                        }
                    }

                    public func encode(to encoder: any Encoder) throws {
                        switch self {
                        case .shape(let value): try value.encode(to: encoder)
                        case .circle(let value): try value.encode(to: encoder, as: "#a.b.circle", in: "@odata.type")
                        case .other(let value): try value.encode(to: encoder)
                        }
                    }
                }
                """, "\(declaration)")
    }

    private func source(of type: TypeDefinition, in types: [TypeDefinition]) -> String {
        let model = APIModel(name: "M", types: types.isEmpty ? [type] : types)
        return DeclarationWriter(model, names: SwiftNames(model)) { _ in nil }.type(type).declaration.description
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
        #expect(writer.type(types[0]).declaration.description.contains("    private var _b: Indirect<B?>\n"))
        #expect(writer.type(types[0]).declaration.description.contains("    public var list: [A]?"))
        #expect(writer.type(types[1]).declaration.description.contains("    private var _a: Indirect<A?>\n"))
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
