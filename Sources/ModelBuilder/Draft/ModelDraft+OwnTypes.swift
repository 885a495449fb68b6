import APIModel
import LooseJSON
import PageReader

/// What bodies say of their own type, as those of an OData service do: `"@odata.type": "#microsoft.graph.event"`.
extension ModelDraft {
    /// The type that a body names itself.
    func ownType(of body: BodyText?, on page: Int) -> TypeID? {
        guard let name = body?.json?[settings.policies.typeKey]?.string, !name.isEmpty else { return nil }
        return names.id(named: name, on: pages[page])
    }

    /// The type, or the base that it shares with the types that bodies name themselves: where one example creates an
    /// `ipNamedLocation` and another a `countryNamedLocation`, the operation takes a `namedLocation`.
    func widened(_ type: TypeReference, by bodies: [ExampleBodyText]) -> TypeReference {
        guard case .named(let id) = type, types[id]?.base != nil else { return type }
        return bodies.compactMap { ownType(of: $0.body, on: $0.page) }.reduce(type) { type, own in
            types.commonBase(of: [type, .named(own)]) ?? type
        }
    }

    /// Whether a body names a type that has nothing to do with what it should be.
    func isOther(_ body: ExampleBodyText, than type: TypeReference) -> Bool {
        ownType(of: body.body, on: body.page).map { types.isOther($0, than: type) } ?? false
    }
}

extension TypeTable {
    /// Whether a documented type is unrelated to another one, and neither holds the other.
    func isOther(_ own: TypeID, than type: TypeReference) -> Bool {
        guard let id = type.namedType, isUnrelated(own, to: type) else { return false }
        return !holds(own, id) && !holds(id, own)
    }

    /// Whether a documented type neither is another one nor shares a base with it.
    ///
    /// What holds many under a key has no name on the wire; one that is named there is what it holds.
    func isUnrelated(_ own: TypeID, to type: TypeReference) -> Bool {
        guard let id = type.namedType, own != id, let draft = self[own], !isEnumeration(id),
            draft.sources.contains(where: { $0.kind == .propertyTable })
        else { return false }
        let bases = lineage(of: id)
        return !lineage(of: own).contains { bases.contains($0) } && !(isWrapper(id) && holds(id, own))
    }

    private func holds(_ outer: TypeID, _ inner: TypeID) -> Bool {
        self[outer]?.properties.contains { $0.documented?.type.namedType == inner } ?? false
    }
}

extension OperationDraft {
    /// The type that the body of a message should have: the documented one, unless the body is something else and says so.
    func bodyType(of message: MessageFacts, naming own: TypeID?, in types: TypeTable) -> TypeReference? {
        let documented = documentedType(of: message)
        guard let documented, let own, types.isOther(own, than: documented) else { return documented }
        return .named(own)
    }

    /// The type that the page says that the body of a message has.
    func documentedType(of message: MessageFacts) -> TypeReference? {
        message.isRequest ? request?.type : response(status(of: message))?.body?.type
    }
}
