import PageReader
import SourceText

/// A blank line parts the headers of a message from its body (RFC 9112, section 2.1).
///
/// Wrong:
///
///     HTTP/1.1 200 OK
///     Content-Type: application/json
///     { "id": "1" }
///
/// Right:
///
///     HTTP/1.1 200 OK
///     Content-Type: application/json
///
///     { "id": "1" }
public struct MissingBlankLine: PageCheck {
    public static let rule: RuleID = "missing-blank-line"

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.shownMessages.flatMap { _, _, message in
            message.layoutFaults.filter { $0.value == .noBlankLineBeforeBody }.map { fault in
                finding("no blank line parts the headers from the body", at: fault.range)
            }
        }
    }
}
