import Emitters
import SourceText

/// What a project's `docgen.json` says.
///
/// All paths in it are relative to the folder of the file, with `/` between components.
///
/// ```json
/// {
///   "attribution": {"text": "Microsoft documentation", "license": "CC BY 4.0"},
///   "citationRoot": "docs-input",
///   "modules": [
///     {"name": "OnlineMeetings", "docs": "docs-input/graph", "dialect": "graph"},
///     {"name": "SkypeUCWA", "docs": "docs-input/ucwa", "dialect": "ucwa", "emit": ["models", "openapi"]}
///   ]
/// }
/// ```
///
/// `"$schema"` may name a JSON Schema for editors; docgen does not read it.
public struct Configuration: Hashable, Sendable {
    /// `"output"`: the folder that holds one folder a module. `Generated` where nothing is said.
    public var output: String
    /// `"attribution"`: whose text the pages are. It stands wherever generated files repeat that text.
    public var attribution: Attribution?
    /// `"templates"`: a folder whose files replace built-in templates of the same name.
    public var templates: Located<String>?
    /// `"citationRoot"`: the folder that citations of pages in outputs are relative to, so that
    /// `docs-input/graph/user-get.md` is cited as `graph/user-get.md:12`. Without it the folder of the module's pages.
    public var citationRoot: String?
    /// `"sourceURL"`: where readers find the pages. Without it citations in a site lead nowhere.
    public var sourceURL: SourceURL?
    /// `"rules"` and `"overrides"`: how much the findings of each rule weigh.
    public var rules: RulePolicy
    /// `"baseline"`: the file with known findings, for `docgen check`.
    public var baseline: Located<String>?
    /// `"modules"`: one API each. Never empty; names and output folders differ.
    public var modules: [Module]

    public init(
        output: String = "Generated", attribution: Attribution? = nil, templates: Located<String>? = nil,
        citationRoot: String? = nil, sourceURL: SourceURL? = nil, rules: RulePolicy = RulePolicy(),
        baseline: Located<String>? = nil,
        modules: [Module]
    ) {
        self.output = output
        self.attribution = attribution
        self.templates = templates
        self.citationRoot = citationRoot
        self.sourceURL = sourceURL
        self.rules = rules
        self.baseline = baseline
        self.modules = modules
    }

    /// An element of `"modules"`: pages that describe one API, and what is made of them.
    public struct Module: Hashable, Sendable {
        /// `"name"`: the Swift module, `OnlineMeetings`.
        public var name: String
        /// `"docs"`: a folder or file, or a list of them. Never empty.
        public var docs: [Located<String>]
        /// `"dialect"`: the vocabulary of the pages, `graph`, `ucwa` or the path of a YAML file. Where nothing is said,
        /// the built-in one that understands most.
        public var dialect: Located<String>?
        /// `"emit"`: which outputs are written; all of them where nothing is said.
        public var emitters: [Emitter]
        /// `"output"`: the folder of this module, where it is not the one named after it in `Configuration.output`.
        public var output: String?
        /// `"title"`: what people call the API, `Online meetings API`. The module's name where nothing is said.
        public var title: String?
        /// `"server"`: the base address, `https://graph.microsoft.com/v1.0`; otherwise the examples tell.
        public var server: String?
        /// `"version"`: the version of the API, `v1.0`; otherwise the pages tell.
        public var version: String?
        /// `"unknownKeys"`: what generated types do with keys of an object that no page mentions; `drop` where nothing is said.
        public var unknownKeys: UnknownKeys
        /// `"package"`: whether the module is a package of its own, and where that gets its runtime from.
        public var package: PackageSetting?
        /// `"operations"`: which operations are generated; all where nothing is said.
        public var operations: OperationFilter?

        public init(
            name: String, docs: [Located<String>], dialect: Located<String>? = nil,
            emitters: [Emitter] = Emitter.allCases,
            output: String? = nil, title: String? = nil, server: String? = nil, version: String? = nil,
            unknownKeys: UnknownKeys = .drop, package: PackageSetting? = nil, operations: OperationFilter? = nil
        ) {
            self.name = name
            self.docs = docs
            self.dialect = dialect
            self.emitters = emitters
            self.output = output
            self.title = title
            self.server = server
            self.version = version
            self.unknownKeys = unknownKeys
            self.package = package
            self.operations = operations
        }
    }

    /// A value of `"package"`.
    public enum PackageSetting: Hashable, Sendable {
        /// `true`: the runtime is that of the docgen that runs.
        case ownRuntime
        /// `"../docgen"`, `"https://example.com/docgen@1.2.0"`: a folder, or a repository and a version.
        case runtime(Located<String>)
    }

    /// What a generated type does with keys of an object that no page mentions.
    public enum UnknownKeys: String, CaseIterable, Hashable, Sendable {
        /// Only types that the documentation calls open keep them.
        case drop
        /// Every type keeps them, in its `additionalProperties`.
        case keep
    }

    /// Where the files of a module go, relative to the folder of the configuration.
    public func outputFolder(of module: Module) -> String {
        module.output ?? "\(output)/\(module.name)"
    }
}

/// A setting and its place in the file, for what turns out to be wrong with it later: a folder that is not there.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    public var range: SourceRange

    public init(_ value: Value, at range: SourceRange) {
        self.value = value
        self.range = range
    }
}

/// Everything that is wrong with a `docgen.json`, in the order of the file.
public struct ConfigurationError: Error, Hashable, Sendable {
    /// Errors of the rule `configuration`. Never empty.
    public let diagnostics: [Diagnostic]
}
