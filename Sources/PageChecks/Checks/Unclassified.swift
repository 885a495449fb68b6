import PageReader
import SourceText

/// Every table and fence of a page is understood by a rule of the dialect.
///
/// What is not is lost to the model, and never in silence. Most often the dialect lacks a synonym of a heading or of a
/// column.
///
/// Wrong: a table `|Knob|Twist|` that no rule of the dialect matches.
///
/// Right: a column name that it knows, or a synonym added to the dialect.
public struct Unclassified: PageCheck {
    public static let rule: RuleID = "unclassified"

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.pages.flatMap { $0.census }.filter { $0.reading == .unclassified }.map { entry in
            finding(
                "no rule of the dialect understands this \(entry.construct.rawValue): \(entry.label.quoted)",
                at: entry.range)
        }
    }
}
