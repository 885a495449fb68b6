import PageReader
import SourceText

/// An example response has a status that its page states.
///
/// Wrong: "If successful, this method returns a `201 Created` response code", and the example
///
///     HTTP/1.1 200 OK
///
/// Right:
///
///     HTTP/1.1 201 Created
public struct StatusMismatch: PageCheck {
    public static let rule: RuleID = "status-mismatch"

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.shownMessages.compactMap { _, facts, message in
            let stated = facts.responses.compactMap(\.status)
            guard let shown = message.status, shown.value < 400, let first = stated.first,
                !stated.contains(where: { $0.value == shown.value }),
                !facts.errors.contains(where: { $0.status?.value == shown.value })
            else { return nil }
            let known = stated.map { String($0.value) }.joined(separator: ", ")
            return finding(
                "the example answers \(shown.value), and the page states \(known)", at: shown.range,
                notes: [Diagnostic.Note("stated here", at: first.range)])
        }
    }
}
