import APIModel
import Testing

@testable import Emitters

/// Compares a file of the catalog, or the part of it from one heading to the next, with what is expected.
func checkCatalog(
    _ model: APIModel, _ file: String, section: String? = nil, upTo end: String = "\n## ", _ expected: String,
    outputs: Set<Emitter> = Set(Emitter.allCases), attribution: Attribution? = nil,
    sourceURL: SourceURL? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    let context = Fixture.context(
        model, attribution: attribution, settings: EmissionSettings(sourceURL: sourceURL, outputs: outputs))
    let files = try Emitter.docc.files(for: context)
    let found = try #require(
        files.first { $0.path.fileName == file }, "files are \(files.map(\.path.description))",
        sourceLocation: sourceLocation)
    var text = found.contents
    if let section {
        let start = try #require(text.range(of: "\n\(section)\n"), "\(text)", sourceLocation: sourceLocation)
        text = String(text[start.upperBound...])
        if let end = text.range(of: end) { text = String(text[..<end.lowerBound]) }
        text = text.trimmed
    }
    #expect(text == expected, sourceLocation: sourceLocation)
}

extension String {
    fileprivate var trimmed: String {
        let start = firstIndex { !$0.isNewline } ?? endIndex
        let end = lastIndex { !$0.isNewline } ?? startIndex
        return start <= end && start < endIndex ? String(self[start...end]) : ""
    }
}
