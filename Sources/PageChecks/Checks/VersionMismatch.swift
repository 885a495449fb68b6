import PageReader
import SourceText

/// Examples are sent to the version of the API that their page is about.
///
/// Wrong: a page with a note that it describes the beta version, and
///
///     GET https://graph.microsoft.com/v1.0/me
///
/// Right:
///
///     GET https://graph.microsoft.com/beta/me
public struct VersionMismatch: PageCheck {
    public static let rule: RuleID = "version-mismatch"

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.shownMessages.compactMap { page, _, message in
            guard let claimed = page.claimedVersion, let target = message.requestLine?.target,
                let version = target.version, version.lowercased() != claimed.value.lowercased()
            else { return nil }
            return finding(
                "the example is sent to \(version.quoted), and the page is about \(claimed.value.quoted)",
                at: target.range, notes: [Diagnostic.Note("stated here", at: claimed.range)])
        }
    }
}
