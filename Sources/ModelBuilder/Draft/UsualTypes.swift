import APIModel

/// What tables say that properties of a name are: `lastModifiedBy` is an identity set.
///
/// They stand in for a table that is missing, where examples leave the type open.
struct UsualTypes {
    private var types: [String: TypeReference] = [:]

    init(_ table: TypeTable) {
        var counts: [String: [TypeReference: Int]] = [:]
        for property in table.drafts.flatMap(\.properties) {
            guard let documented = property.documented, documented.kind == .propertyTable, !documented.type.isVague
            else { continue }
            counts[property.wireName, default: [:]][documented.type, default: 0] += 1
        }
        for (name, types) in counts {
            let all = types.values.reduce(0, +)
            // Two of three agree, so there is one such type at most.
            if let usual = types.first(where: { $0.value > 1 && $0.value * 3 >= all * 2 }) {
                self.types[name] = usual.key
            }
        }
    }

    /// `nil` where fewer than two tables have a property of the name, or they disagree.
    subscript(name: String) -> TypeReference? { types[name] }
}
