/// All changes for programs. A later docgen may add keys and kinds, but changes none without raising `version`.
///
/// ```json
/// {
///   "version": 1, "changes": 2, "breaking": 1,
///   "findings": [
///     {"kind": "property-removed", "text": "property `book.isbn` was removed", "breaks": ["client"], "source": "book.md:12"}
///   ]
/// }
/// ```
public struct ChangeDocument: Encodable, Hashable, Sendable {
    public struct Item: Encodable, Hashable, Sendable {
        public let kind: String
        public let text: String
        /// `client`, `server`, both, or none.
        public let breaks: [String]
        public let source: String?
    }

    public let version = 1
    public let changes: Int
    public let breaking: Int
    public let findings: [Item]

    public init(_ report: ChangeReport) {
        changes = report.findings.count
        breaking = report.findings.count(where: \.isBreaking)
        findings = report.findings.map { finding in
            Item(
                kind: finding.change.kind, text: finding.change.text, breaks: finding.breakage.names,
                source: finding.source)
        }
    }
}
