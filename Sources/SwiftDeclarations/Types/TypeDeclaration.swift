import APIModel
import SourceText

import struct SourceText.SourceRange

/// The declaration of a type, and what it is put together of.
public struct TypeDeclaration: Sendable {
    public let name: SwiftIdentifier
    /// The whole declaration with its comment.
    public let declaration: Decl
    /// Makes its parts, for a template that lays them out itself. Most don't, so that nothing is made before one asks.
    public let parts: @Sendable () -> TypeParts
    /// Modules that it needs, sorted.
    public let imports: [SwiftIdentifier]
    /// What its comments cite, for the head of the file.
    public let evidence: [SourceRange]
}

/// The parts of a type's declaration, and facts about it that a template may want.
public struct TypeParts: Sendable {
    public let comment: DocComment
    /// The properties of an object, or the members of an enumeration.
    public let members: [MemberFact]
    /// What is declared within the structure, beside its members.
    public let nested: [Decl]
    /// The protocols that the structure adopts.
    public let protocols: [TypeCode]
    /// Whether it is a structure that says what its properties say and no more: not an enumeration, not open, without
    /// boxes.
    public let isPlainStructure: Bool
}

/// A property or an enumeration's member, for templates that lay out more than the declaration.
public struct MemberFact: Sendable {
    public let name: SwiftIdentifier
    /// As it stands in JSON, as a string literal.
    public let key: Expr
    /// The type of a property, with its question mark; that of the enumeration for a member.
    public let type: TypeCode
    public let comment: DocComment
    public let isRequired: Bool
}

extension DeclarationWriter {
    private func memberFacts(_ type: TypeDefinition, _ fields: [StructField]) -> [MemberFact] {
        switch type.shape {
        case .object:
            fields.map { field in
                MemberFact(
                    name: field.name, key: field.key, type: field.type, comment: field.comment,
                    isRequired: field.isRequired)
            }
        case .enumeration(let members, _):
            members.map { member in
                MemberFact(
                    name: names.member(member.wireName, of: type.id), key: SwiftLiteral.string(member.wireName),
                    type: names.type(type.id).type, comment: comment(on: member.documentation),
                    isRequired: false)
            }
        }
    }

    /// The declaration of a type.
    public func type(_ type: TypeDefinition) -> TypeDeclaration {
        let fields = fields(of: type)
        let declaration =
            switch type.shape {
            case .object(_, let isOpen): structure(type, fields, isOpen: isOpen)
            case .enumeration(let members, let isFlags): enumeration(type, members: members, isFlags: isFlags)
            }
        let properties = types.allProperties(of: type.id)
        return TypeDeclaration(
            name: names.type(type.id), declaration: Decl(declaration), parts: { parts(of: type) },
            imports: imports(of: type),
            evidence: type.sources + properties.flatMap { sources(of: $0) }
                + names.nested(in: type.id).flatMap { types[$0]?.sources ?? [] })
    }

    private func parts(of type: TypeDefinition) -> TypeParts {
        let fields = fields(of: type)
        let isObject = if case .object = type.shape { true } else { false }
        return TypeParts(
            comment: typeComment(type), members: memberFacts(type, fields),
            nested: isObject ? nestedTypes(of: type, at: Indentation.none.deeper).map(Decl.init) : [],
            protocols: isObject ? conformances(of: type) : [],
            isPlainStructure: type.shape.isClosedObject && !fields.isEmpty && !fields.contains(where: \.isBoxed))
    }

    /// The modules that the properties of a type need, sorted.
    func imports(of type: TypeDefinition) -> [SwiftIdentifier] {
        let needsFoundation = types.allProperties(of: type.id).contains { $0.type.element == .scalar(.decimal) }
        return needsFoundation ? ["DocgenRuntime", "Foundation"] : ["DocgenRuntime"]
    }
}

extension Shape {
    fileprivate var isClosedObject: Bool {
        switch self {
        case .object(_, let isOpen): !isOpen
        case .enumeration: false
        }
    }
}
