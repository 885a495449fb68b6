import SwiftSyntax

// Whatever stands at the top of a file is `nonisolated`: a module may be built with the main actor as its default isolation, and
// values that come off the wire belong to no actor. What is nested in it follows it.

extension DeclModifierListSyntax {
    fileprivate static func nominal(isNested: Bool) -> DeclModifierListSyntax {
        isNested ? .public : DeclModifierListSyntax(.public, .nonisolated)
    }
}

extension StructDeclSyntax {
    /// `public nonisolated struct Name: Protocols { … }`
    init(
        lead: Lead, attributes: AttributeListSyntax = [], public name: SwiftIdentifier, isNested: Bool = false,
        _ protocols: [SwiftIdentifier], and others: [TypeSyntax] = [], _ members: MemberBlockSyntax
    ) {
        self.init(
            leadingTrivia: lead.trivia, attributes: attributes, modifiers: .nominal(isNested: isNested),
            structKeyword: .keyword(.struct, trailingTrivia: .space),
            name: name.token, inheritanceClause: InheritanceClauseSyntax(protocols, others), memberBlock: members)
    }
}

extension StructDeclSyntax {
    /// `struct Name: Protocols { … }`
    init(_ name: SwiftIdentifier, _ protocols: [SwiftIdentifier], _ members: MemberBlockSyntax) {
        self.init(
            structKeyword: .keyword(.struct, trailingTrivia: .space), name: name.token,
            inheritanceClause: InheritanceClauseSyntax(protocols), memberBlock: members)
    }
}

extension EnumDeclSyntax {
    /// `public nonisolated enum Name: Protocols { … }`
    init(
        lead: Lead = .none, attributes: AttributeListSyntax = [], public name: SwiftIdentifier, isNested: Bool = false,
        isIndirect: Bool = false, _ protocols: [SwiftIdentifier], _ members: MemberBlockSyntax
    ) {
        self.init(
            leadingTrivia: lead.trivia, attributes: attributes,
            modifiers: .nominal(isNested: isNested) + (isIndirect ? DeclModifierListSyntax(.indirect) : []),
            enumKeyword: .keyword(.enum, trailingTrivia: .space),
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
            leadingTrivia: lead.trivia, modifiers: .nominal(isNested: isNested),
            protocolKeyword: .keyword(.protocol, trailingTrivia: .space),
            name: name.token, inheritanceClause: InheritanceClauseSyntax(protocols), memberBlock: members)
    }
}

extension ExtensionDeclSyntax {
    /// `nonisolated extension Name.Input { … }`
    init(of type: TypeSyntax, _ members: [any DeclSyntaxProtocol]) {
        self.init(
            modifiers: DeclModifierListSyntax(.nonisolated),
            extensionKeyword: .keyword(.extension, trailingTrivia: .space), extendedType: type,
            memberBlock: MemberBlockSyntax(members))
    }

    /// `nonisolated extension Name: Protocol { … }`
    init(of type: TypeSyntax, adopting name: SwiftIdentifier, _ members: MemberBlockSyntax = MemberBlockSyntax([])) {
        self.init(
            modifiers: DeclModifierListSyntax(.nonisolated),
            extensionKeyword: .keyword(.extension, trailingTrivia: .space), extendedType: type,
            inheritanceClause: InheritanceClauseSyntax([name]), memberBlock: members)
    }

    init(of type: TypeSyntax, _ member: some DeclSyntaxProtocol) {
        self.init(of: type, [member])
    }
}
