import SourceText
import SwiftDeclarations
import Templates

/// Renders the Swift files of one emitter, each of which is parsed again before it is handed on.
final class SwiftFileWriter {
    private let context: EmissionContext
    private let renderer: TemplateRenderer
    private var fileNames = UniqueNames()

    init(_ context: EmissionContext) {
        self.context = context
        renderer = TemplateRenderer(context.templates)
    }

    /// Renders a file.
    ///
    /// - Parameters:
    ///   - folder: The folders from the output folder down.
    ///   - name: The name without extension; where another file of this writer has it, a number is appended.
    ///   - evidence: The places in pages that the file is made of, for its head.
    /// - Throws: `TemplateError` where the template is wrong or what it makes does not parse.
    func file(
        _ template: BuiltInTemplate, in folder: [String], named name: String, from evidence: [SourceRange],
        _ values: [String: SwiftTemplateValue]
    ) throws -> GeneratedFile {
        var values = values
        values["module"] = .name(context.names.module)
        values["attribution"] = .text(SwiftText(LineComment(context.attribution?.text ?? "")))
        values["pages"] = .list(pages(evidence).map { .text(SwiftText($0)) })
        let contents = try renderer.render(template, values.mapValues(\.value))
        let path = OutputPath(folder + [fileNames.take(name) + ".swift"])
        if let problem = SwiftSourceCheck.problems(in: contents).first {
            throw TemplateError(
                template: template.rawValue,
                message: "makes Swift that does not parse: \(path):\(problem.line): \(problem.message): \(problem.text)"
            )
        }
        return GeneratedFile(path: path, contents: contents, origin: template.rawValue)
    }

    /// The pages that say something about a file, sorted.
    private func pages(_ evidence: [SourceRange]) -> [LineComment] {
        Set(evidence.map(\.file)).sorted()
            .compactMap { context.sources.path(of: SourceRange(file: $0, 0..<0)) }
            .sorted()
            .map { LineComment($0) }
    }
}
