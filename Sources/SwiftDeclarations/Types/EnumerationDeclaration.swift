import APIModel
import SwiftSyntax
import SwiftSyntaxBuilder

extension DeclarationWriter {
    /// `public struct Importance: OpenEnum { … }`: known values are static members, any other is kept.
    func enumeration(_ type: TypeDefinition, members: [Member], isFlags: Bool) -> StructDeclSyntax {
        let name = names.type(type.id)
        let line = Indentation.none.deeper
        let memberNames = members.map { names.member($0.wireName, of: type.id) }
        let constants = zip(members, memberNames).map { constant($0, named: $1, of: name, at: line) }
        let isDocumented = members.contains { !$0.documentation.isEmpty }
        var groups: [[any DeclSyntaxProtocol]] = [[Self.rawValue], [Self.rawValueInitializer(at: line)]]
        groups += isDocumented ? constants.map { [$0] } : [constants]
        groups.append([allKnown(memberNames, of: name, at: line)])
        if isFlags { groups += Self.combination(of: name, at: line).map { [$0] } }
        return StructDeclSyntax(
            lead: typeComment(type).lead(at: .none), public: name, ["OpenEnum"], MemberBlockSyntax(groups: groups))
    }

    private func constant(
        _ member: Member, named name: SwiftIdentifier, of type: SwiftIdentifier, at line: Indentation
    ) -> VariableDeclSyntax {
        let comment =
            member.documentation.isEmpty
            ? DocComment([])
            : DocComment(member.documentation, also: [sourceParagraph(Array(member.sources.prefix(1)))])
        return VariableDeclSyntax(
            lead: comment.lead(at: line) + LinterRule.directive(name.linterRules(in: type), at: line),
            modifiers: .publicStatic, .let, name,
            value: type.reference.call([.unlabeled(SwiftLiteral.string(member.wireName))]))
    }

    private func allKnown(
        _ members: [SwiftIdentifier], of type: SwiftIdentifier, at line: Indentation
    ) -> VariableDeclSyntax {
        let list = ExprSyntax.fitting(behind: 44 + type.name.count, at: line) { layout in
            ExprSyntax.array(members.map(\.implicitMember), layout)
        }
        return VariableDeclSyntax(modifiers: .publicStatic, .let, "allKnown", type.type.array, value: list)
    }

    // MARK: What every enumeration says alike

    private static let rawValue: DeclSyntax = "public let rawValue: String"

    private static func rawValueInitializer(at line: Indentation) -> InitializerDeclSyntax {
        InitializerDeclSyntax(
            memberwise: [FunctionParameterSyntax("rawValue", .string)], ignoring: [], [assignRawValue], at: line)
    }

    private static let assignRawValue: CodeBlockItemSyntax = "self.rawValue = rawValue"

    /// What makes one value of several, as the wire has it, and takes it apart.
    private static func combination(of name: SwiftIdentifier, at line: Indentation) -> [DeclSyntax] {
        let declarations: [DeclSyntax] = [
            """
            /// Several values in one, with commas between them.
            public init(combining values: [\(name)]) {
                self.init(rawValue: values.map(\\.rawValue).joined(separator: ","))
            }
            """,
            """
            /// The values that are combined in this one.
            public var combined: [\(name)] {
                rawValue.split(separator: ",").map { \(name)(rawValue: String($0.drop { $0 == " " })) }
            }
            """,
        ]
        return declarations.map { $0.moved(to: line) }
    }
}
