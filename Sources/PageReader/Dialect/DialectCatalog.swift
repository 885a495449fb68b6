import Yams

extension Dialect {
    /// The names that `--dialect` takes.
    public static let builtInNames = ["graph", "ucwa"]

    /// A built-in dialect.
    ///
    /// - Throws: `DialectError.unknown` for a name that is not in `builtInNames`.
    public static func builtIn(_ name: String) throws -> Dialect {
        guard builtInNames.contains(name) else { throw DialectError.unknown(name, known: builtInNames) }
        return try Dialect(resolve(name, seen: []))
    }

    private static func resolve(_ name: String, seen: [String]) throws -> DialectFile {
        guard !seen.contains(name) else { throw DialectError.circular(seen + [name]) }
        guard let text = embedded(name) else { throw DialectError.unknown(name, known: builtInNames) }
        let file = try decode(text, name: name)
        guard let base = file.extends else { return file }
        return file.merged(onto: try resolve(base, seen: seen + [name]))
    }

    private static func decode(_ text: String, name: String) throws -> DialectFile {
        do {
            return try YAMLDecoder().decode(DialectFile.self, from: text)
        } catch {
            throw DialectError.malformed(dialect: name, reason: "\(error)")
        }
    }

    private static func embedded(_ name: String) -> String? {
        switch name {
        case "base": String(decoding: PackageResources.base_yml, as: UTF8.self)
        case "graph": String(decoding: PackageResources.graph_yml, as: UTF8.self)
        case "ucwa": String(decoding: PackageResources.ucwa_yml, as: UTF8.self)
        default: nil
        }
    }
}
