import APIModel

/// What emitters rely on in every model.
func brokenInvariants(of model: APIModel) -> [String] {
    var faults: [String] = []
    let defined = Set(model.types.map(\.id))
    func require(_ reference: TypeReference, _ place: String) {
        if let id = reference.namedType, !defined.contains(id) {
            faults.append("\(place) refers to \(id), which is not defined")
        }
    }
    if defined.count != model.types.count { faults.append("two definitions of one type") }
    if model.types.map(\.id) != model.types.map(\.id).sorted() { faults.append("types are not in order") }
    for type in model.types {
        if type.sources.isEmpty { faults.append("\(type.id) has no source") }
        if let base = type.base, !defined.contains(base) { faults.append("the base of \(type.id) is not defined") }
        if Set(type.properties.map(\.wireName)).count != type.properties.count {
            faults.append("\(type.id) has a key twice")
        }
        for property in type.properties {
            require(property.type, "\(type.id).\(property.wireName)")
            let kinds = property.evidence.map(\.kind)
            if kinds.isEmpty || kinds != kinds.sorted() { faults.append("evidence of \(type.id).\(property.wireName)") }
        }
    }
    let ids = model.operations.map { $0.id.lowercased() }
    if Set(ids).count != ids.count { faults.append("identifiers are not unique") }
    for operation in model.operations {
        if operation.id.isEmpty || operation.resource.isEmpty { faults.append("an operation without a name") }
        if operation.paths.isEmpty || operation.sources.isEmpty || operation.responses.isEmpty {
            faults.append("\(operation.id) lacks paths, sources or responses")
        }
        if !operation.responses.contains(where: \.isSuccess) { faults.append("\(operation.id) never succeeds") }
        for path in operation.paths {
            let names = path.template.parameters
            if Set(names.map { $0.lowercased() }).count != names.count {
                faults.append("\(path.template) repeats a name")
            }
            for name in names where !operation.pathParameters.contains(where: { $0.name == name }) {
                faults.append("\(operation.id) lacks the parameter \(name)")
            }
        }
        for payload in operation.responses.compactMap(\.body) + [operation.request].compactMap({ $0 }) {
            require(payload.type, operation.id)
            if payload.sources.isEmpty { faults.append("a payload of \(operation.id) has no source") }
        }
        let names = operation.examples.map { $0.name.lowercased() }
        if Set(names).count != names.count { faults.append("two examples of \(operation.id) share a name") }
    }
    return faults
}
