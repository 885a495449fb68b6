import PageChecks
import SwiftParser
import SwiftSyntax

/// The documentation of a rule, as its source file states it.
struct RuleSource {
    let typeName: String
    let documentation: String
    /// A rule about pages, rather than about the run.
    let isCheck: Bool

    /// Reads the type that a file declares as a rule; `nil` where it declares none.
    init?(parsing source: String) {
        for statement in Parser.parse(source: source).statements {
            guard let declaration = statement.item.asProtocol((any DeclGroupSyntax).self),
                let named = statement.item.asProtocol((any NamedDeclSyntax).self),
                let inherited = declaration.inheritanceClause?.inheritedTypes.map(\.type.trimmedDescription),
                inherited.contains("PageCheck") || inherited.contains("Rule"),
                !statement.item.is(ProtocolDeclSyntax.self)
            else { continue }
            typeName = named.name.text
            isCheck = inherited.contains("PageCheck")
            let lines = statement.leadingTrivia.compactMap { piece -> String? in
                guard case .docLineComment(let line) = piece else { return nil }
                return String(line.dropFirst(line.hasPrefix("/// ") ? 4 : 3))
            }
            documentation = lines.joined(separator: "\n")
            return
        }
        return nil
    }
}

/// The reference of rules, `docs/rules.md`.
enum RulePage {
    static func text(_ sources: [RuleSource]) -> String {
        let documented = Dictionary(sources.map { ($0.typeName, $0) }, uniquingKeysWith: { first, _ in first })
        func entries(areChecks: Bool) -> String {
            allRules.compactMap { rule in
                guard let source = documented["\(rule)"], source.isCheck == areChecks else { return nil }
                return "### \(rule.rule)\n\n\(source.documentation)\n\nLevel: \(level(of: rule)).\n"
            }.joined(separator: "\n")
        }
        return """
            # Rules

            What `docgen check` looks for. This page is made of the documentation comments of the rules in
            `Sources/PageChecks`; `DOCGEN_RENEW=1 swift test --filter RuleReferenceTests` writes it anew.

            Each rule has a level: an `error` makes the run fail, a `warning` does with `--strict`, a `note` never does, and a
            rule that is `off` isn't looked for. `docgen.json` gives rules other levels, for all pages or for some:

            ```json
            {
              "rules": { "unlabelled-fence": "off", "malformed-json": "error" },
              "overrides": [{ "paths": ["docs/legacy/**"], "rules": { "malformed-json": "note" } }]
            }
            ```

            Of several overrides that match a page, the last one that names the rule counts. Paths are relative to the folder
            of `docgen.json`; a folder stands for all pages below it.

            A comment in a page silences a rule in the next block, or up to `docgen:enable` or the end of the page. After a
            colon there is room for the reason. It stands on a line of its own:

            ```markdown
            <!-- docgen:disable-next broken-link: the page is published from another repository -->
            <!-- docgen:disable malformed-json, unpaired-request -->
            <!-- docgen:enable -->
            ```

            ## Pages

            \(entries(areChecks: true))
            ## The run

            \(entries(areChecks: false))
            """
    }

    private static func level(of rule: any Rule.Type) -> String {
        rule.isConfigurable ? "`\(rule.level.rawValue)`" : "`\(rule.level.rawValue)`, which can't be changed"
    }
}
