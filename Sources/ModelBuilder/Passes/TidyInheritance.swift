import APIModel

extension Pass {
    /// A property that examples showed in a type before its base was known to have it goes to the base.
    static let tidyInheritance = Pass("tidy-inheritance") { draft in
        for type in draft.types.drafts where type.base != nil {
            for property in type.properties where property.evidence.allSatisfy({ $0.kind == .example }) {
                let bases = draft.types.lineage(of: type.id).dropFirst()
                guard let owner = bases.first(where: { draft.types[$0]?.places[property.wireName] != nil }) else {
                    continue
                }
                draft.types.update(owner) { base in
                    base.updateProperty(property.wireName) { target in
                        for evidence in property.evidence {
                            target.add(evidence.kind, at: evidence.range, type: evidence.type)
                        }
                    }
                }
                draft.types.update(type.id) { $0.removeProperty(property.wireName) }
            }
        }
    }
}
