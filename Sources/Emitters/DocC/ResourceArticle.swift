import APIModel

/// What the template `docc/resource.stencil` sees: the operations on a resource, and the types that belong to it.
struct ResourceArticle {
    let resource: DocCCatalog.Resource
    let catalog: DocCCatalog

    var values: [String: TemplateValue] {
        [
            "title": .text(DocCMarkup.plain(DocCCatalog.title(of: resource.name))),
            "summary": .text(summary),
            "type": .text(type.flatMap { catalog.links.type($0.id) } ?? ""),
            "operations": .list(resource.operations.map(row)),
            "groups": .list(operationGroups + symbols + catalog.typeGroups(resource.types)),
        ]
    }

    /// The type that is named like the resource.
    private var type: TypeDefinition? { catalog.context.types[TypeID(resource.name)] }

    private var summary: String {
        let own = type.map { catalog.headline($0.documentation) } ?? ""
        let operations = DocCCatalog.counted(resource.operations.count, "operation")
        let types = resource.types.isEmpty ? "" : " and \(DocCCatalog.count(resource.typeCount, "type"))"
        return own.isEmpty ? "\(operations)\(types) around \(DocCMarkup.code(resource.name))." : own
    }

    private func row(_ operation: Operation) -> TemplateValue {
        let path = operation.paths.first?.template.description ?? "/"
        let more = operation.paths.count - 1
        return [
            "link": .text(catalog.link(to: operation)),
            "request": .text(DocCMarkup.code("\(operation.method.rawValue) \(path)")),
            "more": .text(more > 0 ? "and \(DocCCatalog.count(more, "other path"))" : ""),
        ]
    }

    /// A few operations stand together, many by what they do.
    private var operationGroups: [TemplateValue] {
        guard resource.operations.count > 8 else {
            return [DocCCatalog.group("Operations", resource.operations.map { catalog.link(to: $0) })].compactMap { $0 }
        }
        let kinds: [(String, Set<HTTPMethod>)] = [
            ("Reading", [.get, .head, .options]), ("Creating and acting", [.post]), ("Changing", [.patch, .put]),
            ("Deleting", [.delete]),
        ]
        return kinds.compactMap { title, methods in
            DocCCatalog.group(
                title, resource.operations.filter { methods.contains($0.method) }.map { catalog.link(to: $0) })
        }
    }

    private var symbols: [TemplateValue] {
        [DocCCatalog.group("Calling and serving", catalog.links.resource(resource.name))].compactMap { $0 }
    }
}

/// The types that no operation leads to, as an article in the form of a resource's.
struct FurtherTypes {
    let catalog: DocCCatalog

    var values: [String: TemplateValue] {
        [
            "title": "Types beside the operations",
            "summary": .text(
                "The pages describe \(DocCCatalog.count(catalog.homelessTypes.count, "type")) to which no documented operation leads."
            ),
            "type": "", "operations": [], "groups": .list(catalog.typeGroups(catalog.homelessTypes)),
        ]
    }
}
