import APIModel
import Emitters
import Foundation
import PageReader
import SourceText
import Testing

@testable import DocgenKit

private enum DocSets {
    static let folder = ProcessInfo.processInfo.environment["DOCGEN_CORPUS"].map { URL(fileURLWithPath: $0) }
}

/// Whole doc sets, read and united: nothing crashes, and what is understood is what the committed baseline says.
///
/// The baseline is renewed by
///
///     DOCGEN_CORPUS=… DOCGEN_RENEW=1 swift test --filter CorpusTests
@Suite("Real doc sets", .enabled(if: DocSets.folder != nil, "DOCGEN_CORPUS names no folder of doc sets"))
struct CorpusTests {
    private static let baseline = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "corpus.txt")

    private static func understand(_ name: String, dialect: String, reversed: Bool = false) async throws
        -> Understanding
    {
        let root = try #require(DocSets.folder).appending(path: name)
        let found = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        let paths = found.filter { $0.hasSuffix(".md") }.sorted()
        try #require(!paths.isEmpty)
        let files = try paths.enumerated().map { index, path in
            SourceFile(id: FileID(index), path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
        }
        let pages = files.map { InputPage($0.id, citedAs: $0.path) }
        let input = ModuleInput(
            name: "Corpus", dialect: try Dialect.builtIn(dialect), pages: reversed ? pages.reversed() : pages)
        return await Generator(input, sources: SourceMap(files)).understand()
    }

    private static func lines(_ understanding: Understanding, of name: String) -> [String] {
        let summary = Summary(of: understanding)
        let unclassified = summary.unclassified.reduce(0) { $0 + $1.places.count }
        return summary.counts.map { "\(name) \($0.label): \($0.count)" } + ["\(name) unclassified: \(unclassified)"]
    }

    @Test("What is understood of each")
    func statistics() async throws {
        var found: [String] = []
        for (name, dialect) in [("graph-v1.0", "graph"), ("onedrive", "graph"), ("gitlab", "graph"), ("ucwa", "ucwa")] {
            found += Self.lines(try await Self.understand(name, dialect: dialect), of: name)
        }
        if ProcessInfo.processInfo.environment["DOCGEN_RENEW"] != nil {
            try Data((found.joined(separator: "\n") + "\n").utf8).write(to: Self.baseline)
        }
        let expected = try String(contentsOf: Self.baseline, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(found.filter { !expected.contains($0) } == [])
        #expect(found.count == expected.count)
    }

    @Test("The order of pages plays no part")
    func order() async throws {
        let forward = try await Self.understand("ucwa", dialect: "ucwa")
        let backward = try await Self.understand("ucwa", dialect: "ucwa", reversed: true)
        #expect(forward.model.facts == backward.model.facts)
    }
}
