import LooseJSON
import PageChecks
import SourceText

/// Findings that are known and not yet mended, so that a run speaks of new ones alone.
///
/// An entry is a rule and a fingerprint of the line and the text that the finding points at; lines that move, or
/// messages that a later docgen words otherwise, change nothing. Paths are relative to the folder of the configuration,
/// or to the working folder without one. A finding a line, by page and place, so that a change is small in a diff:
///
/// ```json
/// {
///   "version": 1,
///   "findings": {
///     "docs/user-get.md": [
///       {"rule": "malformed-json", "fingerprint": "6a1f3c0d9e5b7284", "text": ","}
///     ]
///   }
/// }
/// ```
///
/// `text` is the guilty text, for people; docgen does not read it.
public struct Baseline: Sendable {
    struct Entry: Sendable {
        var rule: RuleID
        var fingerprint: Fingerprint
        var text: String
        /// In the file that it was read from.
        var range: SourceRange?
    }

    var entries: [String: [Entry]]

    /// A baseline of everything that was found.
    ///
    /// - Parameters:
    ///   - findings: In any order; those of rules that no configuration can change are left out.
    ///   - sources: The files that they lie in.
    ///   - path: The path of a file, as the baseline has it.
    public init(of findings: [Diagnostic], in sources: SourceMap, path: (FileID) -> String) {
        let fixed = Set(allRules.filter { !$0.isConfigurable }.map { $0.rule } + [StaleBaseline.rule])
        var entries: [String: [Entry]] = [:]
        let known = findings.filter { !fixed.contains($0.rule) }.sorted { $0.range < $1.range }
        for (finding, fingerprint) in Fingerprint.all(of: known, in: sources) {
            let entry = Entry(
                rule: finding.rule, fingerprint: fingerprint, text: Fingerprint.guiltyText(of: finding, in: sources))
            entries[path(finding.range.file), default: []].append(entry)
        }
        self.entries = entries
    }

    public var count: Int { entries.values.reduce(0) { $0 + $1.count } }

    /// The text of the file.
    public var serialized: String {
        let pages = entries.keys.sorted().map { path in
            let lines = entries[path, default: []].map { entry in
                let members = [
                    "\"rule\": \(JSONValue.literal(entry.rule.name))",
                    "\"fingerprint\": \(JSONValue.literal(entry.fingerprint.description))",
                    "\"text\": \(JSONValue.literal(entry.text))",
                ]
                return "      {\(members.joined(separator: ", "))}"
            }
            return "    \(JSONValue.literal(path)): [\n\(lines.joined(separator: ",\n"))\n    ]"
        }
        let list = pages.isEmpty ? "{}" : "{\n\(pages.joined(separator: ",\n"))\n  }"
        return "{\n  \"version\": 1,\n  \"findings\": \(list)\n}\n"
    }

    /// Takes out of the findings what the baseline knows.
    ///
    /// - Parameters:
    ///   - findings: What a run found, in any order.
    ///   - sources: The files that they lie in.
    ///   - path: The path of a file, as the baseline has it.
    ///   - isRead: Whether a run could have found what stands under a path; entries of other pages are not stale.
    /// - Returns: What is new, and a finding at each entry that nothing corresponds to any more.
    public func compare(
        with findings: [Diagnostic], in sources: SourceMap, path: (FileID) -> String, isRead: (String) -> Bool
    ) -> (new: [Diagnostic], stale: [Diagnostic], knownCount: Int) {
        var known: [String: [Key: Entry]] = [:]
        for (path, list) in entries {
            for entry in list { known[path, default: [:]][Key(entry.rule, entry.fingerprint)] = entry }
        }
        var new: [Diagnostic] = []
        for (finding, fingerprint) in Fingerprint.all(of: findings.sorted { $0.range < $1.range }, in: sources) {
            let key = Key(finding.rule, fingerprint)
            if known[path(finding.range.file)]?.removeValue(forKey: key) == nil { new.append(finding) }
        }
        let stale = known.filter { isRead($0.key) }.flatMap { path, left in
            left.values.compactMap { entry in
                entry.range.map { StaleBaseline.finding(entry.rule, on: path, at: $0) }
            }
        }
        return (new, stale.sorted { $0.range < $1.range }, findings.count - new.count)
    }

    private struct Key: Hashable {
        let rule: RuleID
        let fingerprint: Fingerprint

        init(_ rule: RuleID, _ fingerprint: Fingerprint) {
            self.rule = rule
            self.fingerprint = fingerprint
        }
    }
}
