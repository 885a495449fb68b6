import DocgenKit
import Emitters
import PageReader
import PathKit
import SourceText

/// Reads the pages of a target that is being built, as its `docgen.json` has it, or plainly where it has none.
///
/// The package manager looks for added and deleted files within the target alone, and hands its pages over. So nothing is
/// searched for here, and what a configuration names elsewhere is refused.
struct TargetLoader {
    private let request: TargetRequest
    /// Without symbolic links.
    private let root: String
    private var sources = SourceCollection()

    private init(_ request: TargetRequest) {
        self.request = request
        root = Path(request.root).realPath ?? request.root
    }

    /// - Throws: `InputError` for a configuration that is wrong or leads out of the target.
    static func load(_ request: TargetRequest) throws -> Project {
        var loader = TargetLoader(request)
        let module = try loader.module()
        return Project(
            sources: loader.sources.sources,
            modules: [Project.Module(input: module, outputFolder: request.output)],
            diagnostics: loader.sources.diagnostics, folder: loader.root, isWhole: true)
    }

    private mutating func module() throws -> ModuleInput {
        let pages = request.pages.map(FoundPage.init)
        guard let path = request.configuration else {
            let inputPages = sources.pages(pages, root: root, project: root)
            return ModuleInput(
                name: request.module, dialect: try best(for: inputPages), pages: inputPages, emitters: [.models],
                placement: placement)
        }
        guard let file = try ConfigurationFile(ProjectRequest(configuration: path), into: &sources),
            let module = module(of: file)
        else { throw error }
        let folders = module.docs.compactMap { place($0, "pages", file) }
        let templates = file.configuration.templates.map { place($0, "templates", file) }
        guard folders.count == module.docs.count, templates != .some(nil) else { throw error }
        for (setting, folder) in zip(module.docs, folders) where !pages.contains(where: { lies($0, in: folder) }) {
            fail(
                "there are no pages in '\(setting.value)'; files that end with .md or .markdown are pages",
                setting.range)
            throw error
        }
        let emitters = module.emitters.filter { request.files[$0.rawValue] != nil }
        guard !emitters.isEmpty else {
            let made = Emitter.allCases.map(\.rawValue).filter { request.files[$0] != nil }.joined(separator: ", ")
            fail(
                "a build makes \(made), and none of them is asked for; 'swift package docgen' writes the others",
                module.docs.first?.range ?? file.file.range)
            throw error
        }
        let held = pages.filter { page in folders.contains { lies(page, in: $0) } }
        let citationRoot = file.configuration.citationRoot.flatMap { Path(file.path($0)).realPath }
        let inputPages = sources.pages(
            held, root: citationRoot ?? PathText.commonFolder(of: folders.map(PathText.folder(of:))),
            project: root)
        return ModuleInput(
            name: module.name, dialect: try dialect(of: module, file, for: inputPages), pages: inputPages,
            emitters: emitters,
            attribution: file.configuration.attribution, sourceURL: file.configuration.sourceURL,
            title: module.title, server: module.server, version: module.version, unknownKeys: module.unknownKeys,
            templates: TemplateLibrary(
                overrides: (templates ?? nil).map { TemplateFolder.read($0, into: &sources) } ?? [:]),
            placement: placement, operations: module.operations, rules: file.configuration.rules,
            fileExists: { Path($0).exists })
    }

    /// The dialect that the configuration names, or the built-in one that understands most of the pages.
    private mutating func dialect(
        of module: Configuration.Module, _ file: ConfigurationFile, for pages: [InputPage]
    ) throws -> Dialect {
        guard let reference = module.dialect else { return try best(for: pages) }
        guard Dialect.isFile(reference.value) else { return try Dialect.builtIn(reference.value) }
        guard let path = place(reference, "dialects", file) else { throw error }
        let root = root
        return try sources.dialect(inFile: path, namedAt: reference.range) { file in
            Path(file).realPath.map { PathText.relative($0, to: root) != nil } ?? true
        }
    }

    /// The built-in dialect that understands most of the pages, or of some of them where there are many: a build that follows the
    /// change of one page is not to read all of them once a dialect more.
    private func best(for pages: [InputPage]) throws -> Dialect {
        let files = sources.sources
        let step = max(1, pages.count / 12)
        let sample = stride(from: 0, to: pages.count, by: step).compactMap { files[pages[$0].file] }
        return try DialectChoice(for: sample).dialect
    }

    private func lies(_ page: FoundPage, in folder: String) -> Bool {
        PathText.relative(page.realPath, to: folder) != nil
    }

    /// The module of the configuration that is this target.
    private mutating func module(of file: ConfigurationFile) -> Configuration.Module? {
        if let module = file.configuration.modules.first(where: { $0.name == request.module }) { return module }
        let names = file.configuration.modules.map { "'\($0.name)'" }.joined(separator: ", ")
        fail(
            "this lies in the target '\(request.module)' and has no module of that name, but \(names)", file.file.range)
        return nil
    }

    /// A folder or file that the configuration names, without symbolic links; `nil` where it is not in the target.
    private mutating func place(_ setting: Located<String>, _ what: String, _ file: ConfigurationFile) -> String? {
        guard let path = Path(file.path(setting.value)).realPath else {
            fail("there is no '\(setting.value)' in \(request.root)", setting.range)
            return nil
        }
        guard PathText.relative(path, to: root) != nil else {
            fail(
                "'\(setting.value)' lies outside of the target '\(request.module)', where the package manager doesn't "
                    + "notice \(what) that come and go; move them into \(request.root), or make files to commit with "
                    + "'swift package docgen'",
                setting.range)
            return nil
        }
        return path
    }

    private mutating func fail(_ message: String, _ range: SourceRange) {
        sources.report(Diagnostic(.configuration, .error, message, at: range))
    }

    private var error: InputError { InputError(diagnostics: sources.diagnostics, sources: sources.sources) }

    private var placement: Placement {
        .fixed(
            Dictionary(
                request.files.compactMap { name, files in Emitter(rawValue: name).map { ($0, files) } }
            ) { first, _ in first })
    }
}
