import APIModel

/// Where the types of a model are used: by which operations, and in which properties.
struct TypeUses: Sendable {
    /// A part that a type plays in an operation.
    enum Role: Hashable, Comparable, Sendable {
        case request
        case response(Int)
        case parameter
    }

    struct Operation: Sendable {
        /// The operation's place in the model.
        let index: Int
        var roles: [Role]
    }

    struct Property: Sendable {
        let owner: TypeID
        let wireName: String
    }

    /// In the order of the model.
    private(set) var operations: [TypeID: [Operation]] = [:]
    /// In the order of the model; only where a property is declared, not where it is inherited.
    private(set) var properties: [TypeID: [Property]] = [:]
    /// The types that are derived from one, in the order of the model.
    private(set) var subtypes: [TypeID: [TypeID]] = [:]

    init(_ model: APIModel) {
        for (index, operation) in model.operations.enumerated() {
            if let body = operation.request { add(body.type, .request, index) }
            for response in operation.responses {
                if let body = response.body { add(body.type, .response(response.status), index) }
            }
            for parameter in operation.pathParameters + operation.queryParameters + operation.requestHeaders {
                add(parameter.type, .parameter, index)
            }
        }
        for type in model.types {
            if let base = type.base { subtypes[base, default: []].append(type.id) }
            for property in type.properties {
                guard let id = property.type.namedType else { continue }
                properties[id, default: []].append(Property(owner: type.id, wireName: property.wireName))
            }
        }
    }

    private mutating func add(_ type: TypeReference, _ role: Role, _ index: Int) {
        guard let id = type.namedType else { return }
        var uses = operations[id] ?? []
        if uses.last?.index == index {
            if uses[uses.count - 1].roles.contains(role) == false { uses[uses.count - 1].roles.append(role) }
        } else {
            uses.append(Operation(index: index, roles: [role]))
        }
        operations[id] = uses
    }
}
