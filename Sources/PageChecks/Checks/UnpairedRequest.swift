import PageReader
import SourceText

/// An example is a request and what it is answered with.
///
/// Wrong: a request with no response after it, or a response with no request before it.
///
/// Right: both, in this order, under one heading or with annotations that name each other.
public struct UnpairedRequest: PageCheck {
    public static let rule: RuleID = "unpaired-request"

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.descriptions.flatMap { _, facts in
            facts.exchanges.compactMap { exchange in
                if let request = exchange.request, exchange.responses.isEmpty {
                    return finding(
                        "no response belongs to this request", at: request.requestLine?.range ?? request.range)
                }
                // A bare body answers the request line of its page.
                if exchange.request == nil, let response = exchange.responses.first, let status = response.status {
                    return finding("no request belongs to this response", at: status.range)
                }
                return nil
            }
        }
    }
}
