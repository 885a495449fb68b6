import SourceText
import SwiftDeclarations
import Templates

/// Renders the Swift files of one output, each of which is parsed again before it is handed on, unless an earlier run did so.
///
///     let writer = SwiftFileWriter(context, for: .models)
///     try writer.add(.type, in: ["Sources", "Shop", "Models"], named: "Order", from: evidence, values)
///     return try writer.files()
final class SwiftFileWriter {
    private let context: EmissionContext
    private let emitter: Emitter?
    private let renderer: TemplateRenderer
    private var fileNames = UniqueNames()
    private var complete: [GeneratedFile] = []
    private var shared: [String: SharedFile] = [:]

    /// A file that holds several declarations, under one head.
    private struct SharedFile {
        var evidence: [SourceRange] = []
        var imports: Set<SwiftText> = []
        var parts: [Part] = []
    }

    /// What a template made.
    private struct Part {
        let template: BuiltInTemplate
        let text: String
    }

    /// - Parameter emitter: The output whose declarations may share files; `nil` for files that stand for themselves.
    init(_ context: EmissionContext, for emitter: Emitter? = nil) {
        self.context = context
        self.emitter = emitter
        renderer = TemplateRenderer(context.templates)
    }

    /// Adds what a template makes: a file, or a part of one where the placement says so.
    ///
    /// - Parameters:
    ///   - folder: The folders from the output folder down, for a file of its own.
    ///   - name: The name without extension; where another file of this writer has it, a number is appended.
    ///   - evidence: The places in pages that it is made of, for the head.
    ///   - values: What the template sees, `imports` among it.
    /// - Throws: `TemplateError` where the template is wrong or what it makes does not parse.
    func add(
        _ template: BuiltInTemplate, in folder: [String], named name: String, from evidence: [SourceRange],
        _ values: [String: SwiftTemplateValue]
    ) throws {
        if let emitter, let file = context.settings.placement.file(for: name, of: emitter) {
            let text = try renderer.render(template, values.merging(head(nil)) { $1 }.mapValues(\.value))
            shared[file, default: SharedFile()].parts.append(Part(template: template, text: text))
            shared[file]?.evidence += evidence
            shared[file]?.imports.formUnion(values["imports"]?.texts ?? [])
        } else {
            complete.append(try file(template, in: folder, named: name, from: evidence, values))
        }
    }

    /// Renders a file that holds what one template makes, and nothing else. Parameters and errors are those of `add`.
    func file(
        _ template: BuiltInTemplate, in folder: [String], named name: String, from evidence: [SourceRange],
        _ values: [String: SwiftTemplateValue]
    ) throws -> GeneratedFile {
        let path = OutputPath(folder + [fileNames.take(name) + ".swift"])
        let text = try renderer.render(template, values.merging(head(evidence)) { $1 }.mapValues(\.value))
        return try file(at: path, [Part(template: template, text: text)])
    }

    /// All files of the output.
    ///
    /// - Throws: `TemplateError` where the template of the head is wrong, or what the parts of a file make does not parse.
    func files() throws -> [GeneratedFile] {
        let names = emitter.map(context.settings.placement.files) ?? []
        let several = try names.map { name in
            let file = shared[name] ?? SharedFile()
            var values = head(file.evidence)
            values["imports"] = .list(
                file.imports.sorted { $0.description < $1.description }.map(SwiftTemplateValue.text))
            let opening = Part(template: .header, text: try renderer.render(.header, values.mapValues(\.value)))
            return try self.file(at: OutputPath(name), [opening] + file.parts)
        }
        return complete + several
    }

    /// A file of its parts.
    ///
    /// - Throws: `TemplateError` where it does not parse, about the template whose part is to blame.
    private func file(at path: OutputPath, _ parts: [Part]) throws -> GeneratedFile {
        let file = GeneratedFile(
            path: path, contents: parts.map(\.text).joined(separator: "\n"),
            origin: (parts.first?.template ?? .header).rawValue)
        guard !context.wasChecked(file), let problem = SwiftSourceCheck.problems(in: file.contents).first else {
            return file
        }
        let guilty = parts.first { !SwiftSourceCheck.problems(in: $0.text).isEmpty }
        throw TemplateError(
            template: guilty?.template.rawValue ?? file.origin,
            message: "makes Swift that does not parse: \(path):\(problem.line): \(problem.message): \(problem.text)")
    }

    /// What the head of a file says.
    ///
    /// - Parameter evidence: What the file is made of; `nil` for a part of a file that has its head already.
    private func head(_ evidence: [SourceRange]?) -> [String: SwiftTemplateValue] {
        [
            "opensFile": .flag(evidence != nil),
            "module": .name(context.names.module),
            "attribution": .text(SwiftText(LineComment(context.attribution?.text ?? ""))),
            "pages": .list(pages(evidence ?? []).map { .text(SwiftText($0)) }),
        ]
    }

    /// The pages that say something about a file, sorted.
    private func pages(_ evidence: [SourceRange]) -> [LineComment] {
        Set(evidence.map(\.file)).sorted()
            .compactMap { context.sources.path(of: SourceRange(file: $0, 0..<0)) }
            .sorted()
            .map { LineComment($0) }
    }
}
