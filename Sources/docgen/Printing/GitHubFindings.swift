import SourceText

/// Findings as workflow commands of GitHub Actions:
/// `::warning file=docs/user-get.md,line=12,col=3,title=malformed-json::text`.
struct GitHubFindings {
    func render(_ findings: Findings) -> String {
        findings.diagnostics.map { command(for: $0, in: findings.sources) + "\n" }.joined()
    }

    private func command(for diagnostic: Diagnostic, in sources: SourceMap) -> String {
        var properties: [(String, String)] = []
        if let location = sources.location(of: diagnostic.range) {
            properties += [("file", location.path), ("line", "\(location.line)"), ("col", "\(location.column)")]
        }
        properties.append(("title", diagnostic.rule.name))
        // A command has one place; the other places of a finding go into its text.
        let notes = diagnostic.notes.map { note in
            "\(sources.location(of: note.range).map { "\($0): " } ?? "")note: \(note.message)"
        }
        let fixIts = diagnostic.fixIts.map { fixIt in
            "\(sources.location(of: fixIt.range).map { "\($0): " } ?? "")note: \(fixIt.statement(in: sources))"
        }
        let message = ([diagnostic.message] + notes + fixIts).map(ControlCharacters.visible).joined(separator: "\n")
        let list = properties.map { "\($0.0)=\(Self.escaped(property: $0.1))" }.joined(separator: ",")
        return "::\(Self.name(of: diagnostic.severity)) \(list)::\(Self.escaped(message))"
    }

    private static func name(of severity: Severity) -> String {
        switch severity {
        case .note: "notice"
        case .warning: "warning"
        case .error: "error"
        }
    }

    /// Escapes the text after `::`, as the toolkit of GitHub Actions does.
    private static func escaped(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    /// Escapes a value before `::`, where `:` and `,` part things.
    private static func escaped(property text: String) -> String {
        escaped(ControlCharacters.visible(text)).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
