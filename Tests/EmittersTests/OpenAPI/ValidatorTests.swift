import APIModel
import Foundation
import RunningPrograms
import Testing

@testable import Emitters

/// The document against the specification's own schema, by `openapi-spec-validator` (PyPI).
@Suite(
    .enabled(
        if: SpecValidator.isInstalled, "openapi-spec-validator is not installed (pip install openapi-spec-validator)"))
struct ValidatorTests {
    @Test func aRealAPIIsValid() throws {
        try checkValid(Fixture.meetings, attribution: Attribution(source: "Example docs", license: "CC BY 4.0"))
    }

    @Test func anEmptyAPIIsValid() throws {
        try checkValid(APIModel(name: "Empty"))
    }

    @Test func hostileTextInEveryPositionIsValid() throws {
        // One run of the validator for all texts, as it takes a second to start.
        var all = APIModel(name: "All")
        for (index, text) in HostileText.all.enumerated() {
            var model = Fixture.hostileModel(text)
            for place in model.operations.indices {
                model.operations[place].id += "\(index)"
                for path in model.operations[place].paths.indices {
                    let unique = PathTemplate.Segment([.literal("\(index)")])
                    model.operations[place].paths[path].template.segments.append(unique)
                }
            }
            all.types += model.types
            all.operations += model.operations
            all.servers += model.servers
        }
        try checkValid(all)
    }

    private func checkValid(
        _ model: APIModel, attribution: Attribution? = nil,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let files = try Emitter.openapi.files(for: Fixture.context(model, attribution: attribution))
        let file = try #require(files.first, sourceLocation: sourceLocation)
        let finding = try SpecValidator.finding(in: file.contents)
        #expect(finding == nil, sourceLocation: sourceLocation)
    }
}

enum SpecValidator {
    private static let python = Program.installed("python3")
    static let isInstalled = (try? python?.run(["-c", "import openapi_spec_validator"]))?.status == 0

    /// What the validator has to say against a document; `nil` where it accepts it.
    static func finding(in document: String) throws -> String? {
        let url = FileManager.default.temporaryDirectory.appending(path: "docgen-\(UUID().uuidString).json")
        try Data(document.utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let result = try #require(python).run(["-m", "openapi_spec_validator", url.path])
        return result.status == 0 ? nil : result.output + result.errors
    }
}
