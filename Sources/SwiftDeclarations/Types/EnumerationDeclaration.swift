import APIModel

extension DeclarationWriter {
    /// `public struct Importance: OpenEnum { … }`: known values are static members, any other is kept. Where members may be
    /// combined it is an `OpenFlags`.
    func enumeration(
        _ type: TypeDefinition, members: [Member], isFlags: Bool, at margin: Indentation = .none, isNested: Bool = false
    ) -> StructDecl {
        let name = names.type(type.id)
        let line = margin.deeper
        let memberNames = members.map { names.member($0.wireName, of: type.id) }
        let constants = zip(members, memberNames).map { constant($0, named: $1, of: name, at: line) }
        let isDocumented = members.contains { !$0.documentation.isEmpty || $0.documentation.isDeprecated }
        var groups: [[any DeclCode]] = [[Self.rawValue], [Self.rawValueInitializer(at: line)]]
        groups += isDocumented ? constants.map { [$0] } : [constants]
        groups.append([allKnown(Array(zip(members, memberNames)), of: name, at: line)])
        return StructDecl(
            lead: typeComment(type).lead(at: margin), public: name, isNested: isNested,
            [isFlags ? "OpenFlags" : "OpenEnum"], MemberBlock(groups: groups, at: margin))
    }

    /// The enumerations that only properties of a type have.
    func nestedEnumerations(of type: TypeDefinition, at line: Indentation) -> [StructDecl] {
        names.nested(in: type.id).compactMap { types[$0] }.compactMap { nested in
            guard case .enumeration(let members, let isFlags) = nested.shape else { return nil }
            return enumeration(nested, members: members, isFlags: isFlags, at: line, isNested: true)
        }
    }

    private func constant(
        _ member: Member, named name: SwiftIdentifier, of type: SwiftIdentifier, at line: Indentation
    ) -> VariableDecl {
        let comment =
            member.documentation.isEmpty
            ? DocComment([])
            : self.comment(on: member.documentation, also: [sourceParagraph(Array(member.sources.prefix(1)))])
        return VariableDecl(
            lead: comment.lead(at: line) + LinterRule.directive(name.linterRules(in: type), at: line),
            attributes: deprecation(of: member.documentation, at: line), modifiers: .publicStatic, .let, name,
            value: type.reference.call([.unlabeled(SwiftLiteral.string(member.wireName))]))
    }

    private func allKnown(
        _ members: [(Member, SwiftIdentifier)], of type: SwiftIdentifier, at line: Indentation
    ) -> VariableDecl {
        let values = members.map { member, name in
            // To name a deprecated member would be warned of.
            member.documentation.isDeprecated
                ? type.reference.call([.unlabeled(SwiftLiteral.string(member.wireName))]) : name.implicitMember
        }
        let list = Expr.fitting(behind: 44 + type.name.count, at: line) { Expr.array(values, $0) }
        return VariableDecl(modifiers: .publicStatic, .let, "allKnown", type.type.array, value: list)
    }

    // MARK: What every enumeration says alike

    private static let rawValue: Decl = "public let rawValue: String"

    private static func rawValueInitializer(at line: Indentation) -> InitializerDecl {
        InitializerDecl(
            memberwise: [FunctionParameter("rawValue", .string)], ignoring: [], [assignRawValue], at: line)
    }

    private static let assignRawValue: CodeBlockItem = "self.rawValue = rawValue"
}
