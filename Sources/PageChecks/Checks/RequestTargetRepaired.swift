import PageReader
import SourceText

/// The target of a request is a path or an address as HTTP has it (RFC 9112, section 3.2).
///
/// Wrong:
///
///     POST https://graph.microsoft.com/docs\api/communications/onlineMeetings
///
/// Right:
///
///     POST https://graph.microsoft.com/v1.0/communications/onlineMeetings
public struct RequestTargetRepaired: PageCheck {
    public static let rule: RuleID = "request-target-repaired"

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.descriptions.flatMap { _, facts -> [Diagnostic] in
            let shown = facts.exchanges.flatMap(\.messages).compactMap(\.requestLine)
            let targets = (facts.requestLines.filter { !$0.isInferred } + shown).map(\.target)
            return targets.flatMap { target in
                target.repairs.map { finding($0.value.statement, at: $0.range) }
            }
        }
    }
}

extension TargetRepair {
    fileprivate var statement: String {
        switch self {
        case .backslash: "a path has no backslash, and the version stands where this does"
        case .missingLeadingSlash: "a path begins with a slash"
        case .whitespace: "a path has no white space"
        case .unbalancedBraces: "a placeholder stands in a pair of braces"
        case .doubledSlash: "a path has one slash between segments"
        }
    }
}
