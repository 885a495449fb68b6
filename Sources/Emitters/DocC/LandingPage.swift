import APIModel

/// What the template `docc/landing.stencil` sees: the API as a whole, with every article and type in one topic group.
struct LandingPage {
    let links: SymbolLinks
    let articles: ArticleNames

    private var model: APIModel { links.context.model }

    var values: [String: TemplateValue] {
        [
            "module": .text(links.context.names.module.name),
            "title": .text(DocCMarkup.nonEmpty(DocCMarkup.plain(links.context.title), else: "API")),
            "isSymbol": .flag(links.hasModule),
            "version": .text(model.version.map(DocCMarkup.code) ?? ""),
            "servers": .texts(model.servers.map { DocCMarkup.code($0.url) }),
            "operationCount": .text(LandingPage.count(model.operations.count, "operation")),
            "typeCount": .text(LandingPage.count(model.types.count, "type")),
            "attribution": .text(links.context.attribution.map { DocCMarkup.plain($0.text) } ?? ""),
            "groups": .list(resourceGroups + typeGroups),
        ]
    }

    /// The articles of each resource, after its protocol.
    private var resourceGroups: [TemplateValue] {
        let resources = Dictionary(grouping: model.operations, by: \.resource)
        return resources.keys.sorted().map { resource in
            let operations = resources[resource, default: []]
            let items = [links.resource(resource)].compactMap { $0 } + operations.map { "<doc:\(articles[$0])>" }
            return group(title(of: resource), items)
        }
    }

    private var typeGroups: [TemplateValue] {
        let objects = model.types.filter { if case .object = $0.shape { true } else { false } }
        let enumerations = model.types.filter { if case .enumeration = $0.shape { true } else { false } }
        var seen: Set<String> = []
        return [("Types", objects), ("Enumerations", enumerations)].compactMap { title, types in
            let items = types.sorted { $0.id < $1.id }.compactMap { links.type($0.id) }
                .filter { seen.insert($0).inserted }
            return items.isEmpty ? nil : group(title, items)
        }
    }

    private func group(_ title: String, _ items: [String]) -> TemplateValue {
        ["title": .text(title), "items": .texts(items)]
    }

    /// `onlineMeeting` → `Online meeting`
    private func title(of resource: String) -> String {
        let words = ArticleNames.words(of: resource).joined(separator: " ")
        return words.isEmpty ? "Operations" : words.prefix(1).uppercased() + words.dropFirst()
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "one \(noun)" : "\(number) \(noun)s"
    }
}
