import SwiftSyntax

extension StructDeclSyntax {
    /// `public struct Name: Protocols { … }`
    init(lead: Lead, public name: SwiftIdentifier, _ protocols: [SwiftIdentifier], _ members: MemberBlockSyntax) {
        self.init(
            leadingTrivia: lead.trivia, modifiers: .public, structKeyword: .keyword(.struct, trailingTrivia: .space),
            name: name.token, inheritanceClause: InheritanceClauseSyntax(protocols), memberBlock: members)
    }
}

extension EnumDeclSyntax {
    /// `public enum Name: Protocols { … }`
    init(
        lead: Lead = .none, public name: SwiftIdentifier, _ protocols: [SwiftIdentifier], _ members: MemberBlockSyntax
    ) {
        self.init(
            leadingTrivia: lead.trivia, modifiers: .public, enumKeyword: .keyword(.enum, trailingTrivia: .space),
            name: name.token, inheritanceClause: protocols.isEmpty ? nil : InheritanceClauseSyntax(protocols),
            memberBlock: members)
    }
}

extension ProtocolDeclSyntax {
    /// `public protocol Name: Protocols { … }`
    init(lead: Lead, public name: SwiftIdentifier, _ protocols: [SwiftIdentifier], _ members: MemberBlockSyntax) {
        self.init(
            leadingTrivia: lead.trivia, modifiers: .public,
            protocolKeyword: .keyword(.protocol, trailingTrivia: .space),
            name: name.token, inheritanceClause: InheritanceClauseSyntax(protocols), memberBlock: members)
    }
}

extension ExtensionDeclSyntax {
    /// `extension Name.Input { … }`
    init(of type: TypeSyntax, _ members: [any DeclSyntaxProtocol]) {
        self.init(
            extensionKeyword: .keyword(.extension, trailingTrivia: .space), extendedType: type,
            memberBlock: MemberBlockSyntax(members))
    }

    init(of type: TypeSyntax, _ member: some DeclSyntaxProtocol) {
        self.init(of: type, [member])
    }
}
