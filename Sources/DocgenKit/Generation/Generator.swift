import APIModel
import Emitters
import ModelBuilder
import PageChecks
import PageReader
import SourceText
import SwiftDeclarations

/// docgen as a function: pages in, files and diagnostics out. It reads and writes nothing.
///
/// ```swift
/// let generator = Generator(module, sources: sources)
/// let understanding = await generator.understand()
/// let files = try await generator.emit(understanding)
/// ```
public struct Generator: Sendable {
    private let module: ModuleInput
    private let sources: SourceMap
    private let workers: Workers
    private let report: @Sendable (Stage) -> Void

    /// - Parameters:
    ///   - module: What to make of which pages.
    ///   - sources: All files of the run, among them the module's pages.
    ///   - workers: How many pages are read and outputs made at a time. It changes nothing in the results.
    ///   - report: Hears what is about to be done, from any thread.
    public init(
        _ module: ModuleInput, sources: SourceMap, workers: Workers = .perProcessor,
        report: @escaping @Sendable (Stage) -> Void = { _ in }
    ) {
        self.module = module
        self.sources = sources
        self.workers = workers
        self.report = report
    }

    /// What the pages say, and what is wrong with them.
    public func understand() async -> Understanding {
        let files = module.pages.compactMap { sources[$0.file] }
        let byKind = Dictionary(grouping: files) { Fragments.isFragment($0.path) }
        let fragments = byKind[true] ?? []
        // Where fragments are all that was given, they are what is to be read.
        let whole = byKind[false] ?? files
        let pages = await readPages(whole, including: fragments, module.dialect, workers) {
            report(.reading(pages: $0, of: whole.count))
        }
        report(.building)
        let checks = module.rules.activeChecks()
        var beginning = ModelBeginning(from: pages, settings: modelSettings, sources: sources, workers: workers)
        // The rest of a model is put together mostly in order, by one worker: another one has the time to look at the pages.
        let ((context, findings), model) = await workers.both {
            let context = PagesContext(pages: pages, sources: sources, fileExists: module.fileExists)
            return (context, runChecks(checks, in: context, workers: Workers(1)))
        } _: {
            beginning.model()
        }
        report(.checking)
        let modelContext = CheckContext(context, model: model)
        let others = runChecks(checks, in: modelContext, workers: workers)
        let idle = module.operations?.idlePatterns(in: model, page: citation) ?? []
        let diagnostics = weigh(
            workers.mapAll(files) { $0.invalidUTF8 }.compactMap(\.self) + findings + others + idle, on: pages)
        return Understanding(
            pages: pages, model: model, diagnostics: diagnostics.inOrder,
            leftovers: Leftovers(beginning: beginning, context: modelContext))
    }

    /// The files of the module, in the order of its emitters.
    ///
    /// - Parameters:
    ///   - understanding: What ``understand()`` returned.
    ///   - written: What an earlier run wrote to the same place, which need not be checked again where it stays.
    /// - Throws: `TemplateError` where a template is wrong.
    public func emit(
        _ understanding: Understanding, over written: Manifest = Manifest()
    ) async throws -> [GeneratedFile] {
        let model =
            module.operations.map { understanding.model.filtered(by: $0, page: citation) } ?? understanding.model
        let types = TypeIndex(model)
        let context = EmissionContext(
            model: model, names: SwiftNames(model, types: types, workers: workers), types: types,
            sources: sources.cited(by: module.pages), findings: understanding.diagnostics,
            attribution: module.attribution,
            settings: EmissionSettings(
                sourceURL: module.sourceURL, title: module.title, outputs: Set(module.emitters),
                isPackage: module.package != nil,
                placement: module.placement),
            templates: module.templates, workers: workers, wasChecked: written.contains)
        // What needs no names goes first: one worker has it for the time that another one takes to find them.
        let order = module.emitters.filter { !$0.usesSwiftNames } + module.emitters.filter(\.usesSwiftNames)
        // Where nothing does, all workers make the names instead of waiting for one that does.
        if order.first?.usesSwiftNames == true { _ = context.names }
        let outputs = try await workers.map(order) { [report] emitter in
            report(.emitting(emitter))
            return try emitter.files(for: context)
        }
        let byEmitter = Dictionary(zip(order, outputs), uniquingKeysWith: { first, _ in first })
        let files = module.emitters.flatMap { byEmitter[$0] ?? [] }
        guard let runtime = module.package else { return files }
        return files + [try context.packageFile(for: files, runtime: runtime)]
    }

    /// The path that the page of a range is cited by.
    private var citation: (SourceRange) -> String? {
        let citations = Dictionary(module.pages.map { ($0.file, $0.citation) }, uniquingKeysWith: { first, _ in first })
        return { citations[$0.file] }
    }

    /// What the configuration and the comments of the pages leave of the findings.
    private func weigh(_ findings: [Diagnostic], on pages: [Page]) -> [Diagnostic] {
        let paths = Dictionary(module.pages.map { ($0.file, $0.projectPath) }, uniquingKeysWith: { first, _ in first })
        func path(_ file: FileID) -> String { paths[file] ?? "" }
        let weighed = module.rules.applied(to: findings, path: path)
        let left = applySuppressions(of: pages, to: weighed) { module.rules.isOff($0, on: path($1.file)) }
        // Also what is wrong with the comments has a weight.
        return module.rules.applied(to: left, path: path)
    }

    private var modelSettings: ModelSettings {
        ModelSettings(
            name: module.name, version: module.version, mainNamespace: module.dialect.namespace, server: module.server,
            keepsUnknownKeys: module.unknownKeys == .keep)
    }
}

/// What docgen made of the pages of a module.
public struct Understanding: Sendable {
    /// In the order of the files.
    public let pages: [Page]
    public let model: APIModel
    /// By page and place.
    public let diagnostics: [Diagnostic]
    private let leftovers: Leftovers

    fileprivate init(pages: [Page], model: APIModel, diagnostics: [Diagnostic], leftovers: Leftovers) {
        self.pages = pages
        self.model = model
        self.diagnostics = diagnostics
        self.leftovers = leftovers
    }
}

/// What the model was made of, and what checks looked at. It lives as long as the rest, since to free it takes a moment: whoever
/// leaves the rest to the end of the process leaves this, too.
private struct Leftovers: Sendable {
    let beginning: ModelBeginning
    let context: CheckContext
}

/// What a generator is busy with.
public enum Stage: Hashable, Sendable {
    case reading(pages: Int, of: Int)
    case building
    case checking
    case emitting(Emitter)
}

extension SourceMap {
    /// The same files under the paths that outputs cite them by.
    fileprivate func cited(by pages: [InputPage]) -> SourceMap {
        let citations = Dictionary(pages.map { ($0.file, $0.citation) }, uniquingKeysWith: { first, _ in first })
        return SourceMap(files.map { $0.named(citations[$0.id] ?? $0.path) })
    }
}
