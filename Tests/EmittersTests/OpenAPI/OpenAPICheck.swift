import APIModel
import LooseJSON
import Testing

@testable import Emitters

/// Emits a model and compares one place of `openapi.json` with the JSON expected there; `nil` expects nothing there.
func check(
    _ model: APIModel, attribution: Attribution? = nil, _ pointer: String, _ expected: String?,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    let document = try openAPI(model, attribution: attribution, sourceLocation: sourceLocation)
    let found = document[pointer: pointer]
    guard let expected else {
        #expect(found == nil, "\(pointer) is \(found?.serialized() ?? "")", sourceLocation: sourceLocation)
        return
    }
    let value = try #require(Fixture.value(expected), sourceLocation: sourceLocation)
    let isEqual = found?.isEquivalent(to: value) == true
    #expect(
        isEqual, "\(pointer) is \(found?.serialized(.pretty) ?? "missing in \(document.serialized(.pretty))")",
        sourceLocation: sourceLocation)
}

/// The document of a model, read strictly: no duplicate keys, nothing but JSON.
func openAPI(
    _ model: APIModel, attribution: Attribution? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> JSONValue {
    let files = try Emitter.openapi.files(for: Fixture.context(model, attribution: attribution))
    let file = try #require(files.first, sourceLocation: sourceLocation)
    return try #require(Fixture.value(file.contents), "no strict JSON", sourceLocation: sourceLocation)
}
