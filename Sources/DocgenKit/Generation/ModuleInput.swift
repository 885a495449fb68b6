import Emitters
import ModelBuilder
import PageReader
import SourceText
import SwiftDeclarations

/// The pages of one API and what is to be made of them: all that a `Generator` knows.
public struct ModuleInput: Sendable {
    /// The name of the Swift module.
    public var name: String
    public var dialect: Dialect
    public var pages: [InputPage]
    public var emitters: [Emitter]
    public var attribution: Attribution?
    /// Where readers find the pages.
    public var sourceURL: SourceURL?
    /// What people call the API; its name where this is `nil`.
    public var title: String?
    /// The base address, where the configuration states it.
    public var server: String?
    /// The version of the API, where the configuration states it.
    public var version: String?
    public var unknownKeys: Configuration.UnknownKeys
    public var templates: TemplateLibrary
    /// Where the package that the module is to be gets its runtime from; `nil` where it is to be no package of its own.
    public var package: RuntimePackage?
    /// Which files Swift declarations go to.
    public var placement: Placement
    /// Which operations are generated; all where this is `nil`.
    public var operations: OperationFilter?
    /// How much the findings of each rule weigh.
    public var rules: RulePolicy
    /// Whether a file is there that links may lead to and that is none of the pages, at a path as diagnostics print it.
    public var fileExists: @Sendable (String) -> Bool

    public init(
        name: String, dialect: Dialect, pages: [InputPage], emitters: [Emitter] = Emitter.allCases,
        attribution: Attribution? = nil, sourceURL: SourceURL? = nil, title: String? = nil, server: String? = nil,
        version: String? = nil,
        unknownKeys: Configuration.UnknownKeys = .drop, templates: TemplateLibrary = TemplateLibrary(),
        package: RuntimePackage? = nil, placement: Placement = .package, operations: OperationFilter? = nil,
        rules: RulePolicy = RulePolicy(), fileExists: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.name = name
        self.dialect = dialect
        self.pages = pages
        self.emitters = emitters
        self.attribution = attribution
        self.sourceURL = sourceURL
        self.title = title
        self.server = server
        self.version = version
        self.unknownKeys = unknownKeys
        self.templates = templates
        self.package = package
        self.placement = placement
        self.operations = operations
        self.rules = rules
        self.fileExists = fileExists
    }
}

/// A page of a module.
public struct InputPage: Hashable, Sendable {
    public var file: FileID
    /// The path that outputs cite it by: `graph/user-get.md`. Diagnostics print the path that leads to it from the
    /// working folder, which outputs must not depend on.
    public var citation: String
    /// The path relative to the folder of the configuration, which globs and baselines name it by.
    public var projectPath: String

    public init(_ file: FileID, citedAs citation: String, projectPath: String? = nil) {
        self.file = file
        self.citation = citation
        self.projectPath = projectPath ?? citation
    }
}
