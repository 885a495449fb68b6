import APIModel
import SourceText
import SwiftDeclarations

/// All that an emitter may know.
public struct EmissionContext: Sendable {
    public let model: APIModel
    /// Definitions of `model` by identifier.
    public let types: TypeIndex
    /// The Swift names of everything in `model`, decided once, when an emitter first asks for one.
    public var names: SwiftNames { lazyNames.value }
    private let lazyNames: Lazy<SwiftNames>
    private let lazyDeclarations: Lazy<DeclarationWriter>
    public let sources: SourceLines
    /// What is wrong with the pages: tests of examples that can't hold cite it.
    public let findings: [Diagnostic]
    public let attribution: Attribution?
    public let settings: EmissionSettings
    public let templates: TemplateLibrary
    /// Who makes the files of an output, several at a time.
    public let workers: Workers
    /// Whether an earlier run wrote these very bytes, so that they parse. In a debug build parsing takes longer than all the
    /// rest.
    public let wasChecked: @Sendable (GeneratedFile) -> Bool

    /// - Parameters:
    ///   - names: Those of `model`. They are made when an emitter first asks for one of them; others need not wait.
    ///   - types: The definitions of `model`, where they are at hand.
    public init(
        model: APIModel, names: @autoclosure @escaping @Sendable () -> SwiftNames, types: TypeIndex? = nil,
        sources: SourceMap, findings: [Diagnostic] = [],
        attribution: Attribution? = nil, settings: EmissionSettings = EmissionSettings(),
        templates: TemplateLibrary = TemplateLibrary(), workers: Workers = .perProcessor,
        wasChecked: @escaping @Sendable (GeneratedFile) -> Bool = { _ in false }
    ) {
        self.model = model
        let types = types ?? TypeIndex(model)
        self.types = types
        let lazyNames = Lazy(names)
        self.lazyNames = lazyNames
        self.sources = SourceLines(sources)
        self.findings = findings
        self.attribution = attribution
        self.settings = settings
        self.templates = templates
        self.workers = workers
        self.wasChecked = wasChecked
        let sources = self.sources
        let prefix = settings.citationPrefix.isEmpty ? "" : settings.citationPrefix + "/"
        // OpenAPI needs none.
        lazyDeclarations = Lazy {
            let articles = settings.outputs.contains(.docc) ? ArticleNames(model.operations) : nil
            return DeclarationWriter(
                model, names: lazyNames.value, types: types, findings: findings, article: { articles?[id: $0] },
                citation: { range in sources.citation(of: range).map { prefix + $0 } })
        }
    }

    /// Writes the Swift declarations of the model.
    var declarations: DeclarationWriter { lazyDeclarations.value }

    /// What people call the API.
    public var title: String { settings.title ?? model.name }
}

/// Whose text the pages are, which generated files repeat because they carry that text.
public struct Attribution: Hashable, Sendable {
    /// `Microsoft documentation`
    public var source: String
    /// `CC BY 4.0`
    public var license: String?
    public var url: String?

    public init(source: String, license: String? = nil, url: String? = nil) {
        self.source = source
        self.license = license
        self.url = url
    }

    /// `Microsoft documentation, CC BY 4.0, https://…`
    public var text: String { [source, license, url].compactMap { $0 }.joined(separator: ", ") }
}

/// What a user may choose about the output.
public struct EmissionSettings: Hashable, Sendable {
    /// How the folder of the pages is spelled in citations: with `docs` a page is cited as `docs/user-get.md:12`.
    public var citationPrefix: String
    /// Where readers of a site find the pages.
    public var sourceURL: SourceURL?
    /// What people call the API; the name of its module where this is `nil`.
    public var title: String?
    /// The outputs that this run makes: one doesn't refer to what another that isn't made would declare.
    public var outputs: Set<Emitter>
    /// Whether the output is a package of its own, whose `Package.swift` declares the resources of its tests.
    public var isPackage: Bool
    /// Which files Swift declarations go to.
    public var placement: Placement

    public init(
        citationPrefix: String = "", sourceURL: SourceURL? = nil, title: String? = nil,
        outputs: Set<Emitter> = Set(Emitter.allCases),
        isPackage: Bool = false, placement: Placement = .package
    ) {
        self.citationPrefix = citationPrefix
        self.sourceURL = sourceURL
        self.title = title
        self.outputs = outputs
        self.isPackage = isPackage
        self.placement = placement
    }
}
