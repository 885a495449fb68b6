import APIModel
import SourceText
import Testing

@testable import DocgenKit

@Suite("Filtering operations")
struct OperationFilterTests {
    @Test(
        "Globs",
        arguments: [
            ("/users/*", "/users/{id}", true), ("/users/*", "/users/{id}/messages", false),
            ("/users/**", "/users/{id}/messages", true), ("**/messages", "/me/messages", true),
            ("/me/**/messages", "/me/messages", true), ("/me/**/messages", "/me/a/b/messages", true),
            ("/me/**/messages", "/me/amessages", false), ("**/**/x", "x", true), ("a**/x", "a/b/x", true),
            ("*", "", true), ("?et", "GET", true), ("?", "/", false), ("a*b*c", "aXbYbZc", true), ("", "a", false),
            ("*a*a*a*a*b", String(repeating: "a", count: 200), false),
        ]
    )
    func globs(glob: String, text: String, isMatch: Bool) {
        #expect(Glob(glob).matches(text) == isMatch)
    }

    private static let range = SourceRange(file: FileID(0), 0..<1)

    private func model() -> APIModel {
        func object(_ name: String, _ properties: [(String, TypeReference)] = [], base: String? = nil) -> TypeDefinition
        {
            var type = TypeDefinition(
                id: TypeID(name),
                shape: .object(
                    properties.map {
                        Property(wireName: $0.0, type: $0.1, evidence: [Evidence(.propertyTable, at: Self.range)])
                    }, isOpen: false), sources: [Self.range], evidence: .propertyTable)
            type.base = base.map { TypeID($0) }
            return type
        }
        func operation(_ id: String, _ method: HTTPMethod, _ path: String, _ resource: String, _ type: String)
            -> Operation
        {
            Operation(
                id: id, method: method,
                paths: [DocumentedPath(PathTemplate(parsing: path), sources: [Self.range])], title: id,
                resource: resource,
                responses: [
                    Response(
                        status: 200, body: Payload(type: .named(TypeID(type)), sources: [Self.range]),
                        sources: [Self.range])
                ], sources: [Self.range])
        }
        return APIModel(
            name: "M",
            types: [
                object("address"), object("entity"), object("message", base: "entity"),
                object("user", [("home", .array(.named(TypeID("address"))))], base: "entity"),
            ],
            operations: [
                operation("getUser", .get, "/users/{id}", "user", "user"),
                operation("getMessage", .get, "/me/messages/{id}", "message", "message"),
            ])
    }

    private func check(_ filter: OperationFilter, keeps operations: [String], _ types: [String]) {
        let filtered = model().filtered(by: filter) { _ in "api/page.md" }
        #expect(filtered.operations.map(\.id) == operations)
        #expect(filtered.types.map(\.id.name) == types)
    }

    @Test("What is kept brings the types that it needs, and their bases")
    func closure() {
        check(
            OperationFilter(include: [OperationPattern(path: [Glob("/users/**")], at: Self.range)]),
            keeps: ["getUser"], ["address", "entity", "user"])
        check(
            OperationFilter(exclude: [OperationPattern(resource: [Glob("user")], at: Self.range)]),
            keeps: ["getMessage"], ["entity", "message"])
        check(OperationFilter(), keeps: ["getUser", "getMessage"], ["address", "entity", "message", "user"])
    }

    @Test("All conditions of a pattern must hold, one glob of each")
    func conditions() {
        let pattern = OperationPattern(
            path: [Glob("/nobody"), Glob("/me/**")], method: [Glob("get")], page: [Glob("api/*.md")], at: Self.range)
        check(OperationFilter(include: [pattern]), keeps: ["getMessage"], ["entity", "message"])
        check(
            OperationFilter(include: [OperationPattern(method: [Glob("POST")], at: Self.range)]), keeps: [], [])
    }

    @Test("A pattern that covers nothing is reported at its place")
    func idle() {
        let filter = OperationFilter(include: [
            OperationPattern(path: [Glob("/users/**")], at: Self.range),
            OperationPattern(resource: [Glob("nobody")], at: SourceRange(file: FileID(0), 7..<9)),
        ])
        let idle = filter.idlePatterns(in: model()) { _ in nil }
        #expect(idle.map(\.range.offsets) == [7..<9])
    }
}
