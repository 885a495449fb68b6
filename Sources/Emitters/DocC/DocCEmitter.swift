import APIModel
import SwiftDeclarations
import Templates

extension Emitter {
    /// A DocC catalog beside the models: a landing page, an article a resource, an article an operation, and for each
    /// type what its declaration doesn't say.
    func docCFiles(_ context: EmissionContext) throws -> [GeneratedFile] {
        let catalog = DocCCatalog(context)
        let declarations = context.declarations
        let writer = DocCWriter(context)
        var files = try writer.files([LandingPage(catalog: catalog, declarations: declarations)]) { page in
            [
                (["\(context.names.module.name).md"], .landing, page.values),
                // Each page of the site asks for it.
                (["theme-settings.json"], .theme, [:]),
            ]
        }
        files += try writer.files(catalog.resources) { resource in
            [
                (
                    ["Resources", "\(catalog.articles[resource: resource.name]).md"], .resource,
                    ResourceArticle(resource: resource, catalog: catalog).values
                )
            ]
        }
        if !catalog.homelessTypes.isEmpty {
            files += try writer.files([FurtherTypes(catalog: catalog)]) { page in
                [(["Resources", "\(ArticleNames.furtherTypes).md"], .resource, page.values)]
            }
        }
        files += try writer.files(context.model.operations) { operation in
            [
                (
                    ["Operations", "\(catalog.articles[operation]).md"], .article,
                    OperationArticle(operation: operation, catalog: catalog, declarations: declarations).values
                )
            ]
        }
        guard context.settings.outputs.contains(.models) else { return files }
        var fileNames = UniqueNames()
        let pages = context.model.types.compactMap { type in
            TypePage(type: type, catalog: catalog).map { (fileNames.take(context.names.type(type.id).name), $0) }
        }
        return try files
            + writer.files(pages) { name, page in [(["Types", "\(name).md"], .symbol, page.values)] }
    }
}

/// Renders the files of a catalog, many at a time.
private struct DocCWriter {
    typealias Page = (path: [String], template: BuiltInTemplate, values: [String: TemplateValue])

    private let context: EmissionContext
    private let folder: [String]

    init(_ context: EmissionContext) {
        self.context = context
        folder = ["Sources", context.names.module.name, "\(context.names.module.name).docc"]
    }

    /// The files of some items, in their order.
    ///
    /// - Throws: `TemplateError` where a template is wrong.
    func files<Item: Sendable>(_ items: [Item], _ pages: @Sendable (Item) -> [Page]) throws -> [GeneratedFile] {
        let (context, folder) = (context, folder)
        let batches = context.workers.mapBatches(
            items, batchSize: 16, toolPerWorker: TemplateRenderer(context.templates)
        ) { items, renderer in
            Result {
                try items.flatMap(pages).map { page in
                    GeneratedFile(
                        path: OutputPath(folder + page.path), contents: try renderer.render(page.template, page.values),
                        origin: page.template.rawValue)
                }
            }
        }
        return try batches.flatMap { try $0.get() }
    }
}
