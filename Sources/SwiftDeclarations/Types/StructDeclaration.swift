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
        var members: [any DeclSyntaxProtocol] = fields.flatMap { property($0, at: line) }
        if isOpen { members.append(Self.additionalProperties(hasFields: !fields.isEmpty, at: line)) }
        let deprecation = deprecation(of: type.documentation, at: line)
        members += nestedTypes(of: type, at: line)
        members.append(memberwiseInitializer(fields, isOpen: isOpen, deprecation, at: line))
        members.append(decodingInitializer(fields, isOpen: isOpen, at: line))
        members.append(encodingMethod(fields, isOpen: isOpen, at: line))
        return StructDeclSyntax(
            lead: typeComment(type).lead(at: .none), public: names.type(type.id),
            [], and: conformances(of: type),
            MemberBlockSyntax(members))
    }

    /// The protocols that the structure of a type adopts.
    func conformances(of type: TypeDefinition) -> [TypeSyntax] {
        let names: [SwiftIdentifier?] = [
            "Codable", "Hashable", isIdentifiable(type) ? "Identifiable" : nil,
            isPatchable(type.id) ? "Patchable" : nil, "Sendable",
        ]
        let families = families.memberships(of: type.id).compactMap { self.names.polymorph($0)?.type.type }
        return names.compactMap { $0?.type } + families.map { $0.member("Properties") }
    }

    /// What is declared within the structure of a type: the enumerations that its properties alone have, and the names of those
    /// that a `PATCH` can clear.
    func nestedTypes(of type: TypeDefinition, at line: Indentation) -> [any DeclSyntaxProtocol] {
        let names: [any DeclSyntaxProtocol] =
            isPatchable(type.id) ? [propertyNames(of: type.id, at: line)].compactMap(\.self) : []
        return nestedEnumerations(of: type, at: line) + names
    }

    /// Whether the structure of a type is what a `PATCH` changes, and not the enumeration of it and its subtypes.
    private func isPatchable(_ type: TypeID) -> Bool { names.patch(type) != nil && names.polymorph(type) == nil }

    /// Whether the values of a type have an identity: a property that is called `id`, with a value that can be compared.
    private func isIdentifiable(_ type: TypeDefinition) -> Bool {
        types.allProperties(of: type.id).contains { property in
            guard case .scalar = property.type, !property.documentation.isDeprecated else { return false }
            return names.member(property.wireName, of: type.id) == "id"
        }
    }

    // MARK: Properties

    private func property(_ field: StructField, at line: Indentation) -> [VariableDeclSyntax] {
        let lead = field.comment.lead(at: line) + LinterRule.directive(field.name.linterRules, at: line)
        guard field.isComputed else {
            return [VariableDeclSyntax(lead: lead, modifiers: .public, .var, field.name, field.type)]
        }
        let accessors = AccessorBlockSyntax(
            getter: [CodeBlockItemSyntax(field.value)],
            setter: [CodeBlockItemSyntax(field.storage.reference.assigned(field.stored(.named("newValue"))))], at: line)
        return [
            VariableDeclSyntax(
                lead: lead, attributes: deprecation(of: field.documentation, at: line), modifiers: .public, .var,
                field.name, field.type, accessors: accessors),
            VariableDeclSyntax(modifiers: DeclModifierListSyntax(.private), .var, field.storage, field.storedType),
        ]
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

    static let additionalProperties: SwiftIdentifier = "additionalProperties"
    private static let additionalPropertiesType = TypeReference.unknownType.type.dictionary
    /// `additionalProperties: [String: JSONValue] = [:]`
    static let additionalParameter = FunctionParameterSyntax(
        additionalProperties, additionalPropertiesType, value: .dictionary([]))

    // MARK: Initialisers and coding

    private func memberwiseInitializer(
        _ fields: [StructField], isOpen: Bool, _ deprecation: AttributeListSyntax, at line: Indentation
    ) -> InitializerDeclSyntax {
        var parameters = fields.map(\.parameter)
        var values = fields.map { ($0.storage, $0.stored($0.name.reference)) }
        if isOpen {
            parameters.append(Self.additionalParameter)
            values.append((Self.additionalProperties, Self.additionalProperties.reference))
        }
        return InitializerDeclSyntax(
            attributes: deprecation, memberwise: parameters, ignoring: fields.flatMap(\.name.linterRules),
            values.map { storage, value in
                CodeBlockItemSyntax(ExprSyntax.selfReference.member(storage).assigned(value))
            }, at: line)
    }

    private func decodingInitializer(
        _ fields: [StructField], isOpen: Bool, at line: Indentation
    ) -> InitializerDeclSyntax {
        var statements = fields.map { field -> CodeBlockItemSyntax in
            let value =
                field.isRequired
                ? Self.requiredMember.call([.unlabeled(field.key)]) : Self.json.subscripted(field.key)
            return CodeBlockItemSyntax(field.target.assigned(field.stored(value.tried)))
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
        var statements = fields.map { field -> CodeBlockItemSyntax in
            let key: LabeledExprSyntax =
                field.isReadOnly ? .labeled("readOnly", field.key) : .unlabeled(field.key)
            return CodeBlockItemSyntax(
                Self.setMember.call([key, .unlabeled(field.isBoxed ? field.value : field.target)]).tried)
        }
        if isOpen { statements.append("try json.setAdditionalProperties(additionalProperties)") }
        statements.insert(statements.isEmpty ? Self.makeEmptyObject : Self.makeWriter, at: 0)
        return FunctionDeclSyntax(
            modifiers: .public, "encode", Self.encodingSignature, body: CodeBlockSyntax(statements, at: line))
    }

    // MARK: What every structure says alike, made once

    private static let json = ExprSyntax.named("json")
    private static let requiredMember = json.member("required")
    private static let setMember = json.member("set")
    private static let checkForObject: CodeBlockItemSyntax = "_ = try JSONObjectReader(decoder)"
    private static let makeReader: CodeBlockItemSyntax = "let json = try JSONObjectReader(decoder)"
    private static let makeEmptyObject: CodeBlockItemSyntax = "_ = JSONObjectWriter(encoder)"
    private static let makeWriter: CodeBlockItemSyntax = "var json = JSONObjectWriter(encoder)"
    static let decodingSignature = FunctionSignatureSyntax(["from decoder: any Decoder"], .inLine, .throws)
    static let encodingSignature = FunctionSignatureSyntax(["to encoder: any Encoder"], .inLine, .throws)
}

extension StructField {
    /// The property as a statement of the coding methods names it, whose own variables are `json`, `decoder`, `encoder`.
    fileprivate var target: ExprSyntax {
        let isHidden = ["json", "decoder", "encoder"].contains(storage.name)
        return isHidden ? ExprSyntax.selfReference.member(storage) : storage.reference
    }
}
