import SourceText
import Testing

@testable import DocgenKit

@Suite("Baseline")
struct BaselineTests {
    /// Marks each `guilty` of a page with a finding.
    private func findings(_ text: String, rule: RuleID = "malformed-json") -> ([Diagnostic], SourceMap) {
        let file = SourceFile(id: FileID(0), path: "docs/a.md", bytes: Array(text.utf8))
        let places = text.ranges(of: "guilty").map { range in
            text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        }
        let found = places.map {
            Diagnostic(rule, .warning, "it is wrong", at: SourceRange(file: file.id, $0..<$0 + 6))
        }
        return (found, SourceMap([file]))
    }

    /// What is new, and which entries are stale, when a page is edited.
    private func check(
        _ before: String, _ after: String, new: [Int], stale: Int,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let (known, sources) = findings(before)
        let text = Baseline(of: known, in: sources) { _ in "docs/a.md" }.serialized
        let baseline = try Baseline(
            parsing: SourceFile(id: FileID(1), path: "baseline.json", bytes: Array(text.utf8)))
        let (found, edited) = findings(after)
        let result = baseline.compare(with: found, in: edited, path: { _ in "docs/a.md" }, isRead: { _ in true })
        #expect(
            result.new.compactMap { edited.location(of: $0.range)?.line } == new, sourceLocation: sourceLocation)
        #expect(result.stale.count == stale, sourceLocation: sourceLocation)
        #expect(result.knownCount == found.count - new.count, sourceLocation: sourceLocation)
    }

    @Test func whatIsKnownIsNotNew() throws {
        try check("a guilty b\n", "a guilty b\n", new: [], stale: 0)
        try check("", "a guilty b\n", new: [1], stale: 0)
    }

    @Test func linesMayMoveAndBeIndented() throws {
        try check("a guilty b\n", "# New\n\nmore\n\n    a   guilty b\r\n", new: [], stale: 0)
    }

    @Test func anotherLineIsNew() throws {
        try check("a guilty b\n", "a guilty b\nother guilty c\n", new: [2], stale: 0)
    }

    @Test func alikeFindingsAreCounted() throws {
        try check("a guilty b\na guilty b\n", "a guilty b\na guilty b\na guilty b\n", new: [3], stale: 0)
        try check("a guilty b\na guilty b\n", "a guilty b\n", new: [], stale: 1)
    }

    @Test func whatIsMendedIsStale() throws {
        try check("a guilty b\n", "fine\n", new: [], stale: 1)
    }

    @Test func theFileIsReadable() throws {
        let (found, sources) = findings("a guilty \"b\"\n")
        let baseline = Baseline(of: found, in: sources) { _ in "docs/a.md" }
        let fingerprint = try #require(Fingerprint.all(of: found, in: sources).first?.1)
        #expect(
            baseline.serialized == """
                {
                  "version": 1,
                  "findings": {
                    "docs/a.md": [
                      {"rule": "malformed-json", "fingerprint": "\(fingerprint)", "text": "guilty"}
                    ]
                  }
                }

                """)
    }

    @Test func whatCanNotBeReadIsNoHabit() {
        let (found, sources) = findings("guilty", rule: "unreadable-input")
        #expect(Baseline(of: found, in: sources) { _ in "a.md" }.count == 0)
    }

    @Test(arguments: [
        ("", "1: this is not JSON; an object with 'version' and 'findings' is expected"),
        (#"{"version": 2, "findings": {}}"#, "13: this docgen reads version 1 of baselines"),
        (#"{"version": 1, "findngs": {}}"#, "1: 'findings' is missing"),
        (
            #"{"version": 1, "findings": {"a": [{"rule": "x", "fingerprint": "?"}]}}"#,
            "64: 16 hexadecimal digits are expected here"
        ),
    ])
    func damage(_ text: String, _ expected: String) {
        let file = SourceFile(id: FileID(0), path: "b.json", bytes: Array(text.utf8))
        let error = #expect(throws: ConfigurationError.self) { try Baseline(parsing: file) }
        let found = error?.diagnostics.map { "\($0.range.lower + 1): \($0.message)" } ?? []
        #expect(found.contains(expected), "\(found)")
    }
}
