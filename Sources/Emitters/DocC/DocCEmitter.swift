import Templates

extension Emitter {
    /// A DocC catalog beside the models: a landing page and one article an operation.
    func docCFiles(_ context: EmissionContext) throws -> [GeneratedFile] {
        let renderer = TemplateRenderer(context.templates)
        let links = SymbolLinks(context: context)
        let articles = ArticleNames(context.model.operations)
        let module = context.names.module.name

        func file(_ components: [String], _ template: BuiltInTemplate, _ values: [String: TemplateValue]) throws
            -> GeneratedFile
        {
            GeneratedFile(
                path: OutputPath(["Sources", module, "\(module).docc"] + components),
                contents: try renderer.render(template, values), origin: template.rawValue)
        }

        let landing = try file(
            ["\(module).md"], .landing, LandingPage(links: links, articles: articles).values)
        return try [landing]
            + context.model.operations.map { operation in
                try file(
                    ["Operations", "\(articles[operation]).md"], .article,
                    OperationArticle(operation: operation, links: links).values)
            }
    }
}
