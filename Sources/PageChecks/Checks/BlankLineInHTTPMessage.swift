import PageReader
import SourceText

/// Nothing stands between the first line of a message and its headers (RFC 9112, section 2.1).
///
/// To HTTP a blank line ends the headers, so what follows would be the body.
///
/// Wrong:
///
///     POST /me/onlineMeetings HTTP/1.1
///
///     Content-Type: application/json
///
/// Right:
///
///     POST /me/onlineMeetings HTTP/1.1
///     Content-Type: application/json
public struct BlankLineInHTTPMessage: PageCheck {
    public static let rule: RuleID = "blank-line-in-http-message"

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.shownMessages.flatMap { _, _, message in
            message.layoutFaults.filter { $0.value == .blankLineBeforeHeaders }.map { fault in
                finding("a blank line parts the first line of the message from its headers", at: fault.range)
            }
        }
    }
}
