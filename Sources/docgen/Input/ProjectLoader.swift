import DocgenKit
import Emitters
import PageReader
import PathKit
import SourceText

/// Reads the configuration and the pages that a command works on.
struct ProjectLoader {
    let request: ProjectRequest
    var sources = SourceCollection()
    var notices: [String] = []
    /// The built-in dialect that `--dialect` names. It is read while the pages are looked for.
    let builtInDialect: Lazy<Result<Dialect, DialectError>>?
    /// Absolute, without symbolic links.
    private var folder = "/"

    private init(_ request: ProjectRequest) {
        self.request = request
        builtInDialect = request.dialect.flatMap { name in
            Dialect.isFile(name) ? nil : Lazy { Result { () throws(DialectError) in try Dialect.builtIn(name) } }
        }
        if request.workers.count > 1 { builtInDialect?.begin() }
    }

    /// - Throws: `InputError` for a wrong configuration or missing folder, `UsageError` for arguments that make no sense
    ///   together.
    static func load(_ request: ProjectRequest) throws -> Project {
        var loader = ProjectLoader(request)
        return try loader.project()
    }

    private mutating func project() throws -> Project {
        let configuration = try ConfigurationFile(request, into: &sources)
        folder = Path(configuration?.folder ?? ".").realPath ?? "/"
        var modules: [Project.Module] = []
        if request.docs.isEmpty {
            guard let configuration else { throw UsageError.noInput }
            for module in try selected(configuration) {
                let (pages, root) = find(module, configuration)
                modules.append(try make(module, pages, root: root, configuration))
            }
        } else {
            modules = try modulesOfArguments(configuration)
        }
        if modules.allSatisfy(\.input.pages.isEmpty), !sources.diagnostics.contains(where: { $0.severity == .error }) {
            let place = request.docs.first ?? configuration?.path(".") ?? "."
            sources.report(
                "there are no pages here; files that end with .md or .markdown are pages", .error, path: place)
        }
        return Project(
            sources: sources.sources, modules: modules, diagnostics: sources.diagnostics, notices: notices,
            baseline: configuration?.configuration.baseline.flatMap { configuration?.path($0.value) }, folder: folder,
            isWhole: request.docs.isEmpty && request.module == nil)
    }

    // MARK: Modules of the configuration

    private func selected(_ file: ConfigurationFile) throws -> [Configuration.Module] {
        let modules = file.configuration.modules
        guard let name = request.module else { return modules }
        let selected = modules.filter { $0.name == name }
        guard !selected.isEmpty else { throw UsageError.unknownModule(name, known: modules.map(\.name)) }
        return selected
    }

    /// The pages of a module's folders, and the folder that they are cited relative to.
    private mutating func find(
        _ module: Configuration.Module, _ file: ConfigurationFile
    ) -> (pages: [FoundPage], root: String) {
        var finder = PageFinder()
        var roots: [String] = []
        for docs in module.docs {
            let path = file.path(docs.value)
            let count = finder.pages.count
            guard finder.add(path) else {
                sources.report(
                    Diagnostic(
                        .configuration, .error,
                        "there is no '\(docs.value)'; paths are relative to the folder of \(file.file.path)",
                        at: docs.range))
                continue
            }
            if finder.pages.count == count {
                sources.report(
                    Diagnostic(
                        .configuration, .error,
                        "there are no pages in '\(docs.value)'; files that end with .md or .markdown are pages",
                        at: docs.range))
            }
            roots.append(PathText.folder(of: path))
        }
        sources.report(finder.skipped)
        let citationRoot = file.configuration.citationRoot.flatMap { Path(file.path($0)).realPath }
        return (finder.pages, citationRoot ?? PathText.commonFolder(of: roots))
    }

