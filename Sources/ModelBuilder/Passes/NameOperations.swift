import APIModel
import PageReader

extension Pass {
    /// Gives each operation its title, documentation, resource and identifier.
    static let nameOperations = Pass("name-operations") { draft in
        let names = OperationNames(draft: draft)
        draft.operations = draft.workers.mapAll(draft.operations) { unnamed in
            var operation = unnamed
            operation.title = operation.bestTitle
            operation.resource = names.resource(of: operation)
            operation.id = names.id(of: operation, resource: operation.resource)
            for source in operation.homes { operation.documentation.fill(from: Documentation(source.facts.prose)) }
            return operation
        }
        draft.makeIdentifiersUnique()
    }
}

extension OperationDraft {
    /// The title of the page that describes it in words; of the first one where none does.
    fileprivate var bestTitle: String {
        let described = homes.first { !Documentation($0.facts.prose).isEmpty }
        return (described ?? homes.first ?? sources.first)?.facts.title ?? ""
    }
}

extension ModelDraft {
    /// Operations that share an identifier are told apart by their resource, then by where their path leads through,
    /// then by a number. Identifiers that differ in letter case alone count as the same.
    fileprivate mutating func makeIdentifiersUnique() {
        tellApart { operation in
            let resource = Words(operation.resource)
            return operation.id.lowercased().contains(resource.key) ? "" : "For" + resource.upperCamel
        }
        tellApart { operation in
            let owners = operation.paths.first?.template.withSlashKeys.meaningfulSegments.compactMap(\.literal) ?? []
            return owners.dropLast().last.map { "In" + Words($0.singular).upperCamel.filter(\.isASCII) } ?? ""
        }
        var taken = Set<String>()
        for place in operations.indices {
            let id = operations[place].id
            var unique = id
            var number = 2
            while !taken.insert(unique.lowercased()).inserted {
                unique = "\(id)\(number)"
                number += 1
            }
            operations[place].id = unique
        }
    }

    private mutating func tellApart(_ ending: (OperationDraft) -> String) {
        let groups = Dictionary(grouping: operations.indices) { operations[$0].id.lowercased() }
        for place in operations.indices {
            guard let group = groups[operations[place].id.lowercased()], group.count > 1, group.first == place else {
                continue
            }
            for member in group { operations[member].id += ending(operations[member]) }
        }
    }
}
