/// The ways in which values of each type travel: from the bodies of requests and responses down through the properties. Types
/// that no operation reaches are not in it.
func flows(in interface: Interface, _ types: TypeTable) -> [String: Flow] {
    var result: [String: Flow] = [:]
    var subtypes: [String: [InterfaceType]] = [:]
    for type in types.inOrder {
        if let base = type.base { subtypes[base.lowercased(), default: []].append(type) }
    }

    func follow(_ form: TypeForm, _ flow: Flow) {
        var open = [form.namedType].compactMap(\.self)
        while let name = open.popLast() {
            guard let type = types[name], !result[type.key, default: []].contains(flow) else { continue }
            result[type.key, default: []].formUnion(flow)
            // A value of a type may be one of a subtype, and has the properties of its base.
            open += [type.base].compactMap(\.self) + subtypes[type.key, default: []].map(\.name)
            for property in type.properties where !(flow == .sent && property.isReadOnly) {
                if let name = property.type.namedType { open.append(name) }
            }
        }
    }

    for operation in interface.operations {
        if let body = operation.request { follow(body.type, .sent) }
        for parameter in operation.parameters { follow(parameter.type, .sent) }
        for response in operation.responses {
            if let body = response.body { follow(body.type, .received) }
        }
    }
    return result
}
