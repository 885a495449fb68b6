import APIModel
import PageReader
import SourceText

/// An example request is sent to an address, with a method, that its own page documents.
///
/// Host, version and query don't count, and `users('17')` is `users/17`. Where another page documents the path for the
/// same operation, the example still becomes a sound test; where none does, its test is a known issue. Requests to hosts
/// that hardly any example is sent to are taken for notifications that the API sends to a client, and left alone.
///
/// Wrong: the page documents `POST /me/onlineMeetings/createOrGet`, and its example reads
///
///     POST https://graph.microsoft.com/v1.0/users('{id}')/onlineMeetings/createOrGet
///
/// Right: the page lists `POST /users/{id}/onlineMeetings/createOrGet` too.
public struct ExampleURLUndocumented: PageCheck {
    public static let rule: RuleID = "example-url-undocumented"

    public init() {}

    public func findings(in context: CheckContext) -> [Diagnostic] {
        context.shownMessages.compactMap { _, facts, message in
            guard let shown = message.requestLine, !context.isCallback(shown), let first = facts.requestLines.first,
                !facts.requestLines.contains(where: { $0.isInferred || $0.documents(shown) })
            else { return nil }
            let isOfOtherMethod = !facts.requestLines.contains { $0.method.value == shown.method.value }
            if isOfOtherMethod {
                return finding(
                    "the example sends \(shown.method.value.rawValue), which the page does not document",
                    at: shown.method.range, notes: [Diagnostic.Note("documented here", at: first.range)])
            }
            let isElsewhere = context.message(message).map(\.fitsAPath) ?? false
            let address = shown.target.path.description.quoted
            return finding(
                "\(address) is not among the paths of its page" + (isElsewhere ? ", but of another page" : ""),
                at: shown.target.range,
                notes: facts.requestLines.map { Diagnostic.Note("documented here", at: $0.range) })
        }
    }
}

extension RequestLine {
    /// Whether a request is one of those that this line documents.
    fileprivate func documents(_ request: RequestLine) -> Bool {
        method.value == request.method.value && target.path.fit(request.target.path) != nil
    }
}

extension ExampleMessage {
    fileprivate var fitsAPath: Bool {
        if case .request(_, let target) = role { target.template != nil } else { false }
    }
}
