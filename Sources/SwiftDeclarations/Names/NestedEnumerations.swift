import APIModel

/// Which enumerations are declared within a structure, because its properties are all that has them.
///
/// What a base declares, its subtypes have as well; and what an operation takes or returns stands by itself.
struct NestedEnumerations {
    /// By the enumeration.
    private(set) var owners: [TypeID: TypeID] = [:]

    init(_ model: APIModel, types: TypeIndex) {
        let enumerations = Set(model.types.filter(\.isEnumeration).map(\.id))
        var users: [TypeID: Set<TypeID>] = [:]
        for type in model.types {
            for used in types.allProperties(of: type.id).compactMap(\.type.namedType) where enumerations.contains(used)
            {
                users[used, default: []].insert(type.id)
            }
        }
        let shared = Set(model.operations.flatMap(\.typesInUse))
        for (enumeration, users) in users where users.count == 1 && !shared.contains(enumeration) {
            owners[enumeration] = users.first
        }
    }

    /// What an enumeration is best called within its owner: without the words that its owner's name says already. `nil` where
    /// there are none.
    ///
    /// `TeamsAsyncOperation.Status` rather than `TeamsAsyncOperation.TeamsAsyncOperationStatus`; and a list of values that
    /// belongs to a property, `plannerTask.previewType`, is called like that.
    static func shortName(of enumeration: TypeID, named name: String, in owner: TypeID, named ownerName: String)
        -> String?
    {
        if enumeration.name.hasPrefix(owner.name + ".") {
            return Identifiers.upperCamel(String(enumeration.name.dropFirst(owner.name.count + 1)))
        }
        let rest = name.dropFirst(ownerName.count)
        return name.hasPrefix(ownerName) && rest.count > 2 && rest.first?.isUppercase == true ? String(rest) : nil
    }
}

extension TypeDefinition {
    fileprivate var isEnumeration: Bool {
        if case .enumeration = shape { true } else { false }
    }
}

extension Operation {
    /// The types that parameters, requests and responses name.
    fileprivate var typesInUse: [TypeID] {
        let parameters = pathParameters + queryParameters + requestHeaders + responses.flatMap(\.headers)
        let bodies = [request] + responses.map(\.body)
        return (parameters.map(\.type) + bodies.compactMap { $0?.type }).compactMap(\.namedType)
    }
}