    private mutating func make(
        _ module: Configuration.Module, _ pages: [FoundPage], root: String, _ file: ConfigurationFile
    ) throws -> Project.Module {
        let templates = request.templates ?? file.configuration.templates.map { file.path($0.value) }
        let output =
            request.output.map { PathText.joined($0, module.name) }
            ?? file.path(file.configuration.outputFolder(of: module))
        let package = request.package ?? module.package.map { Self.package($0, file) }
        let inputPages = sources.pages(pages, root: root, project: folder, workers: request.workers)
        let input = ModuleInput(
            name: module.name, dialect: try dialect(of: module, file, for: inputPages),
            pages: inputPages, emitters: request.emitters ?? module.emitters,
            attribution: file.configuration.attribution, sourceURL: file.configuration.sourceURL,
            title: module.title, server: module.server, version: module.version, unknownKeys: module.unknownKeys,
            templates: library(templates),
            package: try package.map { try RuntimeLocation.runtime(of: $0, for: output) },
            operations: module.operations, rules: file.configuration.rules, fileExists: { Path($0).exists })
        return Project.Module(
            input: input, outputFolder: output,
            omitsOutputs: !Set(module.emitters).isSubset(of: input.emitters))
    }

    private static func package(
        _ setting: Configuration.PackageSetting, _ file: ConfigurationFile
    ) -> ProjectRequest.PackageRequest {
        switch setting {
        case .ownRuntime: .ownRuntime
        case .runtime(let text): .runtime(RuntimeLocation.isAddress(text.value) ? text.value : file.path(text.value))
        }
    }

    // MARK: Pages of the arguments

    /// Gives each page to the modules of the configuration that hold it; what is left is a module of its own.
    private mutating func modulesOfArguments(_ file: ConfigurationFile?) throws -> [Project.Module] {
        var finder = PageFinder()
        var roots: [String] = []
        for path in request.docs.map(PathText.tidied) {
            if finder.add(path) {
                roots.append(PathText.folder(of: path))
            } else {
                sources.report("there is no such file or folder", .error, path: path)
            }
        }
        sources.report(finder.skipped)
        var modules: [Project.Module] = []
        var left = finder.pages
        let names = file?.configuration.modules.map(\.name) ?? []
        // A name that the configuration does not know is a new module, whatever the configuration says of its pages.
        if let file, request.module.map(names.contains) ?? true {
            let given = Dictionary(finder.pages.map { ($0.realPath, $0) }, uniquingKeysWith: { first, _ in first })
            for module in try selected(file) {
                let held = knownPages(module, file)
                // Under the paths of the arguments.
                let pages = held.pages.compactMap { given[$0.realPath] }
                guard !pages.isEmpty else { continue }
                var result = try make(module, pages, root: held.root, file)
                result.omittedPages = held.pages.count - pages.count
                modules.append(result)
                let taken = Set(pages.map(\.realPath))
                left.removeAll { taken.contains($0.realPath) }
            }
            if request.module != nil {
                if modules.isEmpty, !finder.pages.isEmpty { throw UsageError.foreignPages(request.module ?? "") }
                return modules
            }
        }
        guard !left.isEmpty else { return modules }
        let pages = sources.pages(
            left, root: PathText.commonFolder(of: roots), project: folder, workers: request.workers)
        let name = request.module ?? "API"
        let input = ModuleInput(
            name: name, dialect: try requestedDialect() ?? best(for: pages, of: name), pages: pages,
            emitters: request.emitters ?? Emitter.allCases, templates: library(request.templates),
            package: try request.package.map { try RuntimeLocation.runtime(of: $0, for: request.output ?? ".") },
            rules: file?.configuration.rules ?? RulePolicy(), fileExists: { Path($0).exists })
        modules.append(Project.Module(input: input, outputFolder: request.module == nil ? nil : request.output))
        return modules
    }

    /// The pages of a module, without a word on what is wrong with its folders: the arguments name others.
    private mutating func knownPages(
        _ module: Configuration.Module, _ file: ConfigurationFile
    ) -> (pages: [FoundPage], root: String) {
        let before = sources
        let result = find(module, file)
        sources = before
        return result
    }

    // MARK: Reading

    private mutating func library(_ folder: String?) -> TemplateLibrary {
        TemplateLibrary(overrides: folder.map { TemplateFolder.read($0, into: &sources) } ?? [:])
    }
}
