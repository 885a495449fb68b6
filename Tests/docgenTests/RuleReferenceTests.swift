import Foundation
import PageChecks
import RuleReference
import Testing

/// `docs/rules.md` is made of the documentation comments of the rules. It is renewed by
///
///     DOCGEN_RENEW=1 swift test --filter RuleReferenceTests
@Suite("Reference of rules")
struct RuleReferenceTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func sources() throws -> [(file: String, source: RuleSource)] {
        try ["Checks", "RunRules"].flatMap { folder in
            let folder = root.appending(path: "Sources/PageChecks/\(folder)")
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
                let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                return (name, try #require(RuleSource(parsing: text), "\(name) declares no rule"))
            }
        }
    }

    @Test("The page says what the comments say")
    func page() throws {
        let text = RulePage.text(try Self.sources().map(\.source))
        let place = Self.root.appending(path: "docs/rules.md")
        if ProcessInfo.processInfo.environment["DOCGEN_RENEW"] != nil { try Data(text.utf8).write(to: place) }
        let lines = try String(contentsOf: place, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let expected = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.filter { !expected.contains($0) } == [])
        #expect(expected.filter { !lines.contains($0) } == [])
        #expect(lines.count == expected.count)
    }

    @Test("Each rule has a file of its name with a summary, and each check shows what is wrong and what is right")
    func files() throws {
        let sources = try Self.sources()
        #expect(sources.map(\.source.typeName).sorted() == allRules.map { "\($0)" }.sorted())
        for (file, source) in sources {
            #expect(file == source.typeName + ".swift")
            let summary = source.documentation.prefix { $0 != "\n" }
            #expect(!summary.isEmpty, "\(file)")
            guard source.isCheck else { continue }
            #expect(source.documentation.contains("\nWrong:"), "\(file)")
            #expect(source.documentation.contains("\nRight:"), "\(file)")
        }
    }

    @Test("The tool knows the page")
    func embedded() throws {
        let entries = RuleReference(
            parsing: try String(contentsOf: Self.root.appending(path: "docs/rules.md"), encoding: .utf8)
        ).entries
        #expect(entries.map(\.name).sorted() == allRules.map { $0.rule.name })
        let entry = try #require(entries.first { $0.name == "broken-link" })
        #expect(entry.summary == "A link to a page leads to one.")
        #expect(entry.text.hasSuffix("Level: `warning`."))
        #expect(entries.allSatisfy { !$0.text.contains("\n## ") && !$0.summary.isEmpty })
    }
}
