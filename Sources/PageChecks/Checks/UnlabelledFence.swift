import PageReader
import SourceText

/// A fence says what it holds, so that readers see it coloured and tools know it.
///
/// Only fences count whose text is surely a message, JSON or XML. Reported once a page, at the first of them, with a
/// fix-it for each. It is a note, since nothing is wrong for docgen, which goes by the text.
///
/// Wrong:
///
///     ```
///     { "id": "1" }
///     ```
///
/// Right:
///
///     ```json
///     { "id": "1" }
///     ```
public struct UnlabelledFence: PageCheck {
    public static let rule: RuleID = "unlabelled-fence"
    public static let level: RuleLevel = .note

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.pages.compactMap { page in
            let fences = page.census.compactMap { entry in entry.fence.map { (label: $0, range: entry.range) } }
            let unlabelled = fences.filter { $0.label.language.value.isEmpty }.compactMap { fence in
                fence.label.content.map { (place: fence.label.language.range, content: $0, range: fence.range) }
            }
            guard let first = unlabelled.first else { return nil }
            let others = unlabelled.count - 1
            let more = others == 0 ? "" : others == 1 ? ", like another one below" : ", like \(others) others below"
            return finding(
                "this fence has no label and holds \(first.content.kindName)\(more)", at: first.range.start,
                fixIts: unlabelled.map { Diagnostic.FixIt(replace: $0.place, with: $0.content.rawValue) })
        }
    }
}
