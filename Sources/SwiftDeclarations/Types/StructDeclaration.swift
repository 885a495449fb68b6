import APIModel
import SwiftSyntax
import SwiftSyntaxBuilder

extension DeclarationWriter {
    /// `public struct OnlineMeeting: Codable, Hashable, Sendable { … }` with its comment.
    ///
    /// Coding is written out over one key type, instead of being synthesised over a `CodingKeys` enumeration each: that
    /// compiles faster and makes smaller objects.
    func structure(_ type: TypeDefinition, _ fields: [StructField], isOpen: Bool) -> StructDeclSyntax {
        let line = Indentation.none.deeper
        var members: [any DeclSyntaxProtocol] = fields.map { property($0, at: line) }
        if isOpen { members.append(Self.additionalProperties(hasFields: !fields.isEmpty, at: line)) }
        members.append(memberwiseInitializer(fields, isOpen: isOpen, at: line))
        members.append(decodingInitializer(fields, isOpen: isOpen, at: line))
        members.append(encodingMethod(fields, isOpen: isOpen, at: line))
        return StructDeclSyntax(
            lead: typeComment(type).lead(at: .none), public: names.type(type.id),
            ["Codable", "Hashable", "Sendable"], MemberBlockSyntax(members))
    }

    /// What the page says of a type, or at least whose type it is.
    func typeComment(_ type: TypeDefinition) -> DocComment {
        let fallback = type.documentation.isEmpty ? "The `\(DocMarkup.code(type.id.description))` of the API." : ""
        return DocComment(type.documentation, also: [fallback, sourceParagraph(Array(type.sources.prefix(1)))])
    }

    // MARK: Properties

    private func property(_ field: StructField, at line: Indentation) -> VariableDeclSyntax {
        VariableDeclSyntax(
            lead: field.comment.lead(at: line) + LinterRule.directive(field.name.linterRules, at: line),
            attributes: field.isBoxed ? Self.indirect : [], modifiers: .public, .var, field.name, field.type)
    }

    private static func additionalProperties(hasFields: Bool, at line: Indentation) -> VariableDeclSyntax {
        let comment = DocComment([
            hasFields
                ? "The members of the object for which there is no property here, by name."
                : "The members of the object, by name: the documentation lists no properties of this type."
        ])
        return VariableDeclSyntax(
            lead: comment.lead(at: line), modifiers: .public, .var, additionalProperties, additionalPropertiesType)
    }

    private static let additionalProperties: SwiftIdentifier = "additionalProperties"
    private static let additionalPropertiesType = TypeReference.unknownType.type.dictionary

    // MARK: Initialisers and coding

    private func memberwiseInitializer(
        _ fields: [StructField], isOpen: Bool, at line: Indentation
    ) -> InitializerDeclSyntax {
        var parameters = fields.map(\.parameter)
        var names = fields.map(\.name)
        if isOpen {
            parameters.append(
                FunctionParameterSyntax(
                    Self.additionalProperties, Self.additionalPropertiesType, value: .dictionary([])))
            names.append(Self.additionalProperties)
        }
        return InitializerDeclSyntax(
            memberwise: parameters, ignoring: fields.flatMap(\.name.linterRules),
            names.map { CodeBlockItemSyntax(ExprSyntax.selfReference.member($0).assigned($0.reference)) }, at: line)
    }

    private func decodingInitializer(
        _ fields: [StructField], isOpen: Bool, at line: Indentation
    ) -> InitializerDeclSyntax {
        var statements = fields.map { field -> CodeBlockItemSyntax in
            let value =
                field.isRequired
                ? Self.requiredMember.call([.unlabeled(field.key)]) : Self.json.subscripted(field.key)
            return CodeBlockItemSyntax(field.target.assigned(value.tried))
        }
        if isOpen { statements.append(Self.decodeAdditionalProperties(besides: fields.map(\.key), at: line.deeper)) }
        statements.insert(statements.isEmpty ? Self.checkForObject : Self.makeReader, at: 0)
        return InitializerDeclSyntax(
            modifiers: .public, signature: Self.decodingSignature, body: CodeBlockSyntax(statements, at: line))
    }

    /// `additionalProperties = try json.additionalProperties(besides: ["id"])`, with a key a line where they are many.
    private static func decodeAdditionalProperties(
        besides keys: [ExprSyntax], at line: Indentation
    ) -> CodeBlockItemSyntax {
        // What stands around the keys takes the rest of 85 columns.
        let isWide = keys.map(\.width).reduce(0, +) + 2 * max(keys.count - 1, 0) > 47
        let known = ExprSyntax.array(keys, isWide ? .broken(line) : .inLine)
        let rest = json.member(additionalProperties).call(keys.isEmpty ? [] : [.labeled("besides", known)])
        return CodeBlockItemSyntax(additionalProperties.reference.assigned(rest.tried))
    }

    private func encodingMethod(_ fields: [StructField], isOpen: Bool, at line: Indentation) -> FunctionDeclSyntax {
        var statements = fields.map { field in
            CodeBlockItemSyntax(Self.setMember.call([.unlabeled(field.key), .unlabeled(field.target)]).tried)
        }
        if isOpen { statements.append("try json.setAdditionalProperties(additionalProperties)") }
        statements.insert(statements.isEmpty ? Self.makeEmptyObject : Self.makeWriter, at: 0)
        return FunctionDeclSyntax(
            modifiers: .public, "encode", Self.encodingSignature, body: CodeBlockSyntax(statements, at: line))
    }

    // MARK: What every structure says alike, made once

    private static let indirect: AttributeListSyntax = "@Indirect "
    private static let json = ExprSyntax.named("json")
    private static let requiredMember = json.member("required")
    private static let setMember = json.member("set")
    private static let checkForObject: CodeBlockItemSyntax = "_ = try JSONObjectReader(decoder)"
    private static let makeReader: CodeBlockItemSyntax = "let json = try JSONObjectReader(decoder)"
    private static let makeEmptyObject: CodeBlockItemSyntax = "_ = JSONObjectWriter(encoder)"
    private static let makeWriter: CodeBlockItemSyntax = "var json = JSONObjectWriter(encoder)"
    private static let decodingSignature = FunctionSignatureSyntax(["from decoder: any Decoder"], .inLine, .throws)
    private static let encodingSignature = FunctionSignatureSyntax(["to encoder: any Encoder"], .inLine, .throws)
}

extension StructField {
    /// The property as a statement of the coding methods names it, whose own variables are `json`, `decoder`, `encoder`.
    fileprivate var target: ExprSyntax {
        ["json", "decoder", "encoder"].contains(name.name) ? ExprSyntax.selfReference.member(name) : name.reference
    }
}
