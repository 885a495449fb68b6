import PageReader
import SourceText
import Testing

/// Reads a page and compares its facts, one a line, with the expected ones.
///
/// Places (`@line:column`) and the census are part of the description; `showing` keeps the lines that begin with one of
/// the words, so that a test speaks of its own subject alone.
func check(
    _ markdown: String, dialect: String = "graph", showing words: [String], equals expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    let actual = try describe(Array(markdown.utf8), dialect: dialect, showing: words)
    #expect(actual == expected, sourceLocation: sourceLocation)
}

func describe(_ bytes: [UInt8], dialect: String = "graph", showing words: [String]) throws -> String {
    let source = SourceFile(id: FileID(0), path: "page.md", bytes: bytes)
    let page = PageReader(dialect: try Dialect.builtIn(dialect)).read(source)
    return page.facts.text(in: SourceMap([source])).split(separator: "\n")
        .map { $0.drop { $0 == " " } }
        .filter { line in words.contains { line.hasPrefix($0) } }
        .joined(separator: "\n")
}
