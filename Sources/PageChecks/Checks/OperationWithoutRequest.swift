import PageReader
import SourceText

/// A page that describes an operation shows its method and path.
///
/// Without a request line, and without an example to make one of, there is no operation in the model.
///
/// Wrong: a section "Response" and examples of answers, and no request anywhere.
///
/// Right: a section "HTTP request" with `GET /me/messages`.
public struct OperationWithoutRequest: PageCheck {
    public static let rule: RuleID = "operation-without-request"

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.descriptions.filter { $0.facts.requestLines.isEmpty }.map { _, facts in
            finding("\(facts.title.quoted) has no request line, so it is no operation of the model", at: facts.range)
        }
    }
}
