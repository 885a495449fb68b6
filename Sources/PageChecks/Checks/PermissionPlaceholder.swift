import APIModel
import PageReader
import SourceText

/// A row of the permission table names scopes or says "Not supported."
///
/// A placeholder is taken neither for a scope nor for "not supported": docgen then knows nothing of that kind of caller.
///
/// Wrong:
///
///     |Application|**TODO: Determine AppOnly scopes **|
///
/// Right:
///
///     |Application|OnlineMeetings.ReadWrite.All|
public struct PermissionPlaceholder: PageCheck {
    public static let rule: RuleID = "permission-placeholder"

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.descriptions.flatMap { page, facts in
            facts.permissions.filter(\.isPlaceholder).map { row in
                let cell = page.placeholders.first { row.range.union($0.range) == row.range }?.range
                return finding(
                    "no scopes for \(row.kind.value.quoted), but a placeholder", at: cell ?? row.range)
            }
        }
    }
}
