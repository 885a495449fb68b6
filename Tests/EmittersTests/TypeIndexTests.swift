import APIModel
import EmitterFixtures
import Testing

@Suite("What types inherit")
struct TypeIndexTests {
    private func check(
        _ types: [TypeDefinition], _ id: String, has expected: [String],
        _ place: Testing.SourceLocation = #_sourceLocation
    ) {
        // Who is asked for first decides nothing, nor does the order of the definitions.
        for types in [types, types.reversed()] {
            let index = TypeIndex(APIModel(name: "M", types: types))
            let found = index.allProperties(of: TypeID(id)).map { "\($0.wireName): \($0.type)" }
            #expect(found == expected, sourceLocation: place)
        }
    }

    private func type(_ name: String, _ base: String?, _ properties: [Property]) -> TypeDefinition {
        var type = object(name, properties)
        type.base = base.map { TypeID($0) }
        return type
    }

    @Test func basesComeFirst() {
        let types = [
            object("entity", [property("id")]), type("item", "entity", [property("name")]),
            type("file", "item", [property("size", .scalar(.int64))]),
        ]
        check(types, "file", has: ["id: string", "name: string", "size: int64"])
        check(types, "entity", has: ["id: string"])
    }

    @Test("What is documented again is the subtype's, at its old place")
    func again() {
        let types = [
            object("entity", [property("id"), property("kind")]),
            type("item", "entity", [property("name"), property("id", .scalar(.guid))]),
        ]
        check(types, "item", has: ["id: guid", "kind: string", "name: string"])
        check(types, "entity", has: ["id: string", "kind: string"])
    }

    @Test("A base that is nowhere brings nothing along, nor does an enumeration")
    func nothing() {
        check([type("item", "gone", [property("name")])], "item", has: ["name: string"])
        check([enumeration("shade", ["dark"])], "shade", has: [])
        check([], "item", has: [])
    }

    @Test("In a cycle each has what all have, its own last")
    func cycle() {
        let types = [
            type("a", "b", [property("ofA")]), type("b", "a", [property("ofB")]), type("c", "a", [property("ofC")]),
        ]
        check(types, "a", has: ["ofB: string", "ofA: string"])
        check(types, "b", has: ["ofA: string", "ofB: string"])
        check(types, "c", has: ["ofB: string", "ofA: string", "ofC: string"])
    }
}
