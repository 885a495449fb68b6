import APIModel
import EmitterFixtures
import SwiftDeclarations
import Testing

@Suite("What is declared within a structure")
struct NestedTypeTests {
    private func writer(_ types: [TypeDefinition], _ operations: [Operation] = []) -> DeclarationWriter {
        let model = APIModel(name: "M", types: types, operations: operations)
        return DeclarationWriter(model, names: SwiftNames(model)) { _ in nil }
    }

    /// The names by which an enumeration is called from everywhere.
    private func check(
        _ enumeration: String, in types: [TypeDefinition], _ operations: [Operation] = [], isCalled path: [String],
        _ place: Testing.SourceLocation = #_sourceLocation
    ) {
        let names = SwiftNames(APIModel(name: "M", types: types, operations: operations))
        #expect(names.path(of: TypeID(enumeration)).map(\.name) == path, sourceLocation: place)
    }

    private func update(_ type: String, _ method: HTTPMethod = .patch) -> Operation {
        Operation(
            id: "update", method: method, paths: paths("/things/{id}"), title: "Update", resource: "thing",
            pathParameters: [Parameter(name: "id", sources: [Page.line(10)])],
            request: Payload(type: named(type), sources: [Page.line(6)]),
            responses: [Response(status: 204, sources: [Page.line(6)])], sources: [Page.line(4)])
    }

    @Test("An enumeration is nested where one type alone has it")
    func nesting() {
        let colour = enumeration("colour", ["red"])
        let car = object("car", [property("paint", named("colour")), property("trims", .array(named("colour")))])
        check("colour", in: [car, colour], isCalled: ["Car", "Colour"])
        check("colour", in: [car, object("bike", [property("paint", named("colour"))]), colour], isCalled: ["Colour"])
        check("colour", in: [colour], isCalled: ["Colour"])

        var van = object("van", [])
        van.base = TypeID("car")
        check("colour", in: [car, colour, van], isCalled: ["Colour"])

        var paint = update("car", .post)
        paint.queryParameters = [Parameter(name: "colour", type: named("colour"), sources: [Page.line(5)])]
        check("colour", in: [car, colour], [paint], isCalled: ["Colour"])
    }

    @Test("What its owner's name says already is left out, unless another type has the rest as its name")
    func shortNames() {
        let owner = object("asyncOperation", [property("status", named("asyncOperationStatus"))])
        let status = enumeration("asyncOperationStatus", ["done"])
        check("asyncOperationStatus", in: [owner, status], isCalled: ["AsyncOperation", "Status"])
        check(
            "asyncOperationStatus", in: [owner, status, object("status", [])],
            isCalled: ["AsyncOperation", "AsyncOperationStatus"])

        let kind = object("car", [property("type", named("carType"))])
        check("carType", in: [kind, enumeration("carType", ["van"])], isCalled: ["Car", "CarType"])

        let task = object(
            "task", [property("previewType", named("task.previewType")), property("mode", named("taskPreviewType"))])
        let both = [task, enumeration("task.previewType", ["none"]), enumeration("taskPreviewType", ["all"])]
        check("task.previewType", in: both, isCalled: ["TaskModel", "PreviewType"])
        check("taskPreviewType", in: both, isCalled: ["TaskModel", "TaskPreviewType"])
    }

    @Test("It needs no path within its owner, and one elsewhere")
    func spellings() {
        let types = [object("car", [property("paint", named("colour"))]), enumeration("colour", ["red"])]
        let source = writer(types).type(types[0]).declaration.description
        #expect(source.contains("    public var paint: Colour?\n"))
        #expect(
            source.contains(
                """
                    /// The documented values of `colour`.
                    public struct Colour: OpenEnum {
                        public let rawValue: String

                        public init(rawValue: String) {
                            self.rawValue = rawValue
                        }

                        public static let red = Colour("red")

                        public static let allKnown: [Colour] = [.red]
                    }

                    public init(paint: Colour? = nil) {
                """), "\(source)")
    }

    @Test("A patched type says which properties can be cleared, and demands none")
    func patches() {
        var id = property("id")
        id.isReadOnly = true
        var name = property("name")
        name.isNullable = false
        let thing = object(
            "thing",
            [id, name, property("externalId"), property("default"), property("kind", required: true)])
        let patched = writer([thing], [update("thing")]).type(thing).declaration.description
        #expect(patched.contains("struct Thing: Codable, Hashable, Identifiable, Patchable, Sendable {"))
        #expect(patched.contains("    public var kind: String?\n"))
        #expect(
            patched.contains(
                """
                    /// The properties that a `PATCH` can clear.
                    public enum PropertyName: String, Sendable {
                        case externalID = "externalId"
                        case `default`
                    }
                """), "\(patched)")

        let replaced = writer([thing], [update("thing", .put)]).type(thing).declaration.description
        #expect(!replaced.contains("Patchable"))
        #expect(replaced.contains("    public var kind: String\n"))
    }

    @Test("A call takes the new values and what is to be cleared")
    func calls() throws {
        let thing = object("thing", [property("name")])
        let operation = update("thing")
        let call = try #require(writer([thing], [operation]).call(of: operation))
        let shorthand = call.shorthand.description
        #expect(shorthand.contains("        _ body: Thing,\n        clearing: Set<Thing.PropertyName> = [],\n"))
        #expect(shorthand.contains("body: Patch(body, clearing: clearing)"), "\(shorthand)")
        let input = try #require(writer([thing], [operation]).operation(operation)).namespace.description
        #expect(input.contains("public var body: Patch<Thing>"))
    }

    @Test("Where subtypes may stand, their properties can be cleared too")
    func polymorphs() throws {
        var circle = object("circle", [property("radius", .scalar(.double))])
        circle.base = TypeID("shape")
        let shape = object("shape", [property("name"), property("@odata.type")])
        let model = APIModel(
            name: "M", discriminator: Discriminator(key: "@odata.type", namespace: "a.b"), types: [circle, shape],
            operations: [update("shape")])
        let writer = DeclarationWriter(model, names: SwiftNames(model)) { _ in nil }
        let source = try #require(writer.polymorph(shape)).declaration.description
        #expect(source.contains("enum AnyShape: Codable, Hashable, Patchable, Sendable {"))
        #expect(source.contains("        case name\n        case radius\n    }"), "\(source)")
        #expect(!writer.type(shape).declaration.description.contains("Patchable"))
    }
}
