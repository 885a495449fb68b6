import APIModel

extension Pass {
    /// A relationship whose row forgets "collection" leads to many all the same, where the operation that reads it
    /// answers with many: `GET /chats/{chatId}/messages/{messageId}/replies`.
    static let countRelationships = Pass("count-relationships") { draft in
        for operation in draft.operations where operation.method == .get {
            let bodies = operation.responses.filter { (200..<300).contains($0.status) }.compactMap(\.body)
            let elements = bodies.compactMap { draft.types.wrappedElement(of: $0.type) }
            guard let element = elements.first else { continue }
            for name in Set(operation.paths.compactMap(\.relationship)) { draft.types.noteMany(name, of: element) }
        }
    }
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

    fileprivate mutating func noteMany(_ name: String, of element: TypeID) {
        for draft in drafts {
            guard let property = draft.draft(of: name), property.isRelationship,
                property.documented?.type == .named(element)
            else { continue }
            update(draft.id) { $0.updateProperty(name) { $0.isReadAsMany = true } }
        }
    }
}
