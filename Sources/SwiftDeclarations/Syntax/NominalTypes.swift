import SwiftSyntax

// Whatever stands at the top of a file is `nonisolated`: a module may be built with the main actor as its default isolation, and
// values that come off the wire belong to no actor. What is nested in it follows it.

extension DeclModifierListSyntax {
    fileprivate static func nominal(isNested: Bool) -> DeclModifierListSyntax {
        isNested ? .public : .publicNonisolated
    }

    fileprivate static func indirect(isNested: Bool) -> DeclModifierListSyntax {
        isNested
            ? DeclModifierListSyntax(.public, .indirect) : DeclModifierListSyntax(.public, .nonisolated, .indirect)
    }
}

extension StructDeclSyntax {
    /// `public nonisolated struct Name: Protocols { … }`
    init(
        lead: Lead, attributes: AttributeListSyntax = .none, public name: SwiftIdentifier, isNested: Bool = false,
        _ protocols: [SwiftIdentifier], and others: [TypeSyntax] = [], _ members: MemberBlockSyntax
    ) {
        self.init(
            leadingTrivia: lead.trivia, attributes: attributes, modifiers: .nominal(isNested: isNested),
            structKeyword: .spaced(.struct),
            name: name.token, inheritanceClause: InheritanceClauseSyntax(protocols, others), memberBlock: members)
    }
}

extension StructDeclSyntax {
    /// `struct Name: Protocols { … }`
    init(_ name: SwiftIdentifier, _ protocols: [SwiftIdentifier], _ members: MemberBlockSyntax) {
        self.init(
            attributes: .none, modifiers: .none, structKeyword: .spaced(.struct), name: name.token,
            inheritanceClause: InheritanceClauseSyntax(protocols), memberBlock: members)
    }
}

extension EnumDeclSyntax {
    /// `public nonisolated enum Name: Protocols { … }`
    init(
        lead: Lead = .none, attributes: AttributeListSyntax = .none, public name: SwiftIdentifier,
        isNested: Bool = false,
        isIndirect: Bool = false, _ protocols: [SwiftIdentifier], _ members: MemberBlockSyntax
    ) {
        self.init(
            leadingTrivia: lead.trivia, attributes: attributes,
            modifiers: isIndirect ? .indirect(isNested: isNested) : .nominal(isNested: isNested),
            enumKeyword: .spaced(.enum),
            name: name.token, inheritanceClause: InheritanceClauseSyntax(protocols), memberBlock: members)
    }
}

extension ProtocolDeclSyntax {
    /// `public nonisolated protocol Name: Protocols { … }`
    init(
        lead: Lead, public name: SwiftIdentifier, isNested: Bool = false, _ protocols: [SwiftIdentifier],
        _ members: MemberBlockSyntax
    ) {
        self.init(
            leadingTrivia: lead.trivia, attributes: .none, modifiers: .nominal(isNested: isNested),
            protocolKeyword: .spaced(.protocol),
            name: name.token, inheritanceClause: InheritanceClauseSyntax(protocols), memberBlock: members)
    }
}

extension ExtensionDeclSyntax {
    /// `nonisolated extension Name.Input { … }`
    init(of type: TypeSyntax, _ members: [any DeclSyntaxProtocol]) {
        self.init(
            attributes: .none, modifiers: .nonisolated,
            extensionKeyword: .spaced(.extension), extendedType: type,
            memberBlock: MemberBlockSyntax(members))
    }

    /// `nonisolated extension Name: Protocol { … }`
    init(of type: TypeSyntax, adopting name: SwiftIdentifier, _ members: MemberBlockSyntax = MemberBlockSyntax([])) {
        self.init(
            attributes: .none, modifiers: .nonisolated,
            extensionKeyword: .spaced(.extension), extendedType: type,
            inheritanceClause: InheritanceClauseSyntax([name]), memberBlock: members)
    }

    init(of type: TypeSyntax, _ member: some DeclSyntaxProtocol) {
        self.init(of: type, [member])
    }
}
