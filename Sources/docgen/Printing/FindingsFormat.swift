import ArgumentParser

/// How findings are printed.
enum FindingsFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// `path:line:column: warning: text [rule]`, for people and editors.
    case text
    /// One object; `JSONFindings` documents it.
    case json
    /// Static Analysis Results Interchange Format 2.1.0; code scanning of GitHub and editors read it.
    case sarif
    /// Workflow commands that GitHub Actions shows beside the changed lines.
    case github

    func render(_ findings: Findings, style: TextFindings.Style) -> String {
        switch self {
        case .text: TextFindings(style: style).render(findings)
        case .json: JSONFindings(findings).render()
        case .sarif: SARIFFindings(findings).render()
        case .github: GitHubFindings().render(findings)
        }
    }
}
