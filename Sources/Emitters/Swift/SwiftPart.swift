import SourceText
import SwiftDeclarations
import Templates

/// What a template is to make: a file, or a part of one where the placement says so.
struct SwiftPart {
    let template: BuiltInTemplate
    /// The folders from the output folder down, for a file of its own.
    let folder: [String]
    /// The name without extension; where another file of its writer has it, a number is appended.
    let name: String
    /// The places in pages that it is made of, for the head.
    let evidence: [SourceRange]
    /// What the template sees, `imports` among it.
    let values: [String: SwiftTemplateValue]

    init(
        _ template: BuiltInTemplate, in folder: [String], named name: String, from evidence: [SourceRange],
        _ values: [String: SwiftTemplateValue]
    ) {
        self.template = template
        self.folder = folder
        self.name = name
        self.evidence = evidence
        self.values = values
    }
}

/// What a template made.
struct RenderedPart: Sendable {
    let template: BuiltInTemplate
    let text: String
    var folder: [String] = []
    var name = ""
    var evidence: [SourceRange] = []
    var imports: [SwiftText] = []
    /// The file that it is a part of; `nil` where it is one.
    var sharedFile: String?
}

/// Renders parts one after the other, with templates of its own.
struct SwiftPartRenderer {
    private let context: EmissionContext
    private let emitter: Emitter?
    private let renderer: TemplateRenderer
    private let attribution: SwiftText

    init(_ context: EmissionContext, for emitter: Emitter?) {
        self.context = context
        self.emitter = emitter
        renderer = TemplateRenderer(context.templates)
        attribution = SwiftText(LineComment(context.attribution?.text ?? ""))
    }

    /// - Throws: `TemplateError` where the template is wrong.
    func render(_ part: SwiftPart) throws -> RenderedPart {
        let file = emitter.flatMap { context.settings.placement.file(for: part.name, of: $0) }
        let values = part.values.merging(head(file == nil ? part.evidence : nil)) { $1 }
        return RenderedPart(
            template: part.template,
            text: try renderer.render(part.template, names: Set(values.keys)) { values[$0]?.value },
            folder: part.folder, name: part.name, evidence: part.evidence,
            imports: part.values["imports"]?.texts ?? [], sharedFile: file)
    }

    /// The head of a file that holds several parts.
    ///
    /// - Throws: `TemplateError` where its template is wrong.
    func opening(of evidence: [SourceRange], imports: Set<SwiftText>) throws -> RenderedPart {
        var values = head(evidence)
        values["imports"] = .list(imports.sorted { $0.description < $1.description }.map(SwiftTemplateValue.text))
        return RenderedPart(template: .header, text: try renderer.render(.header, values.mapValues(\.value)))
    }

    /// What the head of a file says.
    ///
    /// - Parameter evidence: What the file is made of; `nil` for a part of a file that has its head already.
    private func head(_ evidence: [SourceRange]?) -> [String: SwiftTemplateValue] {
        [
            "opensFile": .flag(evidence != nil),
            "module": .name(context.names.module),
            "attribution": .text(attribution),
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
