import APIModel
import PageReader
import SourceText

/// A comment that silences rules names rules that there are.
///
/// An error, since a comment that silences nothing looks as if it did.
///
/// Wrong:
///
///     <!-- docgen:disable-next brokn-link -->
///
/// Right:
///
///     <!-- docgen:disable-next broken-link: the page is published from another repository -->
public enum MalformedSuppression: Rule {
    public static let rule: RuleID = "malformed-suppression"
    public static let level: RuleLevel = .error

    static func findings(on page: Page, known: Set<RuleID>) -> [Diagnostic] {
        let names = known.map(\.name).sorted()
        let unknown = page.suppressions.filter { !known.contains(RuleID($0.rule.value)) }.map { suppression in
            Diagnostic(
                rule, .error, NearestName.message(unknown: "rule", suppression.rule.value.printable, among: names),
                at: suppression.rule.range, fixIts: fixIts(for: suppression.rule, among: names))
        }
        let faults = page.directiveFaults.map { fault in
            Diagnostic(rule, .error, fault.value.statement, at: fault.range)
        }
        return unknown + faults
    }

    private static func fixIts(for name: Spanned<String>, among names: [String]) -> [Diagnostic.FixIt] {
        NearestName.suggestion(for: name.value, among: names).map { [.init(replace: name.range, with: $0)] } ?? []
    }
}

extension DirectiveFault {
    fileprivate var statement: String {
        switch self {
        case .unknownWord(let word):
            NearestName.message(
                unknown: "directive", word.printable, among: ["disable", "disable-next", "enable"])
        case .namesNoRule: "name the rules that are silenced here"
        }
    }
}
