import Foundation
import ModelBuilder
import PageChecks
import PageReader
import SourceText
import Testing

/// Every contradiction of the pages in `docs-input`, each at its exact place.
@Suite("The documented pages, checked")
struct DocsInputTests {
    private static func findings(_ folder: String) throws -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs-input/\(folder)")
        let names = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".md") }
            .sorted()
        let files = try names.enumerated().map { index, name in
            SourceFile(id: FileID(index), path: name, bytes: Array(try Data(contentsOf: root.appending(path: name))))
        }
        let dialect = try Dialect.builtIn(folder)
        let pages = files.map { PageReader(dialect: dialect).read($0) }
        let settings = ModelSettings(name: "Test", mainNamespace: dialect.namespace)
        let sources = SourceMap(files)
        let model = buildModel(from: pages, settings: settings, sources: sources)
        return runChecks(pages: pages, model: model, sources: sources).map { finding in
            "\(sources.location(of: finding.range)?.description ?? "?") \(finding.rule)"
        }
    }

    /// Rules that say one thing many times on these pages; the others are compared one by one.
    private static let frequent = ["broken-link", "example-property-undocumented", "todo-placeholder"]

    @Test("Graph")
    func graph() throws {
        let found = try Self.findings("graph")
        let rare = found.filter { line in !Self.frequent.contains { line.hasSuffix($0) } }
        #expect(
            rare == [
                "application-post-onlinemeetings.md:72:4 malformed-json",
                "application-post-onlinemeetings.md:97:5 letter-case-drift",
                "application-post-onlinemeetings.md:110:3 spelling-drift",
                "application-post-onlinemeetings.md:135:1 unannotated-request",
                "application-post-onlinemeetings.md:166:3 malformed-json",
                "application-post-onlinemeetings.md:166:17 malformed-json",
                "application-post-onlinemeetings.md:166:18 malformed-json",
                "application-post-onlinemeetings.md:166:129 malformed-json",
                "onlinemeeting-createorget-draft.md:21:39 conflicting-pages",
                "onlinemeeting-createorget-draft.md:21:39 permission-placeholder",
                "onlinemeeting-createorget-draft.md:22:43 permission-placeholder",
                "onlinemeeting-createorget-draft.md:23:16 permission-placeholder",
                "onlinemeeting-createorget-draft.md:32:1 conflicting-pages",
                "onlinemeeting-createorget-draft.md:52:2 conflicting-pages",
                "onlinemeeting-createorget-draft.md:72:1 blank-line-in-http-message",
                "onlinemeeting-createorget-draft.md:101:1 missing-blank-line",
                "onlinemeeting-createorget-draft.md:102:3 response-body-contradiction",
                "onlinemeeting-createorget-draft.md:113:5 spelling-drift",
                "onlinemeeting-createorget.md:23:44 conflicting-pages",
                "onlinemeeting-createorget.md:30:1 conflicting-pages",
                "onlinemeeting-createorget.md:46:3 conflicting-pages",
                "onlinemeeting-createorget.md:65:6 example-url-undocumented",
                "onlinemeeting-createorget.md:65:6 version-mismatch",
                "onlinemeeting-createorget.md:161:5 letter-case-drift",
                "onlinemeeting-post-onlinemeetings.md:19:37 permission-placeholder",
                "onlinemeeting-post-onlinemeetings.md:21:14 permission-placeholder",
                "onlinemeeting-post-onlinemeetings.md:71:6 example-url-undocumented",
                "onlinemeeting-post-onlinemeetings.md:71:34 request-target-repaired",
                "onlinemeeting-post-onlinemeetings.md:75:1 missing-stated-property",
                "onlinemeeting-post-onlinemeetings.md:110:5 letter-case-drift",
            ])
        #expect(
            Set(Self.frequent).isSubset(of: Set(found.compactMap { $0.split(separator: " ").last.map(String.init) })))
    }

    @Test("UCWA")
    func ucwa() throws {
        #expect(
            try Self.findings("ucwa").filter { !$0.hasSuffix("broken-link") } == [
                "startOnlineMeeting_ref.md:77:3 undefined-type",
                "startOnlineMeeting_ref.md:103:1 unlabelled-fence",
                "startOnlineMeeting_ref.md:104:1 inferred-path",
                "startOnlineMeeting_ref.md:109:1 missing-blank-line",
                "startOnlineMeeting_ref.md:110:3 malformed-json",
                "startOnlineMeeting_ref.md:124:10 response-body-contradiction",
                "startOnlineMeeting_ref.md:141:1 missing-blank-line",
                "startOnlineMeeting_ref.md:157:10 response-body-contradiction",
            ])
    }
}
