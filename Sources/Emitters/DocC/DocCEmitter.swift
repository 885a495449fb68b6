import APIModel
import SwiftDeclarations
import Templates

extension Emitter {
    /// A DocC catalog beside the models: a landing page, an article a resource, an article an operation, and for each
    /// type what its declaration doesn't say.
    func docCFiles(_ context: EmissionContext) throws -> [GeneratedFile] {
        let renderer = TemplateRenderer(context.templates)
        let catalog = DocCCatalog(context)
        let declarations = context.declarations
        let module = context.names.module.name

        func file(_ components: [String], _ template: BuiltInTemplate, _ values: [String: TemplateValue]) throws
            -> GeneratedFile
        {
            GeneratedFile(
                path: OutputPath(["Sources", module, "\(module).docc"] + components),
                contents: try renderer.render(template, values), origin: template.rawValue)
        }

        var files = [
            try file(["\(module).md"], .landing, LandingPage(catalog: catalog, declarations: declarations).values),
            // Each page of the site asks for it.
            try file(["theme-settings.json"], .theme, [:]),
        ]
        for resource in catalog.resources {
            files.append(
                try file(
                    ["Resources", "\(catalog.articles[resource: resource.name]).md"], .resource,
                    ResourceArticle(resource: resource, catalog: catalog).values))
        }
        if !catalog.homelessTypes.isEmpty {
            files.append(
                try file(
                    ["Resources", "\(ArticleNames.furtherTypes).md"], .resource, FurtherTypes(catalog: catalog).values))
        }
        for operation in context.model.operations {
            files.append(
                try file(
                    ["Operations", "\(catalog.articles[operation]).md"], .article,
                    OperationArticle(operation: operation, catalog: catalog, declarations: declarations).values))
        }
        guard context.settings.outputs.contains(.models) else { return files }
        var fileNames = UniqueNames()
        for type in context.model.types {
            guard let page = TypePage(type: type, catalog: catalog) else { continue }
            let name = fileNames.take(context.names.type(type.id).name)
            files.append(try file(["Types", "\(name).md"], .symbol, page.values))
        }
        return files
    }
}
