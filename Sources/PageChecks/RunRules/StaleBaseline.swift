import APIModel
import SourceText

/// A baseline lists findings that are still there.
///
/// What was mended is to be taken out, so that it can't come back unseen: `docgen check --write-baseline` writes the
/// file anew.
public enum StaleBaseline: Rule {
    public static let rule: RuleID = "stale-baseline"

    /// The finding for an entry that nothing corresponds to.
    public static func finding(_ known: RuleID, on path: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            rule, .warning, "\(path.quoted) has no such finding of '\(known)' any more; take this entry out", at: range)
    }
}
