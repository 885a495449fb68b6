import PageReader
import SourceText

/// No text is left that stands for one yet to be written.
///
/// docgen takes such text for nothing: it never becomes documentation.
///
/// Wrong:
///
///     **TODO: Add Description**
///
/// Right: the description.
public struct TodoPlaceholder: PageCheck {
    public static let rule: RuleID = "todo-placeholder"

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.pages.flatMap { page -> [Diagnostic] in
            let permissions = page.operations.flatMap { $0.permissions }.filter(\.isPlaceholder)
            return page.placeholders
                .filter { text in !permissions.contains { $0.range.union(text.range) == $0.range } }
                .map { finding("\($0.value.quoted) is yet to be written", at: $0.range) }
        }
    }
}
