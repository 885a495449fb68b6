import LooseJSON
import PageChecks
import SourceText

extension SettingsReader {
    /// `"rules"`: `{"broken-link": "off"}`.
    mutating func levels(_ value: JSONValue) -> [RuleID: RuleLevel] {
        let names = allRules.filter { $0.isConfigurable }.map { $0.rule.name }
        guard let members = value.members else {
            fail("an object is expected here, {\"broken-link\": \"off\"}", at: value.range)
            return [:]
        }
        var result: [RuleID: RuleLevel] = [:]
        for member in members {
            guard names.contains(member.key) else {
                fail(unknown(member.key, names), at: member.keyRange)
                continue
            }
            let level = choice(member.value, of: "level", among: RuleLevel.allCases.map(\.rawValue))
            result[RuleID(member.key)] = level.flatMap(RuleLevel.init(rawValue:))
        }
        return result
    }

    /// `"overrides"`: other levels for some pages.
    mutating func overrides(_ value: JSONValue) -> [RulePolicy.Override] {
        let items = list(of: "override", value) { reader, element -> RulePolicy.Override? in
            guard let settings = reader.object(element, keys: ["paths", "rules"]),
                let paths = reader.required("paths", of: element, settings)
                    .flatMap({ reader.list(of: "path", $0) { $0.path($1) } }),
                let rules = reader.required("rules", of: element, settings)
            else { return nil }
            return RulePolicy.Override(paths: paths.map { PathGlob($0.value) }, levels: reader.levels(rules))
        }
        return items ?? []
    }

    private func unknown(_ name: String, _ names: [String]) -> String {
        if allRules.contains(where: { $0.rule.name == name }) { return "'\(name)' always is what it is" }
        return NearestName.message(unknown: "rule", name, among: names)
    }
}
