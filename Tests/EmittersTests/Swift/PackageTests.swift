import APIModel
import EmitterFixtures
import SourceText
import SwiftDeclarations
import Testing

@testable import Emitters

@Suite("Packages")
struct PackageTests {
    private func context(_ model: APIModel, findings: [Diagnostic] = []) -> EmissionContext {
        EmissionContext(
            model: model, names: SwiftNames(model), sources: Page.sources, findings: findings,
            settings: EmissionSettings(isPackage: true))
    }

    private func manifest(_ emitters: [Emitter], _ runtime: RuntimePackage) throws -> String {
        let context = context(.onlineMeetings)
        let files = try emitters.flatMap { try $0.files(for: context) }
        let file = try context.packageFile(for: files, runtime: runtime)
        #expect(file.path.description == "Package.swift")
        return file.contents
    }

    @Test("The manifest depends on what the files import, and the runtime's traits are off")
    func manifest() throws {
        let text = try manifest(Emitter.allCases, .folder("../docgen", identity: "docgen"))
        #expect(
            text.contains(
                """
                    dependencies: [
                        .package(path: "../docgen", traits: []),
                        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
                    ],
                """))
        #expect(
            text.contains(
                """
                        .testTarget(
                            name: "OnlineMeetingsTests",
                            dependencies: [
                                .target(name: "OnlineMeetings"),
                                .product(name: "DocgenRuntime", package: "docgen"),
                                .product(name: "DocgenTesting", package: "docgen"),
                                .product(name: "HTTPTypes", package: "swift-http-types"),
                            ],
                            resources: [.copy("Examples")]
                        ),
                """))
    }

    @Test("Models alone need nothing but the runtime, and have no tests")
    func modelsAlone() throws {
        let text = try manifest([.models], .repository("https://example.com/me/Docgen.git", from: "1.2.0"))
        #expect(
            text.contains(
                """
                    dependencies: [
                        .package(url: "https://example.com/me/Docgen.git", from: "1.2.0", traits: []),
                    ],
                    targets: [
                        .target(
                            name: "OnlineMeetings",
                            dependencies: [
                                .product(name: "DocgenRuntime", package: "Docgen"),
                            ]
                        ),
                    ],
                """))
    }

    private func tests(_ findings: [Diagnostic] = []) throws -> [String: String] {
        let files = try Emitter.tests.files(for: context(.onlineMeetings, findings: findings))
        return Dictionary(files.map { ($0.path.description, $0.contents) }) { first, _ in first }
    }

    @Test("Examples are a table a resource, and their messages a file")
    func tables() throws {
        let files = try tests()
        let folder = "Tests/OnlineMeetingsTests"
        #expect(
            files.keys.sorted() == [
                "\(folder)/Examples/OnlineMeetingExamples.http", "\(folder)/OnlineMeetingExamples.swift",
            ])
        let table = try #require(files["\(folder)/OnlineMeetingExamples.swift"])
        #expect(table.contains("        BodyExample(\"graph/first.md:"))
        #expect(table.contains("OnlineMeeting.self, in: \"value\"),\n"))
        #expect(table.contains("reaches: \"createOnlineMeeting\"),\n"))
        let messages = try #require(files["\(folder)/Examples/OnlineMeetingExamples.http"])
        #expect(messages.hasPrefix("### graph/first.md:"))
        #expect(messages.contains("\nContent-Type: application/json\n\n{\n"))
    }

    @Test("Words in place of a value are filled in; what is wrong besides stays a known issue")
    func fillings() throws {
        func table(sending body: String) throws -> String {
            var model = APIModel.oddities
            let place = try #require(model.operations.firstIndex { $0.id == "updateThing" })
            model.operations[place].examples[0].request?.body = .json(json(body))
            let files = try Emitter.tests.files(for: context(model))
            return try #require(files.first { $0.path.description.hasSuffix("ThingExamples.swift") }).contents
        }
        let day = #""child": {"parent": {"child": {"day": "Date"}}}"#
        let filling = #"filling: ["/child/parent/child/day": "2000-01-01"]"#
        #expect(try table(sending: "{\(day)}").contains(filling))
        #expect(try !table(sending: #"{\#(day), "amount": "12"}"#).contains("filling:"))
    }
}
