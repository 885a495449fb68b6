import APIModel

/// What tables say that properties of a name are: `lastModifiedBy` is an identity set.
///
/// They stand in for a table that is missing, where examples leave the type open.
struct UsualTypes {
    private var types: [String: TypeReference] = [:]
    /// What all examples agree on of properties that no table has.
    private var shown: [String: TypeReference] = [:]

    init(_ table: TypeTable) {
        var counts: [String: [TypeReference: Int]] = [:]
        var shown: [String: Set<TypeReference>] = [:]
        for properties in table.drafts.lazy.map(\.properties) {
            // Read in place: a property is wide, and all of them are looked at for two of their members.
            for place in properties.indices {
                guard let documented = properties[place].documented else {
                    shown[properties[place].wireName, default: []].formUnion(properties[place].shown)
                    continue
                }
                guard documented.kind == .propertyTable, !documented.type.isVague else { continue }
                counts[properties[place].wireName, default: [:]][documented.type, default: 0] += 1
            }
        }
        for (name, types) in counts {
            let all = types.values.reduce(0, +)
            // Two of three agree, so there is one such type at most.
            if let usual = types.first(where: { $0.value > 1 && $0.value * 3 >= all * 2 }) {
                self.types[name] = usual.key
            }
        }
        self.shown = shown.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    /// `nil` where fewer than two tables have a property of the name, or they disagree.
    subscript(name: String) -> TypeReference? { types[name] }

    /// The type that examples show of a property which is `null` in others; `nil` where they show several, or an object
    /// that only its owner has.
    func shown(_ name: String) -> TypeReference? {
        guard let type = shown[name], case .scalar = type.element else { return nil }
        return type
    }
}
