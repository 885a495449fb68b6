import SourceText
import SwiftDeclarations
import Templates

/// Renders the Swift files of one output, each of which is parsed before it is handed on, unless an earlier run did so.
///
///     let writer = SwiftFileWriter(context, for: .models)
///     try writer.add(context.model.types) { type in
///         [SwiftPart(.type, in: ["Sources", "Shop", "Models"], named: "Order", from: evidence, values)]
///     }
///     return try writer.files()
///
/// Things are made of many items at a time. What depends on their order, which is the names of files, is decided in between.
final class SwiftFileWriter {
    private let context: EmissionContext
    private let emitter: Emitter?
    private var fileNames = UniqueNames()
    private var complete: [File] = []
    private var shared: [String: SharedFile] = [:]

    /// A file that holds several declarations, under one head.
    private struct SharedFile {
        var evidence: [SourceRange] = []
        var imports: Set<SwiftText> = []
        var parts: [RenderedPart] = []
    }

    private struct File: Sendable {
        let path: OutputPath
        let parts: [RenderedPart]
    }

    /// - Parameter emitter: The output whose declarations may share files; `nil` for files that stand for themselves.
    init(_ context: EmissionContext, for emitter: Emitter? = nil) {
        self.context = context
        self.emitter = emitter
    }

    /// Adds what templates make of some items: files, or parts of them where the placement says so.
    ///
    /// - Parameters:
    ///   - batchSize: How many items a worker takes at a time.
    ///   - parts: What is made of an item.
    /// - Throws: `TemplateError` where a template is wrong.
    func add<Item: Sendable>(
        _ items: [Item], batchSize: Int = 16, _ parts: @Sendable (Item) -> [SwiftPart]
    ) throws {
        let (context, emitter) = (context, emitter)
        let batches = context.workers.mapBatches(
            items, batchSize: batchSize, toolPerWorker: SwiftPartRenderer(context, for: emitter)
        ) { items, renderer in
            Result {
                try items.flatMap(parts).map(renderer.render)
            }
        }
        for part in try batches.flatMap({ try $0.get() }) { place(part) }
    }

    /// All files of the output.
    ///
    /// - Throws: `TemplateError` where the template of the head is wrong, or what the parts of a file make does not parse.
    func files() throws -> [GeneratedFile] {
        let names = emitter.map(context.settings.placement.files) ?? []
        let renderer = SwiftPartRenderer(context, for: emitter)
        let several = try names.map { name in
            let file = shared[name] ?? SharedFile()
            let opening = try renderer.opening(of: file.evidence, imports: file.imports)
            return File(path: OutputPath(name), parts: [opening] + file.parts)
        }
        let context = context
        return try context.workers.mapAll(complete + several, batchSize: 16) { file in
            Result { try Self.checked(file, context) }
        }
        .map { try $0.get() }
    }

    private func place(_ part: RenderedPart) {
        if let file = part.sharedFile {
            shared[file, default: SharedFile()].parts.append(part)
            shared[file]?.evidence += part.evidence
            shared[file]?.imports.formUnion(part.imports)
        } else {
            let path = OutputPath(part.folder + [fileNames.take(part.name) + ".swift"])
            complete.append(File(path: path, parts: [part]))
        }
    }

    /// A file of its parts.
    ///
    /// - Throws: `TemplateError` where it does not parse, about the template whose part is to blame.
    private static func checked(_ file: File, _ context: EmissionContext) throws -> GeneratedFile {
        let text = file.parts.map(\.text).joined(separator: "\n")
        let generated = GeneratedFile(
            path: file.path, contents: text, origin: (file.parts.first?.template ?? .header).rawValue)
        guard !context.wasChecked(generated), let problem = SwiftSourceCheck.problems(in: text).first
        else { return generated }
        let guilty = file.parts.first { !SwiftSourceCheck.problems(in: $0.text).isEmpty }
        throw TemplateError(
            template: guilty?.template.rawValue ?? generated.origin,
            message:
                "makes Swift that does not parse: \(file.path):\(problem.line): \(problem.message): \(problem.text)"
        )
    }
}
