import PageReader
import SourceText

/// An example request is annotated, where its page annotates examples.
///
/// Without annotation a request is paired with the next response by the order of the page alone.
///
/// Wrong: a fence without the comment that others have.
///
/// Right:
///
///     <!-- { "blockType": "request", "name": "create_meeting" } -->
public struct UnannotatedRequest: PageCheck {
    public static let rule: RuleID = "unannotated-request"

    public init() {}

    public func findings(in context: CheckContext) -> [Diagnostic] {
        context.descriptions.flatMap { _, facts -> [Diagnostic] in
            let messages = facts.exchanges.flatMap(\.messages)
            guard let annotated = messages.firstNonNil(\.annotation) else { return [] }
            return facts.exchanges.compactMap(\.request).filter { request in
                request.annotation == nil && !(request.requestLine.map(context.isCallback) ?? false)
            }.map { request in
                finding(
                    "the request is not annotated, though others of the page are",
                    at: request.requestLine?.range ?? request.range,
                    notes: [Diagnostic.Note("an annotation", at: annotated.range)])
            }
        }
    }
}
