import Foundation
import SourceText

/// Findings for programs: `docgen check --format json`.
///
/// The form is stable: a later docgen may add keys, but changes none without raising `version`. Lines and columns count
/// from 1, columns in Unicode scalars; an end is the place after the last character. Diagnostics come by path, line and
/// column.
///
/// ```json
/// {
///   "version": 1,
///   "pages": 5,
///   "errors": 0,
///   "warnings": 1,
///   "notes": 0,
///   "diagnostics": [
///     {
///       "path": "docs/user-get.md", "line": 12, "column": 3, "endLine": 12, "endColumn": 8,
///       "severity": "warning", "rule": "malformed-json", "message": "…",
///       "notes": [{"path": "…", "line": 1, "column": 1, "endLine": 1, "endColumn": 1, "message": "…"}],
///       "fixIts": [{"path": "…", "line": 1, "column": 1, "endLine": 1, "endColumn": 1, "replacement": "…"}]
///     }
///   ]
/// }
/// ```
struct JSONFindings: Encodable {
    struct Finding: Encodable {
        let path: String
        let line: Int
        let column: Int
        let endLine: Int
        let endColumn: Int
        var severity: String?
        var rule: String?
        var message: String?
        var replacement: String?
        var notes: [Finding]?
        var fixIts: [Finding]?

        init(at range: SourceRange, in sources: SourceMap) {
            let end = SourceRange(file: range.file, Int(range.upper)..<Int(range.upper))
            let start = sources.location(of: range)
            path = start?.path ?? ""
            line = start?.line ?? 1
            column = start?.column ?? 1
            let endLocation = sources.location(of: end)
            endLine = endLocation?.line ?? line
            endColumn = endLocation?.column ?? column
        }
    }

    let version = 1
    let pages: Int
    let errors: Int
    let warnings: Int
    let notes: Int
    let diagnostics: [Finding]

    init(_ findings: Findings) {
        pages = findings.pageCount
        errors = findings.count(.error)
        warnings = findings.count(.warning)
        notes = findings.count(.note)
        diagnostics = findings.diagnostics.map { diagnostic in
            var finding = Finding(at: diagnostic.range, in: findings.sources)
            finding.severity = diagnostic.severity.rawValue
            finding.rule = diagnostic.rule.name
            finding.message = diagnostic.message
            finding.notes = diagnostic.notes.map { note in
                var finding = Finding(at: note.range, in: findings.sources)
                finding.message = note.message
                return finding
            }
            finding.fixIts = diagnostic.fixIts.map { fixIt in
                var finding = Finding(at: fixIt.range, in: findings.sources)
                finding.replacement = fixIt.replacement
                return finding
            }
            return finding
        }
    }

    func render() -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Strings and integers always encode.
        guard let data = try? encoder.encode(self) else { return "" }
        return ControlCharacters.escaped(json: String(decoding: data, as: UTF8.self)) + "\n"
    }
}
