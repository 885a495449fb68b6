/// What docgen has to say about a place in a page.
///
/// It prints as `path:line:column: warning: text [rule-id]`, the form that editors and Xcode jump from.
public struct Diagnostic: Hashable, Sendable {
    /// A further place that belongs to the same finding: the other page of a contradiction.
    public struct Note: Hashable, Sendable {
        public let message: String
        public let range: SourceRange

        public init(_ message: String, at range: SourceRange) {
            self.message = message
            self.range = range
        }
    }

    /// A replacement that would mend the page.
    public struct FixIt: Hashable, Sendable {
        public let range: SourceRange
        public let replacement: String

        public init(replace range: SourceRange, with replacement: String) {
            self.range = range
            self.replacement = replacement
        }
    }

    public let rule: RuleID
    public var severity: Severity
    /// One line that states what is wrong; text of the page in it is quoted in backticks and has no control characters.
    public let message: String
    /// The smallest guilty text.
    public let range: SourceRange
    public let notes: [Note]
    public let fixIts: [FixIt]

    public init(
        _ rule: RuleID, _ severity: Severity = .warning, _ message: String, at range: SourceRange,
        notes: [Note] = [], fixIts: [FixIt] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.range = range
        self.notes = notes
        self.fixIts = fixIts
    }
}

extension RuleID {
    /// Whatever is wrong with the user's own files: configuration, dialect, baseline.
    public static let configuration: RuleID = "configuration-fault"
}

/// The name of a rule in kebab case: `malformed-json`.
public struct RuleID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let name: String

    public init(_ name: String) { self.name = name }
    public init(stringLiteral value: String) { self.name = value }

    public var description: String { name }
    public static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}

/// How much a finding weighs. An error alone makes a run fail; `--strict` lets a warning do so too.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case note
    case warning
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

    private var weight: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
