import APIModel
import PageReader
import SourceText

/// A comment that silences a rule has something to silence.
///
/// A comment that outlives its finding would hide the next one. Rules that the configuration turns off are not looked
/// for, so that nothing is said of comments on them.
///
/// Wrong: `<!-- docgen:disable-next malformed-json -->` before an example that is JSON.
///
/// Right: no such comment.
public enum UnusedSuppression: Rule {
    public static let rule: RuleID = "unused-suppression"

    static func finding(_ suppression: Suppression) -> Diagnostic {
        Diagnostic(
            rule, .warning, "nothing of '\(suppression.rule.value.printable)' is found here to be silenced",
            at: suppression.rule.range)
    }
}
