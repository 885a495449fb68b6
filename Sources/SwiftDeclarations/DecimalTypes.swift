import APIModel

/// Which types have a decimal number in their values, at whatever depth: what is written of those needs Foundation.
enum DecimalTypes {
    /// Found once, from the properties that are decimals up to all that lead to them.
    static func all(in model: APIModel, _ types: TypeIndex) -> Set<TypeID> {
        var owners: [TypeID: [TypeID]] = [:]
        var result: Set<TypeID> = []
        for type in model.types {
            for property in types.allProperties(of: type.id) {
                if property.type.element == .scalar(.decimal) { result.insert(type.id) }
                if let id = property.type.namedType { owners[id, default: []].append(type.id) }
            }
        }
        var open = Array(result)
        while let next = open.popLast() {
            for owner in owners[next] ?? [] where result.insert(owner).inserted { open.append(owner) }
        }
        return result
    }
}
