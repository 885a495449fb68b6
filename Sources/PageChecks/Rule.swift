import SourceText

/// Something that findings are about.
///
/// The documentation comment of a rule is its entry in the reference, `docs/rules.md`: what it asks for, and for a check
/// what is wrong and what is right. The name of the rule is the name of the type in kebab case.
public protocol Rule: Sendable {
    static var rule: RuleID { get }
    /// How much its findings weigh where the configuration says nothing.
    static var level: RuleLevel { get }
    /// Whether the configuration may give it another level, and a baseline or a comment silence its findings.
    static var isConfigurable: Bool { get }
}

extension Rule {
    public static var level: RuleLevel { .warning }
    public static var isConfigurable: Bool { true }
}

/// What the configuration can say of a rule: `"broken-link": "off"`.
public enum RuleLevel: String, Hashable, Sendable, CaseIterable {
    /// It is not looked for.
    case off
    case note
    case warning
    case error

    /// `nil` for a rule that is off.
    public var severity: Severity? {
        switch self {
        case .off: nil
        case .note: .note
        case .warning: .warning
        case .error: .error
        }
    }
}

/// All rules, by name: those of the checks, and those of the run itself.
public let allRules: [any Rule.Type] =
    (allChecks.map { type(of: $0) }
    + [
        ConfigurationFault.self, InvalidUTF8.self, MalformedSuppression.self, StaleBaseline.self,
        UnreadableInput.self, UnusedSuppression.self,
    ]).sorted { $0.rule < $1.rule }
