import Emitters
import LooseJSON
import PageReader
import SourceText

extension Configuration {
    /// Reads a `docgen.json`.
    ///
    /// The file is the user's own, so nothing is mended or guessed: what the reader of pages would repair is an error here,
    /// and so is a key that docgen does not know.
    ///
    /// - Throws: `ConfigurationError` with everything that is wrong, each at its place.
    public init(parsing file: SourceFile) throws(ConfigurationError) {
        var reader = SettingsReader(file)
        let configuration = reader.document(of: "'modules'").flatMap { reader.configuration($0) }
        guard let configuration, reader.diagnostics.isEmpty else {
            throw ConfigurationError(diagnostics: reader.diagnostics.sorted { $0.range < $1.range })
        }
        self = configuration
    }
}

extension SettingsReader {
    fileprivate mutating func configuration(_ value: JSONValue) -> Configuration? {
        guard
            let settings = object(
                value,
                keys: [
                    "$schema", "output", "attribution", "templates", "citationRoot", "sourceURL", "rules", "overrides",
                    "baseline",
                    "modules",
                ])
        else { return nil }
        _ = settings["$schema"].flatMap { string($0) }
        let output = settings["output"].flatMap { path($0) }
        let attribution = settings["attribution"].flatMap { self.attribution($0) }
        let templates = settings["templates"].flatMap { path($0) }
        let citationRoot = settings["citationRoot"].flatMap { path($0) }
        let sourceURL = settings["sourceURL"].flatMap { self.sourceURL($0) }
        let rules = RulePolicy(
            levels: settings["rules"].map { levels($0) } ?? [:],
            overrides: settings["overrides"].map { overrides($0) } ?? [])
        let baseline = settings["baseline"].flatMap { path($0) }
        guard let list = required("modules", of: value, settings) else { return nil }
        guard let elements = list.elements, !elements.isEmpty else {
            fail("'modules' is a list of at least one module", at: list.range)
            return nil
        }
        var configuration = Configuration(
            output: output?.value ?? "Generated", attribution: attribution, templates: templates,
            citationRoot: citationRoot?.value, sourceURL: sourceURL, rules: rules, baseline: baseline, modules: [])
        for element in elements {
            guard let module = module(element) else { continue }
            checkDiffers(module, from: configuration, at: element["name"]?.range ?? element.range)
            configuration.modules.append(module)
        }
        return configuration
    }

    private mutating func attribution(_ value: JSONValue) -> Attribution? {
        guard let settings = object(value, keys: ["text", "license", "url"]) else { return nil }
        let license = settings["license"].flatMap { line($0) }
        let url = settings["url"].flatMap { webAddress($0) }
        guard let text = required("text", of: value, settings).flatMap({ line($0) }) else { return nil }
        return Attribution(source: text.value, license: license?.value, url: url)
    }

    private mutating func sourceURL(_ value: JSONValue) -> SourceURL? {
        guard let address = webAddress(value) else { return nil }
        guard let url = SourceURL(address) else {
            fail("the address needs '{path}', for the path of a page, and may have '{line}'", at: value.range)
            return nil
        }
        return url
    }

    private mutating func module(_ value: JSONValue) -> Configuration.Module? {
        guard
            let settings = object(
                value,
                keys: [
                    "name", "docs", "dialect", "emit", "output", "title", "server", "version", "unknownKeys", "package",
                    "operations",
                ])
        else { return nil }
        let name = required("name", of: value, settings).flatMap { moduleName($0) }
        let docs = required("docs", of: value, settings).flatMap { list(of: "path", $0) { $0.path($1) } }
        let dialect = settings["dialect"].flatMap { self.dialect($0) }
        let emitters = settings["emit"].flatMap { self.emitters($0) }
        let output = settings["output"].flatMap { path($0) }
        let title = settings["title"].flatMap { line($0) }
        let server = settings["server"].flatMap { webAddress($0) }
        let version = settings["version"].flatMap { line($0) }
        let unknownKeys = settings["unknownKeys"].flatMap {
            choice($0, of: "treatment of unknown keys", among: Configuration.UnknownKeys.allCases.map(\.rawValue))
        }
        let package = settings["package"].flatMap { self.package($0) }
        let operations = settings["operations"].flatMap { operationFilter($0) }
        guard let name, let docs else { return nil }
        return Configuration.Module(
            name: name, docs: docs, dialect: dialect,
            emitters: emitters ?? Emitter.allCases, output: output?.value, title: title?.value, server: server,
            version: version?.value,
            unknownKeys: unknownKeys.flatMap(Configuration.UnknownKeys.init) ?? .drop, package: package,
            operations: operations)
    }

    /// In the order of the cases, whatever the order in the file: a set of outputs, each once.
    private mutating func emitters(_ value: JSONValue) -> [Emitter]? {
        let names = list(of: "output", value) { $0.choice($1, of: "output", among: Emitter.names) }
        guard let names else { return nil }
        let emitters = Emitter.allCases.filter { names.contains($0.rawValue) }
        for emitter in emitters {
            guard let foundation = emitter.foundation, !emitters.contains(foundation) else { continue }
            fail("'\(emitter)' does not compile without '\(foundation)': add it", at: value.range)
        }
        return emitters
    }

    /// `false` says what leaving it out says.
    private mutating func package(_ value: JSONValue) -> Configuration.PackageSetting? {
        if case .boolean(let isPackage) = value.kind { return isPackage ? .ownRuntime : nil }
        return path(value).map { .runtime($0) }
    }

    /// The name of a built-in dialect, or a path.
    private mutating func dialect(_ value: JSONValue) -> Located<String>? {
        guard let reference = path(value) else { return nil }
        guard !Dialect.isFile(reference.value) else { return reference }
        return choice(value, of: "dialect", among: Dialect.builtInNames).map { Located($0, at: value.range) }
    }

    private mutating func moduleName(_ value: JSONValue) -> String? {
        guard let name = string(value) else { return nil }
        if let problem = ModuleName.problem(with: name.value) {
            fail(problem, at: value.range)
            return nil
        }
        return name.value
    }

    /// Two modules with one name, or that write to one folder, would overwrite each other. Letter case tells neither apart on
    /// the file systems of macOS and Windows.
    private mutating func checkDiffers(
        _ module: Configuration.Module, from configuration: Configuration, at range: SourceRange
    ) {
        let folder = configuration.outputFolder(of: module)
        for other in configuration.modules {
            if other.name.lowercased() == module.name.lowercased() {
                return fail(
                    "there is a module '\(other.name)' already; names differ in more than letter case", at: range)
            }
            if configuration.outputFolder(of: other).lowercased() == folder.lowercased() {
                return fail(
                    "module '\(other.name)' writes to '\(folder)' already; give one of them another 'output'", at: range
                )
            }
        }
    }
}

extension Emitter {
    /// The names in `"emit"` and `--emit`.
    public static var names: [String] { allCases.map(\.rawValue) }
}
