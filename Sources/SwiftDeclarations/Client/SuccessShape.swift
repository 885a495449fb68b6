import APIModel

/// What the one-line call of an operation returns.
enum SuccessShape {
    /// No success has a body.
    case nothing
    /// All successes that have a body have this one; nil is returned for one without, where `isOptional`.
    case body(TypeCode, isOptional: Bool)
    /// Successes differ in more than that, or say something in header fields alone: the caller looks.
    case output
}

extension DeclarationWriter {
    func success(of shape: OperationShape) -> SuccessShape {
        let successes = shape.outcomes.filter(\.isSuccess)
        let bodies = successes.compactMap(\.body)
        let isSilent = successes.contains { $0.body == nil && !outcomeHeaders($0).isEmpty }
        guard !successes.isEmpty, !isSilent else { return .output }
        guard let first = bodies.first else { return .nothing }
        let isOne = bodies.allSatisfy { $0.isJSON == first.isJSON && (!first.isJSON || $0.type == first.type) }
        guard isOne else { return .output }
        let isOptional = bodies.count < successes.count || bodies.contains { $0.presence == .optional }
        return .body(first.isJSON ? spelling(of: first.type) : .data, isOptional: isOptional)
    }

    /// The type that a page of the operation's collection is decoded to; nil where it isn't handed out in pages.
    func page(of shape: OperationShape) -> TypeID? {
        guard shape.operation.method == .get, case .body(_, false) = success(of: shape),
            let body = shape.outcomes.first(where: { $0.isSuccess && $0.body != nil })?.body, body.isJSON,
            case .named(let id) = body.type, pageProperties(of: id) != nil
        else { return nil }
        return id
    }

    /// The properties of a page that hold its elements and the address of the next one; nil for a type that is none.
    func pageProperties(of id: TypeID) -> (elements: Property, nextLink: Property)? {
        guard let paging = model.paging else { return nil }
        let properties = types.allProperties(of: id)
        guard let nextLink = properties.first(where: { $0.wireName == paging.nextLinkKey }),
            case .scalar(let scalar) = nextLink.type, scalar.swiftType == "String",
            let elements = properties.first(where: { $0.wireName == paging.elementsKey }), case .array = elements.type
        else { return nil }
        return (elements, nextLink)
    }
}
