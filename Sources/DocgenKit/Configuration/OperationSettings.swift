import LooseJSON
import SourceText

extension SettingsReader {
    /// `{"include": [{"path": "/me/**"}], "exclude": [{"method": "DELETE"}]}`
    mutating func operationFilter(_ value: JSONValue) -> OperationFilter? {
        guard let settings = object(value, keys: ["include", "exclude"]) else { return nil }
        let include = settings["include"].flatMap { list(of: "pattern", $0) { $0.operationPattern($1) } }
        let exclude = settings["exclude"].flatMap { list(of: "pattern", $0) { $0.operationPattern($1) } }
        return OperationFilter(include: include ?? [], exclude: exclude ?? [])
    }

    private mutating func operationPattern(_ value: JSONValue) -> OperationPattern? {
        let keys = ["path", "method", "resource", "page"]
        guard let settings = object(value, keys: keys) else { return nil }
        guard !settings.isEmpty else {
            fail("a pattern has at least one of \(keys.map { "'\($0)'" }.joined(separator: ", "))", at: value.range)
            return nil
        }
        var globs: [String: [Glob]] = [:]
        for key in keys {
            guard let setting = settings[key] else { continue }
            globs[key] = list(of: "glob", setting) { reader, value in reader.line(value).map { Glob($0.value) } }
        }
        return OperationPattern(
            path: globs["path"], method: globs["method"], resource: globs["resource"], page: globs["page"],
            at: value.range)
    }
}
