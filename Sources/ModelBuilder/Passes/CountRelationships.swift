import APIModel

extension Pass {
    /// A relationship whose row forgets "collection" leads to many all the same, where the operation that reads it
    /// answers with many: `GET /chats/{chatId}/messages/{messageId}/replies`.
    static let countRelationships = Pass("count-relationships") { draft in
        let owners = draft.types.ownersOfRelationships
        for operation in draft.operations where operation.method == .get {
            let bodies = operation.responses.filter { (200..<300).contains($0.status) }.compactMap(\.body)
            let elements = bodies.compactMap { draft.types.wrappedElement(of: $0.type) }
            guard let element = elements.first else { continue }
            for name in Set(operation.paths.compactMap(\.relationship)) {
                for owner in owners[Relationship(name: name, element: element)] ?? [] {
                    draft.types.update(owner) { $0.updateProperty(name) { $0.isReadAsMany = true } }
                }
            }
        }
    }
}

/// A property that is documented to lead to one object.
private struct Relationship: Hashable {
    var name: String
    var element: TypeID
}

extension DocumentedPath {
    /// The literal that ends the path after a placeholder.
    fileprivate var relationship: String? {
        let segments = template.withSlashKeys.meaningfulSegments
        guard segments.count > 1, segments[segments.count - 2].parameter != nil else { return nil }
        return segments.last?.literal
    }
}

extension TypeTable {
    /// The type of the elements of an answer that holds many, bare or under a key.
    fileprivate func wrappedElement(of type: TypeReference) -> TypeID? {
        switch type {
        case .array(.named(let id)): return id
        case .named(let id):
            guard let wrapper = self[id], wrapper.isWrapper else { return nil }
            let arrays = wrapper.properties.lazy.compactMap { $0.documented?.type }
            for case .array(.named(let element)) in arrays { return element }
            return nil
        case .scalar, .array, .map, .unknown: return nil
        }
    }

    /// The types that have each relationship.
    fileprivate var ownersOfRelationships: [Relationship: [TypeID]] {
        var result: [Relationship: [TypeID]] = [:]
        for draft in drafts {
            for property in draft.properties where property.isRelationship {
                guard case .named(let element) = property.documented?.type else { continue }
                result[Relationship(name: property.wireName, element: element), default: []].append(draft.id)
            }
        }
        return result
    }
}
