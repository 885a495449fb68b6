// Whatever stands at the top of a file is `nonisolated`: a module may be built with the main actor as its default isolation, and
// values that come off the wire belong to no actor. What is nested in it follows it.

extension DeclModifierList {
    fileprivate static func nominal(isNested: Bool) -> DeclModifierList {
        isNested ? .public : "public nonisolated "
    }
}

extension StructDecl {
    /// `public nonisolated struct Name: Protocols { … }`
    init(
        lead: Lead, attributes: AttributeList = .none, public name: SwiftIdentifier, isNested: Bool = false,
        _ protocols: [SwiftIdentifier], and others: [TypeCode] = [], _ members: MemberBlock
    ) {
        let modifiers = DeclModifierList.nominal(isNested: isNested)
        let clause = InheritanceClause(protocols, others)
        self = "\(lead)\(attributes)\(modifiers)struct \(name)\(clause)\(members)"
    }

    /// `struct Name: Protocols { … }`
    init(_ name: SwiftIdentifier, _ protocols: [SwiftIdentifier], _ members: MemberBlock) {
        self = "struct \(name)\(InheritanceClause(protocols))\(members)"
    }
}

extension EnumDecl {
    /// `public nonisolated enum Name: Protocols { … }`
    init(
        lead: Lead = .none, attributes: AttributeList = .none, public name: SwiftIdentifier,
        isNested: Bool = false,
        isIndirect: Bool = false, _ protocols: [SwiftIdentifier], _ members: MemberBlock
    ) {
        let modifiers = DeclModifierList.nominal(isNested: isNested)
        let indirect: DeclModifierList = isIndirect ? "indirect " : .none
        let clause = InheritanceClause(protocols)
        self = "\(lead)\(attributes)\(modifiers)\(indirect)enum \(name)\(clause)\(members)"
    }
}

extension ProtocolDecl {
    /// `public nonisolated protocol Name: Protocols { … }`
    init(
        lead: Lead, public name: SwiftIdentifier, isNested: Bool = false, _ protocols: [SwiftIdentifier],
        _ members: MemberBlock
    ) {
        let modifiers = DeclModifierList.nominal(isNested: isNested)
        self = "\(lead)\(modifiers)protocol \(name)\(InheritanceClause(protocols))\(members)"
    }
}

extension ExtensionDecl {
    /// `nonisolated extension Name.Input { … }`
    init(of type: TypeCode, _ members: [any DeclCode]) {
        self = "nonisolated extension \(type)\(MemberBlock(members))"
    }

    init(of type: TypeCode, _ member: some DeclCode) { self.init(of: type, [member]) }

    /// `nonisolated extension Name: Protocol { … }`
    init(of type: TypeCode, adopting name: SwiftIdentifier, _ members: MemberBlock = .empty) {
        self = "nonisolated extension \(type): \(name)\(members)"
    }
}
