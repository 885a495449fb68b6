import APIModel
import ModelBuilder
import PageChecks
import PageReader
import PageSketches
import SourceText
import Testing

/// Runs one check on sketched pages and compares its findings: `path: text that it points at: message`.
func check(
    _ checks: any PageCheck..., on pages: [(path: String, fill: (inout PageSketch) -> Void)], finds expected: [String],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    let sketches = pages.enumerated().map { index, entry in
        var sketch = PageSketch(entry.path, index)
        entry.fill(&sketch)
        return sketch
    }
    let sources = SourceMap(sketches.map(\.source))
    let facts = sketches.map(\.page)
    let settings = ModelSettings(name: "Test", mainNamespace: "example.api")
    let model = buildModel(from: facts, settings: settings, sources: sources)
    let found = runChecks(checks, pages: facts, model: model, sources: sources).map { finding in
        "\(sources[finding.range.file]?.path ?? "?"): \(sources.text(finding.range)): \(finding.message)"
    }
    #expect(found == expected, sourceLocation: sourceLocation)
}
