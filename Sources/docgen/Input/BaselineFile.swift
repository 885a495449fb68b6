import ArgumentParser
import DocgenKit
import Foundation
import PathKit
import SourceText

/// A baseline on disk.
struct BaselineFile {
    private let baseline: Baseline
    /// With the baseline among them, so that what is wrong with it has a place.
    private let sources: SourceMap

    /// - Throws: The exit status 1, after saying why, where it can't be read.
    static func read(_ path: String, _ run: Run, _ format: FindingsFormat) throws -> BaselineFile {
        let id = FileID(run.project.sources.files.count)
        func fail(_ diagnostics: [Diagnostic], _ file: SourceFile) -> ExitCode {
            let sources = SourceMap(run.project.sources.files + [file])
            run.report(InputError(diagnostics: diagnostics, sources: sources), format)
            return .failure
        }
        let file: SourceFile
        do throws(FileReadingError) {
            file = SourceFile(id: id, path: path, bytes: try Path(path).readBytes())
        } catch {
            let file = SourceFile(id: id, path: path, bytes: [])
            throw fail([Diagnostic("unreadable-input", .error, "\(error)", at: file.range)], file)
        }
        do throws(ConfigurationError) {
            return BaselineFile(
                baseline: try Baseline(parsing: file), sources: SourceMap(run.project.sources.files + [file]))
        } catch {
            throw fail(error.diagnostics, file)
        }
    }

    /// What the baseline doesn't know, and what it knows in vain.
    func compare(with findings: Findings, _ run: Run) -> Findings {
        let pages = Set(findings.paths.values)
        let result = baseline.compare(with: findings.diagnostics, in: findings.sources, path: findings.path) { path in
            run.project.isWhole || pages.contains(path)
        }
        if result.knownCount > 0 {
            run.console.printMessage(lines: ["\(result.knownCount) known findings are not shown"])
        }
        return findings.with(result.new + result.stale, in: sources)
    }

    /// Writes the file whole or not at all.
    static func write(_ baseline: Baseline, to path: String, _ run: Run) throws {
        do {
            try Data(baseline.serialized.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            run.console.printMessage(lines: ["\(path): error: this can't be written: \(lastSystemError())"])
            throw ExitCode.failure
        }
    }
}
