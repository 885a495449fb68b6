import APIModel

/// What is to be known of the polymorphic types of a model before any of them is written.
struct PolymorphicFamilies: Sendable {
    /// The properties that a base and all of its variants declare alike, which can be read without asking for the variant.
    private let shared: [TypeID: [Property]]
    /// The polymorphic types that a type is a case of and shares properties with, in the order of the model.
    private let memberships: [TypeID: [TypeID]]

    init(_ model: APIModel, names: SwiftNames, types: TypeIndex) {
        var shared: [TypeID: [Property]] = [:]
        var memberships: [TypeID: [TypeID]] = [:]
        for base in model.types.map(\.id) {
            guard let cases = names.polymorph(base)?.cases.map(\.type) else { continue }
            let all = cases.map { type in
                let properties = types.allProperties(of: type).map { ($0.wireName, $0) }
                return (type, Dictionary(properties) { first, _ in first })
            }
            let properties = types.allProperties(of: base).filter { property in
                let name = names.member(property.wireName, of: base)
                return all.allSatisfy { type, properties in
                    names.isPartial(type) == names.isPartial(base)
                        && properties[property.wireName]?.isDeclared(like: property) == true
                        && names.member(property.wireName, of: type) == name
                }
            }
            guard !properties.isEmpty else { continue }
            shared[base] = properties
            for type in cases { memberships[type, default: []].append(base) }
        }
        self.shared = shared
        self.memberships = memberships
    }

    func sharedProperties(of base: TypeID) -> [Property] { shared[base] ?? [] }

    func memberships(of type: TypeID) -> [TypeID] { memberships[type] ?? [] }
}

extension Property {
    /// Whether the documentation demands a value of whoever makes the whole: what only the service fills in is missing there.
    var isMandatory: Bool { presence == .required && !isReadOnly }

    fileprivate func isDeclared(like other: Property) -> Bool {
        type == other.type && isMandatory == other.isMandatory && !documentation.isDeprecated
            && !other.documentation.isDeprecated
    }
}
