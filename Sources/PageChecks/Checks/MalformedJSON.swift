import PageReader
import SourceText

/// JSON in a page is JSON: every place that had to be mended to read it is reported.
///
/// Readers copy bodies out of pages; a trailing comma or a missing quote fails in their program, not in yours. Where
/// it is clear what belongs there, the finding carries it as a fix-it.
///
/// Wrong:
///
///     { "subject": "Planning", }
///
/// Right:
///
///     { "subject": "Planning" }
public struct MalformedJSON: PageCheck {
    public static let rule: RuleID = "malformed-json"

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        let shown = context.shownMessages.compactMap(\.message.body)
        let represented = context.pages.flatMap { $0.types }.compactMap { $0.representation?.body }
        return (shown + represented).flatMap { body -> [Diagnostic] in
            guard case .json(_, let repairs) = body.content else { return [] }
            return repairs.map { repair in
                finding(repair.message, at: repair.range, fixIts: repair.fixIt.map { [$0] } ?? [])
            }
        }
    }
}
