import DocgenKit
import SourceText

/// What a run found, in the order in which it is printed.
struct Findings: Sendable {
    let sources: SourceMap
    /// By path, line and column.
    let diagnostics: [Diagnostic]
    let pageCount: Int
    /// Absolute: what reports name paths relative to. `nil` where it is not known, before the input was understood.
    let folder: String?
    /// The paths of pages relative to the folder.
    let paths: [FileID: String]

    init(
        _ diagnostics: [Diagnostic], in sources: SourceMap, pageCount: Int, folder: String? = nil,
        paths: [FileID: String] = [:]
    ) {
        self.sources = sources
        self.folder = folder
        self.paths = paths
        self.pageCount = pageCount
        // One file may belong to two modules, so that a finding comes twice.
        self.diagnostics = diagnostics.inOrder(ofPathsIn: sources)
    }

    /// The same findings with errors as warnings, but for those that are to stay.
    func asWarnings(except kept: [Diagnostic]) -> Findings {
        let kept = Set(kept)
        let diagnostics = diagnostics.map { diagnostic in
            guard diagnostic.severity == .error, !kept.contains(diagnostic) else { return diagnostic }
            var warning = diagnostic
            warning.severity = .warning
            return warning
        }
        return with(diagnostics)
    }

    /// The same run with other findings.
    func with(_ diagnostics: [Diagnostic], in sources: SourceMap? = nil) -> Findings {
        Findings(diagnostics, in: sources ?? self.sources, pageCount: pageCount, folder: folder, paths: paths)
    }

    /// What reports and baselines call a file.
    func path(of file: FileID) -> String { paths[file] ?? sources[file]?.path ?? "" }

    func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

    /// Whether the run fails for what was found.
    func isFailure(strict: Bool) -> Bool {
        diagnostics.contains { $0.severity >= (strict ? .warning : .error) }
    }

    /// `12 warnings, 0 errors in 5 pages`
    var summary: String {
        func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
        let notes = count(.note)
        return (notes > 0 ? counted(notes, "note") + ", " : "")
            + "\(counted(count(.warning), "warning")), \(counted(count(.error), "error")) in \(counted(pageCount, "page"))"
    }
}
