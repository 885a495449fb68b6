import APIModel

/// The resource on whose page each type is listed: the one that is named like it, else the nearest one from which
/// properties, bases and subtypes lead to it.
struct TypeHomes: Sendable {
    private var homes: [TypeID: String] = [:]

    init(_ model: APIModel, types: TypeIndex, uses: TypeUses) {
        let resources = Set(model.operations.map(\.resource)).sorted()
        let byKey = Dictionary(resources.map { ($0.lowercased(), $0) }) { first, _ in first }
        var queue: [TypeID] = []
        for type in model.types {
            guard let resource = byKey[type.id.key] else { continue }
            homes[type.id] = resource
            queue.append(type.id)
        }
        // Before what the others lead to comes what operations name themselves.
        for type in model.types where homes[type.id] == nil {
            let users = (uses.operations[type.id] ?? []).map { model.operations[$0.index].resource }
            guard let resource = users.min() else { continue }
            homes[type.id] = resource
            queue.append(type.id)
        }
        var next = 0
        while next < queue.count {
            let id = queue[next]
            next += 1
            guard let type = types[id], let home = homes[id] else { continue }
            let neighbours = type.properties.compactMap(\.type.namedType) + [type.base].compactMap { $0 }
            for neighbour in neighbours + (uses.subtypes[id] ?? []) where homes[neighbour] == nil {
                homes[neighbour] = home
                queue.append(neighbour)
            }
        }
    }

    /// `nil` for a type that no operation leads to.
    subscript(type: TypeID) -> String? { homes[type] }
}
