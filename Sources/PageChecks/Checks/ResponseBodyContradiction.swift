import APIModel
import PageReader
import SourceText

/// An example response has a body where the page says so, and the one that it says.
///
/// Reported where the example has no body though a type is documented, where it has one though none should be there,
/// where it wraps the documented object in another one, and where it, or the example of a request, names a type that has
/// nothing to do with the documented one. docgen keeps what is documented: the body becomes optional in the first two cases; a client reads
/// the object in its wrapper too; what is something else is held against its own type.
///
/// Wrong: "returns `200 OK` and an onlineMeeting object in the response body", and the example
///
///     HTTP/1.1 200 OK
///
///     { "value": { "id": "1" } }
///
/// Right:
///
///     HTTP/1.1 200 OK
///
///     { "id": "1" }
public struct ResponseBodyContradiction: PageCheck {
    public static let rule: RuleID = "response-body-contradiction"

    public init() {}

    public func findings(in context: CheckContext) -> [Diagnostic] {
        let wrapped = context.contradictions(Self.rule).map { contradiction in
            finding(contradiction.message, at: contradiction.range)
        }
        return wrapped
            + context.descriptions.flatMap { _, facts in
                facts.exchanges.flatMap(\.responses).compactMap { finding(on: $0, of: facts.value) }
            }
    }

    private func finding(on message: MessageFacts, of facts: OperationFacts) -> Diagnostic? {
        guard let status = message.status else { return nil }
        let statements = facts.responses.filter { ($0.status?.value ?? status.value) == status.value }
        if message.body == nil, (200..<300).contains(status.value),
            let statement = statements.first(where: { $0.type != nil }), !statements.contains(where: \.saysNoBody)
        {
            return finding(
                "the example has no body, and the page documents one", at: status.range,
                notes: [Diagnostic.Note("documented here", at: statement.type?.range ?? statement.range)])
        }
        if let body = message.body, let statement = statements.first(where: \.saysNoBody),
            !statements.contains(where: { $0.type != nil })
        {
            return finding(
                "the example has a body, and the page says that there is none", at: body.range,
                notes: [Diagnostic.Note("said here", at: statement.range)])
        }
        return nil
    }
}
