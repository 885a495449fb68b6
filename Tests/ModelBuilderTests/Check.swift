import APIModel
import ModelBuilder
import PageReader
import PageSketches
import SourceText
import Testing

/// Pages in few words; each closure fills one.
func sketches(_ pages: [(path: String, fill: (inout PageSketch) -> Void)]) -> [PageSketch] {
    pages.enumerated().map { index, entry in
        var sketch = PageSketch(entry.path, index)
        entry.fill(&sketch)
        return sketch
    }
}

/// Builds the model of some pages, in the given order and in reverse, and compares the lines about what is asked for.
///
/// - Parameter subjects: Beginnings of lines of the dump; a line that begins so is compared with all lines that are
///   indented below it.
func check(
    _ subjects: [String], of pages: [(path: String, fill: (inout PageSketch) -> Void)], are expected: String,
    settings: ModelSettings = ModelSettings(name: "Test", mainNamespace: "example.api"),
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    let sketches = sketches(pages)
    let sources = SourceMap(sketches.map(\.source))
    let facts = sketches.map(\.page)
    let model = buildModel(from: facts, settings: settings, sources: sources)
    #expect(brokenInvariants(of: model) == [], sourceLocation: sourceLocation)
    let found = ModelDump(model: model, sources: sources).lines(about: subjects)
    #expect(found.joined(separator: "\n") == expected, sourceLocation: sourceLocation)
    let again = buildModel(from: facts.reversed(), settings: settings, sources: sources)
    let lines = ModelDump(model: again, sources: sources).lines
    #expect(
        lines == ModelDump(model: model, sources: sources).lines, "the order of pages shows",
        sourceLocation: sourceLocation)
}

extension ModelDump {
    /// The lines that begin as asked for, with those below them.
    func lines(about subjects: [String]) -> [String] {
        var result: [String] = []
        var isAsked = false
        var depth = 0
        for line in lines {
            let indent = line.prefix { $0 == " " }.count
            if !isAsked || indent <= depth {
                let text = line.dropFirst(indent)
                isAsked = subjects.contains { text.hasPrefix($0) }
                depth = indent
            }
            if isAsked { result.append(String(line.dropFirst(depth))) }
        }
        return result
    }
}
