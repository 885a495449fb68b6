import PageReader
import SourceText

/// The examples of a page have names of their own.
///
/// Wrong: two annotations of one page with `"name": "create_meeting"`.
///
/// Right: `"name": "create_meeting_with_token"` for the second.
public struct DuplicateExampleName: PageCheck {
    public static let rule: RuleID = "duplicate-example-name"

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.pages.flatMap { page -> [Diagnostic] in
            var first: [String: SourceRange] = [:]
            return names(on: page).compactMap { name in
                guard let known = first[name.value] else {
                    first[name.value] = name.range
                    return nil
                }
                guard known != name.range else { return nil }
                return finding(
                    "\(name.value.quoted) names another example of this page", at: name.range,
                    notes: [Diagnostic.Note("used here", at: known)])
            }
        }
    }

    private func names(on page: Page) -> [Spanned<String>] {
        page.operations.flatMap { $0.exchanges }.compactMap(\.annotatedName)
    }
}
