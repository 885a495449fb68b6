import PageChecks
import PageReader
import SourceText

/// How much the findings of each rule weigh, as the configuration has it.
///
/// ```json
/// "rules": {"broken-link": "off", "malformed-json": "error"},
/// "overrides": [{"paths": ["docs/legacy/**"], "rules": {"malformed-json": "note"}}]
/// ```
public struct RulePolicy: Hashable, Sendable {
    /// Other levels for some pages.
    public struct Override: Hashable, Sendable {
        public var paths: [PathGlob]
        public var levels: [RuleID: RuleLevel]

        public init(paths: [PathGlob], levels: [RuleID: RuleLevel]) {
            self.paths = paths
            self.levels = levels
        }
    }

    public var levels: [RuleID: RuleLevel]
    /// Of several that match a page and name a rule, the last one counts.
    public var overrides: [Override]

    public init(levels: [RuleID: RuleLevel] = [:], overrides: [Override] = []) {
        self.levels = levels
        self.overrides = overrides
    }

    /// What the configuration says of a rule on a page; `nil` where it says nothing.
    ///
    /// - Parameters:
    ///   - rule: The rule that a finding is of.
    ///   - path: The path of its page, relative to the folder of the configuration.
    public func level(of rule: RuleID, on path: String) -> RuleLevel? {
        let special = overrides.last { override in
            override.levels[rule] != nil && override.paths.contains { $0.matches(path) }
        }
        return special?.levels[rule] ?? levels[rule]
    }

    /// The checks that are on for at least one page.
    func activeChecks(among checks: [any PageCheck] = allChecks) -> [any PageCheck] {
        checks.filter { check in
            let type = type(of: check)
            let level = levels[type.rule] ?? type.level
            return level != .off || overrides.contains { $0.levels[type.rule].map { $0 != .off } ?? false }
        }
    }

    /// Gives findings the weight that the configuration wants, and takes out those that it doesn't want.
    func applied(to findings: [Diagnostic], path: (FileID) -> String) -> [Diagnostic] {
        guard !levels.isEmpty || !overrides.isEmpty else { return findings }
        let fixed = Set(allRules.filter { !$0.isConfigurable }.map { $0.rule })
        return findings.compactMap { finding in
            guard !fixed.contains(finding.rule),
                let level = effectiveLevel(of: finding.rule, on: path(finding.range.file))
            else { return finding }
            guard let severity = level.severity else { return nil }
            var finding = finding
            finding.severity = severity
            return finding
        }
    }

    /// Whether a rule is not looked for on a page.
    func isOff(_ rule: RuleID, on path: String) -> Bool { effectiveLevel(of: rule, on: path) == .off }

    /// `nil` where a finding keeps its own weight.
    private func effectiveLevel(of rule: RuleID, on path: String) -> RuleLevel? {
        if let level = level(of: rule, on: path) { return level }
        // On for some pages, and off by itself for this one.
        return allRules.contains { $0.rule == rule && $0.level == .off } ? .off : nil
    }
}
