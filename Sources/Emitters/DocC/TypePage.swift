import APIModel

/// What the template `docc/symbol.stencil` sees: what DocC adds to the page of a type, whose declaration and comments
/// stand in the Swift file.
struct TypePage {
    private let type: TypeDefinition
    private let catalog: DocCCatalog
    private let link: String

    /// `nil` for a type to which there is no link.
    init?(type: TypeDefinition, catalog: DocCCatalog) {
        guard let link = catalog.links.type(type.id) else { return nil }
        self.type = type
        self.catalog = catalog
        self.link = link
    }

    /// More than this many lines are no longer read.
    private static let longList = 40

    var values: [String: TemplateValue] {
        let operations = operationUses
        let properties = propertyUses
        return [
            "link": .text(link),
            "wireName": .text(DocCMarkup.code(type.id.description)),
            "base": .text(type.base.flatMap { catalog.links.type($0) } ?? ""),
            "subtypes": .texts((catalog.uses.subtypes[type.id] ?? []).compactMap { catalog.links.type($0) }),
            "operations": .texts(Array(operations.prefix(TypePage.longList))),
            "moreOperations": .text(TypePage.more(operations, "operation")),
            "properties": .texts(Array(properties.prefix(TypePage.longList))),
            "moreProperties": .text(TypePage.more(properties, "property", "properties")),
            "groups": .list(groups),
        ]
    }

    private static func more(_ list: [String], _ noun: String, _ plural: String? = nil) -> String {
        let count = list.count - longList
        return count <= 0 ? "" : "And \(count == 1 ? "one other \(noun)" : "\(count) other \(plural ?? noun + "s")")."
    }

    // MARK: Who uses it

    private var operationUses: [String] {
        (catalog.uses.operations[type.id] ?? []).map { use in
            let operation = catalog.context.model.operations[use.index]
            let roles = use.roles.map { role in
                switch role {
                case .request: "takes it as its body"
                case .response(let status): "answers \(DocCMarkup.code(String(status))) with it"
                case .parameter: "takes it as a parameter"
                }
            }
            return "\(catalog.link(to: operation)) \(roles.joined(separator: ", "))"
        }
    }

    private var propertyUses: [String] {
        (catalog.uses.properties[type.id] ?? []).compactMap { catalog.links.member($0.wireName, of: $0.owner) }
    }

    // MARK: Its members

    private var groups: [TemplateValue] {
        switch type.shape {
        case .enumeration(let members, _):
            return [group("Values", members.map(\.wireName))].compactMap { $0 }
        case .object(let own, _):
            let ownNames = Set(own.map(\.wireName))
            let all = catalog.context.types.allProperties(of: type.id)
            let inherited = all.filter { !ownNames.contains($0.wireName) }
            let documented = all.filter { ownNames.contains($0.wireName) && !$0.isKnownFromExamplesAlone }
            return [
                group("Properties", documented.filter { !$0.isRelationship }.map(\.wireName)),
                group("Relationships", documented.filter(\.isRelationship).map(\.wireName)),
                group("Inherited properties", inherited.map(\.wireName)),
                group(
                    "Properties known from examples",
                    all.filter { ownNames.contains($0.wireName) && $0.isKnownFromExamplesAlone }.map(\.wireName)),
                DocCCatalog.group("Enumerations", catalog.links.nestedTypes(of: type.id)),
            ].compactMap { $0 }
        }
    }

    private func group(_ title: String, _ wireNames: [String]) -> TemplateValue? {
        DocCCatalog.group(title, wireNames.compactMap { catalog.links.member($0, of: type.id) })
    }
}
