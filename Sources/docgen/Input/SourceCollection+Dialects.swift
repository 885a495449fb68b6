import ArgumentParser
import DocgenKit
import PageReader
import PathKit
import SourceText

extension SourceCollection {
    /// Reads a dialect of the user's own, and those that it extends.
    ///
    /// - Parameter range: Where the configuration names it; `nil` where an argument does.
    /// - Throws: `InputError` for a file that can't be read or is no dialect.
    mutating func dialect(inFile path: String, namedAt range: SourceRange?) throws -> Dialect {
        guard let file = dialectFile(path, namedAt: range) else {
            throw InputError(diagnostics: diagnostics, sources: sources)
        }
        do throws(DialectError) {
            return try Dialect.load(file) { dialectFile($0, namedAt: nil) }
        } catch {
            switch error {
            case .faults(let diagnostics): throw InputError(diagnostics: diagnostics, sources: sources)
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
