import APIModel

/// The types whose values need not be whole.
///
/// A page marks a property as required for the one who creates the thing. An answer leaves out what wasn't selected, and
/// a PATCH what doesn't change; their schema must not demand it. So `required` stands in the schema of a type that only
/// goes out in other requests, and beside the reference in the body of a request that creates.
struct PartialTypes: Sendable {
    private let ids: Set<TypeID>

    init(_ model: APIModel, types: TypeIndex) {
        var pending = model.operations.flatMap { operation in
            operation.responses.compactMap(\.body?.type.namedType)
                + (operation.method == .patch ? [operation.request?.type.namedType].compactMap { $0 } : [])
        }
        var ids: Set<TypeID> = []
        while let id = pending.popLast() {
            guard ids.insert(id).inserted, let definition = types[id] else { continue }
            if let base = definition.base { pending.append(base) }
            pending += definition.properties.compactMap(\.type.namedType)
        }
        self.ids = ids
    }

    func contains(_ id: TypeID) -> Bool { ids.contains(id) }
}
