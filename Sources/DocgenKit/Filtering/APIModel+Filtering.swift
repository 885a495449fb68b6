import APIModel
import SourceText

extension APIModel {
    /// The operations that a filter keeps, and the types that these need: those of bodies and parameters, those of their
    /// properties, and the bases of all of them.
    ///
    /// Subtypes are not followed, since a base as common as Graph's `entity` would bring back everything; a value of a subtype
    /// that is left out keeps all of its members.
    func filtered(by filter: OperationFilter, page: (SourceRange) -> String?) -> APIModel {
        var result = self
        result.operations = operations.filter { filter.keeps($0, page: page) }
        let needed = types(neededBy: result.operations)
        result.types = types.filter { needed.contains($0.id) }
        return result
    }

    private func types(neededBy operations: [Operation]) -> Set<TypeID> {
        let index = TypeIndex(self)
        var open = operations.flatMap(\.namedTypes)
        var needed: Set<TypeID> = []
        while let id = open.popLast() {
            guard let type = index[id], needed.insert(id).inserted else { continue }
            open += type.properties.compactMap(\.type.namedType)
            if let base = type.base { open.append(base) }
        }
        return needed
    }
}

extension Operation {
    /// The types that it names itself.
    fileprivate var namedTypes: [TypeID] {
        let parameters = pathParameters + queryParameters + requestHeaders + responses.flatMap(\.headers)
        let bodies = [request].compactMap { $0 } + responses.compactMap(\.body)
        let references =
            parameters.map(\.type) + bodies.map(\.type) + examples.flatMap(\.messages).compactMap(\.bodyType)
        return references.compactMap(\.namedType)
    }
}
