import APIModel

/// What tables say that properties of a name are: `lastModifiedBy` is an identity set.
///
/// They stand in for a table that is missing, where examples leave the type open.
struct UsualTypes {
    private var types: [String: TypeReference] = [:]

    init() {}

    init(_ table: TypeTable) {
        var votes: [String: Votes] = [:]
        for properties in table.drafts.lazy.map(\.properties) {
            // Read in place: a property is wide, and all of them are looked at for two of their members.
            for place in properties.indices {
                guard let documented = properties[place].documented, documented.kind == .propertyTable,
                    !documented.type.isVague
                else { continue }
                votes[properties[place].wireName, default: Votes()].add(documented.type)
            }
        }
        types = votes.compactMapValues(\.usual)
    }

    /// `nil` where fewer than two tables have a property of the name, or they disagree.
    subscript(name: String) -> TypeReference? { types[name] }
}

/// How many tables give a property each type. It is one for nearly all names: a list of them is faster than a table.
private struct Votes {
    private var counts: [(type: TypeReference, count: Int)] = []

    mutating func add(_ type: TypeReference) {
        if let place = counts.firstIndex(where: { $0.type == type }) {
            counts[place].count += 1
        } else {
            counts.append((type, 1))
        }
    }

    /// Two of three agree, so there is one such type at most.
    var usual: TypeReference? {
        let all = counts.reduce(0) { $0 + $1.count }
        return counts.first { $0.count > 1 && $0.count * 3 >= all * 2 }?.type
    }
}
