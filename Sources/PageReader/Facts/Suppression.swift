import SourceText

/// A comment of a page that silences one rule somewhere: the author knows of the finding and has a reason.
///
///     <!-- docgen:disable-next broken-link: the page is published from another repository -->
///     <!-- docgen:disable malformed-json, unpaired-request -->  …  <!-- docgen:enable -->
public struct Suppression: Hashable, Sendable {
    /// The name of the rule, as the comment writes it.
    public var rule: Spanned<String>
    /// Where findings of the rule are silenced: the next block, or everything up to `docgen:enable` or the end.
    public var scope: SourceRange

    public init(rule: Spanned<String>, scope: SourceRange) {
        self.rule = rule
        self.scope = scope
    }
}

/// Why a comment that begins with `docgen:` silences nothing.
public enum DirectiveFault: Hashable, Sendable {
    /// `docgen:disabel`.
    case unknownWord(String)
    /// `docgen:disable` without the name of a rule.
    case namesNoRule
}
