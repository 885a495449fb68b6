/// Tells a thing that has a new name from one that went while another came.
///
/// A guess that is wrong hides a removal, so that two things count as one only where what they say is the same, and each
/// pairs with one other at most.
enum Renames {
    /// The new names of types, by the keys of the old ones: those that share most of their properties or members.
    static func types(from old: TypeTable, to new: TypeTable) -> [String: String] {
        let removed = old.inOrder.filter { new[$0.name] == nil }
        let added = new.inOrder.filter { old[$0.name] == nil }
        var candidates: [(likeness: Double, old: InterfaceType, new: InterfaceType)] = []
        for type in removed {
            for other in added where other.kind == type.kind {
                let likeness = likeness(type, other)
                if likeness >= 0.7 { candidates.append((likeness, type, other)) }
            }
        }
        // The likest first; of those that are alike, by name.
        candidates.sort { ($1.likeness, $0.old.key, $0.new.key) < ($0.likeness, $1.old.key, $1.new.key) }
        var result: [String: String] = [:]
        var taken: Set<String> = []
        for candidate in candidates where result[candidate.old.key] == nil {
            if taken.insert(candidate.new.key).inserted { result[candidate.old.key] = candidate.new.name }
        }
        return result
    }

    /// The share of what either has that both have. Two names in common may be chance, `id` and `name`, so that three are
    /// asked for.
    private static func likeness(_ left: InterfaceType, _ right: InterfaceType) -> Double {
        let (leftParts, rightParts) = (parts(left), parts(right))
        let common = leftParts.intersection(rightParts).count
        guard common >= 3 else { return 0 }
        return Double(common) / Double(leftParts.union(rightParts).count)
    }

    private static func parts(_ type: InterfaceType) -> Set<String> {
        switch type.kind {
        case .object: Set(type.properties.map { "\($0.name): \($0.type.text)" })
        case .enumeration, .flags: Set(type.members.map(\.name))
        }
    }

    /// Pairs what went with what came: of names that differ in letter case and signs alone, else of one description, where
    /// exactly one of each has it.
    static func pairs<Item>(
        _ removed: [Item], _ added: [Item], name: (Item) -> String, summary: (Item) -> String,
        fits: (Item, Item) -> Bool
    ) -> [(old: Item, new: Item)] {
        let pairs: [(old: Item, new: Item)] = removed.compactMap { old in
            let candidates = added.filter { fits(old, $0) }
            let spelled = candidates.filter { plain(name($0)) == plain(name(old)) }
            if spelled.count == 1 { return (old, spelled[0]) }
            let text = summary(old)
            guard !text.isEmpty, removed.count(where: { summary($0) == text }) == 1 else { return nil }
            let described = candidates.filter { summary($0) == text }
            return described.count == 1 ? (old, described[0]) : nil
        }
        let uses = Dictionary(grouping: pairs) { name($0.new) }
        return pairs.filter { uses[name($0.new)]?.count == 1 }
    }

    private static func plain(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
