import APIModel

/// The names of the properties that a `PATCH` can clear in values of a type: the cases of its `PropertyName`.
public struct PatchNames: Hashable, Sendable {
    /// In the order of the properties. Never empty.
    public let cases: [Case]

    public struct Case: Hashable, Sendable {
        /// As it stands in JSON.
        public let wireName: String
        public let name: SwiftIdentifier
    }

    /// `nil` where nothing can be cleared.
    init?(_ properties: [Property], besides typeKey: String?) {
        var seen: Set<String> = []
        let wireNames = properties.filter { $0.isClearable && $0.wireName != typeKey }.map(\.wireName)
            .filter { seen.insert($0).inserted }
        guard !wireNames.isEmpty else { return nil }
        var scope = NameScope(taken: ReservedNames.propertyNames, suffix: "Value")
        let names = scope.memberNames(for: wireNames)
        cases = wireNames.compactMap { wireName in names[wireName].map { Case(wireName: wireName, name: $0) } }
    }
}

extension PatchNames {
    /// The names for every type that is the body of a `PATCH`. Where its subtypes may stand, theirs are among them.
    static func all(
        in model: APIModel, _ types: TypeIndex, _ polymorphs: [TypeID: PolymorphNames]
    ) -> [TypeID: PatchNames] {
        var result: [TypeID: PatchNames] = [:]
        for id in model.operations.compactMap(\.patchedType) where result[id] == nil {
            guard let type = types[id], case .object = type.shape else { continue }
            let all = polymorphs[id]?.cases.map(\.type) ?? [id]
            result[id] = PatchNames(
                all.flatMap { types.allProperties(of: $0) }, besides: model.discriminator?.key)
        }
        return result
    }
}

extension Operation {
    /// The type of which a `PATCH` sends a part; `nil` for any other request.
    var patchedType: TypeID? {
        guard method == .patch, let request, request.isJSON, case .named(let id) = request.type else { return nil }
        return id
    }
}

extension Property {
    /// Whether a client may take away its value.
    fileprivate var isClearable: Bool { isNullable && !isReadOnly && presence == .optional }
}
