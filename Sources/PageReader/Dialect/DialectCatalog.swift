import SourceText

extension Dialect {
    /// The dialects that come with docgen, the one for most doc sets first.
    public static let builtInNames = ["graph", "ucwa"]

    /// Whether `--dialect` and `"dialect"` mean a file: a path that ends with `.yml` or `.yaml`.
    public static func isFile(_ reference: String) -> Bool {
        [".yml", ".yaml"].contains { reference.lowercased().hasSuffix($0) }
    }

    /// A built-in dialect.
    ///
    /// - Throws: `DialectError` for a name that is not in `builtInNames`.
    public static func builtIn(_ name: String) throws(DialectError) -> Dialect {
        guard builtInNames.contains(name) else { throw .unknown(name, known: builtInNames) }
        return Dialect(try resolve(name))
    }

    /// The dialect in a user's file, on top of what it extends: a built-in one, or another file, by its path relative to
    /// the file. A file that extends nothing extends `base`, what all doc sets have in common.
    ///
    ///     extends: graph
    ///     columns:
    ///       name: ["knob"]
    ///
    /// - Parameter read: Gives the file at a path, as that of the first one is written; `nil` where it can't be read.
    /// - Throws: `DialectError` with everything that is wrong, each at its place.
    public static func load(
        _ file: SourceFile, read: (String) -> SourceFile?
    ) throws(DialectError) -> Dialect {
        Dialect(try resolve(file, seen: [], read))
    }

    private static func resolve(
        _ source: SourceFile, seen: [String], _ read: (String) -> SourceFile?
    ) throws(DialectError) -> DialectFile {
        var reader = DialectFileReader(source)
        let file = reader.read()
        guard let file, reader.diagnostics.isEmpty else { throw .faults(reader.diagnostics) }
        let range = reader.extendsRange ?? source.range.start
        guard let base = file.extends else { return file.merged(onto: try resolve("base")) }
        guard isFile(base) else {
            guard let text = embedded(base) else {
                let message = NearestName.message(unknown: "dialect", base, among: ["base"] + builtInNames)
                throw .faults([Diagnostic(.configuration, .error, message, at: range)])
            }
            return file.merged(onto: try resolve(builtIn: base, text))
        }
        let path = joined(source.path, base)
        guard path != source.path, !seen.contains(path) else {
            let circle = (seen + [source.path, path]).joined(separator: " → ")
            throw .faults([
                Diagnostic(.configuration, .error, "dialects extend each other in a circle: \(circle)", at: range)
            ])
        }
        guard let next = read(path) else {
            throw .faults([Diagnostic(.configuration, .error, "there is no file '\(path)' to extend", at: range)])
        }
        return file.merged(onto: try resolve(next, seen: seen + [source.path], read))
    }

    private static func resolve(_ name: String) throws(DialectError) -> DialectFile {
        guard let text = embedded(name) else { throw .unknown(name, known: builtInNames) }
        return try resolve(builtIn: name, text)
    }

    private static func resolve(builtIn name: String, _ bytes: [UInt8]) throws(DialectError) -> DialectFile {
        var reader = DialectFileReader(SourceFile(id: FileID(0), path: "\(name).yml", bytes: bytes))
        let file = reader.read()
        guard let file, reader.diagnostics.isEmpty else { throw .faults(reader.diagnostics) }
        guard let base = file.extends else { return file }
        return file.merged(onto: try resolve(base))
    }

    /// A path relative to a file.
    private static func joined(_ file: String, _ path: String) -> String {
        guard !path.hasPrefix("/") else { return path }
        var folders = file.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = folders.last, last != ".." {
                folders.removeLast()
            } else {
                folders.append(String(part))
            }
        }
        return (file.hasPrefix("/") ? "/" : "") + folders.joined(separator: "/")
    }

    private static func embedded(_ name: String) -> [UInt8]? {
        switch name {
        case "base": PackageResources.base_yml
        case "graph": PackageResources.graph_yml
        case "ucwa": PackageResources.ucwa_yml
        default: nil
        }
    }
}
