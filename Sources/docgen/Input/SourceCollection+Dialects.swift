import ArgumentParser
import DocgenKit
import PageReader
import PathKit
import SourceText

extension SourceCollection {
    /// Reads a dialect of the user's own, and those that it extends.
    ///
    /// - Parameters:
    ///   - range: Where the configuration names it; `nil` where an argument does.
    ///   - isInReach: Whether a file may be read that the dialect extends.
    /// - Throws: `InputError` for a file that can't be read or is no dialect.
    mutating func dialect(
        inFile path: String, namedAt range: SourceRange?, isInReach: (String) -> Bool = { _ in true }
    ) throws -> Dialect {
        guard let file = dialectFile(path, namedAt: range) else {
            throw InputError(diagnostics: diagnostics, sources: sources)
        }
        do throws(DialectError) {
            return try Dialect.load(file) { path in
                if isInReach(path) { return dialectFile(path, namedAt: nil) }
                report("a dialect of the target extends this, and it lies outside of the target", .error, path: path)
                return nil
            }
        } catch {
            switch error {
            case .faults(let faults): throw InputError(diagnostics: diagnostics + faults, sources: sources)
            case .unknown: throw ValidationError("\(error)")
            }
        }
    }

    /// Reads a file, and notes why it can't be read.
    private mutating func dialectFile(_ path: String, namedAt range: SourceRange?) -> SourceFile? {
        do throws(FileReadingError) {
            return add(try Path(path).readBytes(), path: path)
        } catch {
            if let range {
                report(Diagnostic(.configuration, .error, "'\(path)': \(error)", at: range))
            } else {
                report("\(error)", .error, path: path)
            }
            return nil
        }
    }
}
