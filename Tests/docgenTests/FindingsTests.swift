import Foundation
import Testing

/// What `docgen check docs-input` prints, line for line. The golden is renewed by
///
///     swift run docgen check docs-input > Tests/docgenTests/findings.txt
@Suite("Findings of the five pages")
struct FindingsTests {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let root = tests.deletingLastPathComponent().deletingLastPathComponent()

    @Test("Each at its line and column, and none more")
    func golden() throws {
        let result = try BuiltTool.run(["check", "docs-input"], in: Self.root)
        let golden = try String(contentsOf: Self.tests.appending(path: "findings.txt"), encoding: .utf8)
        #expect(result.status == 0)
        let (found, expected) = (result.output.split(separator: "\n"), golden.split(separator: "\n"))
        #expect(found.filter { !expected.contains($0) } == [])
        #expect(expected.filter { !found.contains($0) } == [])
        #expect(result.output == golden)
    }

    /// The contradictions that the pages are known for: the place, and a word of the finding.
    @Test(
        "Known contradictions",
        arguments: [
            ("graph/onlinemeeting-post-onlinemeetings.md:75:1", "lacks `id`", "missing-stated-property"),
            ("graph/onlinemeeting-post-onlinemeetings.md:19:37", "placeholder", "permission-placeholder"),
            ("graph/onlinemeeting-post-onlinemeetings.md:71:34", "backslash", "request-target-repaired"),
            ("graph/onlinemeeting-post-onlinemeetings.md:71:6", "not among the paths", "example-url-undocumented"),
            ("graph/application-post-onlinemeetings.md:72:4", "comma", "malformed-json"),
            ("graph/application-post-onlinemeetings.md:166:17", "colon", "malformed-json"),
            ("graph/application-post-onlinemeetings.md:135:1", "not annotated", "unannotated-request"),
            ("graph/application-post-onlinemeetings.md:97:5", "letter case", "letter-case-drift"),
            ("graph/onlinemeeting-createorget-draft.md:102:3", "wraps", "response-body-contradiction"),
            ("graph/onlinemeeting-createorget-draft.md:72:1", "blank line", "blank-line-in-http-message"),
            ("graph/onlinemeeting-createorget-draft.md:101:1", "blank line", "missing-blank-line"),
            ("graph/onlinemeeting-createorget-draft.md:113:5", "isCanceled", "spelling-drift"),
            ("graph/onlinemeeting-createorget-draft.md:32:1", "different paths", "conflicting-pages"),
            ("graph/onlinemeeting-createorget.md:65:6", "not among the paths", "example-url-undocumented"),
            ("graph/onlinemeeting-createorget.md:65:6", "beta", "version-mismatch"),
            ("ucwa/startOnlineMeeting_ref.md:104:1", "made of an example", "inferred-path"),
            ("ucwa/startOnlineMeeting_ref.md:110:3", "HTML-escaped", "malformed-json"),
            ("ucwa/startOnlineMeeting_ref.md:124:10", "no body", "response-body-contradiction"),
        ])
    func contradiction(_ place: String, _ words: String, _ rule: String) throws {
        let golden = try String(contentsOf: Self.tests.appending(path: "findings.txt"), encoding: .utf8)
        let lines = golden.split(separator: "\n").filter { $0.hasPrefix("docs-input/\(place): ") }
        #expect(lines.contains { $0.contains(words) && $0.hasSuffix("[\(rule)]") }, "\(lines)")
    }
}
