import SwiftParser
import SwiftParserDiagnostics
import SwiftSyntax

/// Parses generated source before anyone writes it.
public enum SwiftSourceCheck {
    /// A place that does not parse.
    public struct Problem: Hashable, Sendable {
        /// Counted from 1.
        public let line: Int
        public let message: String
        /// The line as it stands.
        public let text: String
    }

    /// What the parser has to say; empty for sound source.
    public static func problems(in source: String) -> [Problem] {
        let file = Parser.parse(source: source)
        guard file.hasError else { return [] }
        let converter = SourceLocationConverter(fileName: "", tree: file)
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        return ParseDiagnosticsGenerator.diagnostics(for: file).map { diagnostic in
            let line = diagnostic.location(converter: converter).line
            let text = lines.indices.contains(line - 1) ? String(lines[line - 1]) : ""
            return Problem(line: line, message: diagnostic.message, text: text)
        }
    }
}
