import LooseJSON
import PageChecks
import SourceText

extension Baseline {
    /// Reads a baseline file.
    ///
    /// - Throws: `ConfigurationError` with everything that is wrong, each at its place. A rule that docgen no longer
    ///   has is none of it: its entries are stale.
    public init(parsing file: SourceFile) throws(ConfigurationError) {
        var reader = SettingsReader(file)
        var entries: [String: [Entry]] = [:]
        if let value = reader.document(of: "'version' and 'findings'"),
            let settings = reader.object(value, keys: ["version", "findings"])
        {
            if let version = reader.required("version", of: value, settings), version.number?.int64 != 1 {
                reader.fail("this docgen reads version 1 of baselines", at: version.range)
            }
            if let findings = reader.required("findings", of: value, settings) {
                guard let pages = findings.members else {
                    throw ConfigurationError(diagnostics: [
                        Diagnostic(.configuration, .error, "an object is expected here", at: findings.range)
                    ])
                }
                for page in pages {
                    for element in page.value.elements ?? [] {
                        if let entry = reader.entry(element) { entries[page.key, default: []].append(entry) }
                    }
                }
            }
        }
        guard reader.diagnostics.isEmpty else { throw ConfigurationError(diagnostics: reader.diagnostics) }
        self.entries = entries
    }
}

extension SettingsReader {
    fileprivate mutating func entry(_ value: JSONValue) -> Baseline.Entry? {
        guard let settings = object(value, keys: ["rule", "fingerprint", "text"]),
            let rule = required("rule", of: value, settings).flatMap({ string($0) }),
            let fingerprint = required("fingerprint", of: value, settings).flatMap({ string($0) })
        else { return nil }
        guard let digest = Fingerprint(fingerprint.value) else {
            fail("16 hexadecimal digits are expected here", at: fingerprint.range)
            return nil
        }
        return Baseline.Entry(
            rule: RuleID(rule.value), fingerprint: digest, text: settings["text"]?.string ?? "", range: value.range)
    }
}
