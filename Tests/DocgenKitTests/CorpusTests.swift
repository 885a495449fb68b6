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
        try await generator(name, dialect: dialect, reversed: reversed).understand()
    }

    private static func generator(
        _ name: String, dialect: String, reversed: Bool = false, _ configure: (inout ModuleInput) -> Void = { _ in }
    ) throws -> Generator {
        let root = try #require(DocSets.folder).appending(path: name)
        let found = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        let paths = found.filter { $0.hasSuffix(".md") }.sorted()
        try #require(!paths.isEmpty)
        let files = try paths.enumerated().map { index, path in
            SourceFile(id: FileID(index), path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
        }
        let pages = files.map { InputPage($0.id, citedAs: $0.path) }
        var input = ModuleInput(
            name: "Corpus", dialect: try Dialect.builtIn(dialect), pages: reversed ? pages.reversed() : pages)
        configure(&input)
        return Generator(input, sources: SourceMap(files))
    }

    private static func lines(_ understanding: Understanding, of name: String) -> [String] {
        let summary = Summary(of: understanding, workers: Workers(2))
        let unclassified = summary.unclassified.reduce(0) { $0 + $1.places.count }
        return summary.counts.map { "\(name) \($0.label): \($0.count)" } + ["\(name) unclassified: \(unclassified)"]
    }

    @Test("What is understood of each")
    func statistics() async throws {
        var found: [String] = []
        for (name, dialect) in [("graph-v1.0", "graph"), ("onedrive", "graph"), ("gitlab", "graph"), ("ucwa", "ucwa")] {
            let generator = try Self.generator(name, dialect: dialect) { input in
                input.emitters = [.models]
                if name == "graph-v1.0" { input.operations = Self.events }
            }
            let understanding = await generator.understand()
            found += Self.lines(understanding, of: name)
            if name == "graph-v1.0" { try await checkReadme(generator.emit(understanding)) }
        }
        if ProcessInfo.processInfo.environment["DOCGEN_RENEW"] != nil {
            try Data((found.joined(separator: "\n") + "\n").utf8).write(to: Self.baseline)
        }
        let expected = try String(contentsOf: Self.baseline, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(found.filter { !expected.contains($0) } == [])
        #expect(found.count == expected.count)
    }

    /// The operations whose types the README shows one of.
    private static let events = OperationFilter(include: [
        OperationPattern(path: [Glob("/me/events")], at: SourceRange(file: FileID(0), 0..<1))
    ])

    /// The file of Graph in the README is what docgen writes.
    private func checkReadme(_ files: [GeneratedFile]) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let excerpt = try #require(
            readme.firstMatch(of: /<!-- Microsoft Graph: (?<path>[^ ]+) -->\n```swift\n(?<text>(?:(?!```).*\n)+)```/))
        let file = try #require(files.first { $0.path.description.hasSuffix(String(excerpt.path)) })
        #expect(file.contents.contains(excerpt.text))
    }

    @Test("The order of pages plays no part")
    func order() async throws {
        let forward = try await Self.understand("ucwa", dialect: "ucwa")
        let backward = try await Self.understand("ucwa", dialect: "ucwa", reversed: true)
        #expect(forward.model.facts == backward.model.facts)
    }
}
