import APIModel
import EmitterFixtures
import SwiftParser
import SwiftSyntax
import Testing

@testable import SwiftDeclarations

/// What holds nodes of SwiftSyntax by construction, and text by the care of whoever writes it.
@Suite("Code is of the kind that it is called")
struct KindTests {
    private func check<Node>(
        _ code: Code<Node>, _ place: Testing.SourceLocation = #_sourceLocation
    ) {
        let file = Parser.parse(source: code.text)
        let items = file.statements.map(\.item)
        #expect(!file.hasError, "\(code)", sourceLocation: place)
        #expect(items.count == 1 && items[0].is(Node.self), "\(code) is no \(Node.self)", sourceLocation: place)
    }

    static let examples: [APIModel] = [
        .onlineMeetings, .oddities, .hostile("pwned"), .hostile("\")\n}\n`*/ \\(x)"), .hostile("class"),
    ]

    private func writer(_ model: APIModel) -> DeclarationWriter {
        DeclarationWriter(model, names: SwiftNames(model)) { _ in "page.md:1" }
    }

    @Test(arguments: examples)
    func models(_ model: APIModel) {
        let writer = writer(model)
        #expect(!model.types.isEmpty)
        for type in model.types {
            for declaration in [writer.type(type), writer.polymorph(type)].compactMap(\.self) {
                check(declaration.declaration)
                let parts = declaration.parts()
                for nested in parts.nested { check(nested) }
                for member in parts.members { check(member.key) }
            }
        }
    }

    @Test(arguments: examples)
    func routes(_ model: APIModel) throws {
        let writer = writer(model)
        for operations in writer.resourceOperations {
            let resource = try #require(writer.resource(of: operations))
            for declaration in [resource.api, resource.partial] { check(declaration) }
            for declaration in [resource.routes, resource.partialAnswers] { check(declaration) }
            check(resource.stub)
            for operation in resource.operations {
                check(operation.namespace)
                for declaration in [operation.route] + operation.conversions { check(declaration) }
                for expression in [operation.method] + operation.paths { check(expression) }
                check(operation.requirement)
                check(operation.stub)
            }
        }
    }

    @Test(arguments: examples)
    func client(_ model: APIModel) throws {
        let writer = writer(model)
        let client = writer.client(writer.resourceNames)
        check(client.structure)
        for conformance in client.conformances + writer.pages().map(\.conformance) { check(conformance) }
        for operation in model.operations {
            let call = try #require(writer.call(of: operation))
            for declaration in [call.client, call.shorthand] + call.conversions { check(declaration) }
            let snippets = try #require(writer.snippets(of: operation))
            check(snippets.call)
            check(snippets.server)
            if let shorthand = snippets.shorthand {
                let file = Parser.parse(source: shorthand.text)
                #expect(!file.hasError && !file.statements.isEmpty, "\(shorthand)")
            }
        }
    }

    @Test(arguments: [
        RuntimePackage.folder("../doc\"gen", identity: "doc\"gen"),
        .repository("https://example.com/docgen.git", from: "1.2.0"),
    ])
    func package(_ runtime: RuntimePackage) {
        let modules: Set<String> = ["DocgenRuntime", "DocgenHummingbird", "HTTPTypes"]
        let package = PackageDeclaration("Shop", runtime: runtime, imports: modules, testImports: ["DocgenTesting"])
        let expressions =
            [package.name, package.testsName] + package.dependencies + package.products + package.testProducts
        #expect(expressions.count > 5)
        for expression in expressions { check(expression) }
    }

    @Test(arguments: examples)
    func tests(_ model: APIModel) {
        let writer = writer(model)
        for example in model.operations.flatMap(writer.examples) {
            check(example.title)
            for message in example.messages { check(message) }
            for function in example.helpers + example.tests { check(function) }
        }
        for examples in writer.resourceExamples() {
            for expression in [examples.title, examples.file] + examples.bodies + examples.requests {
                check(expression)
            }
        }
    }
}
