import APIModel

extension DeclarationWriter {
    /// `public struct OnlineMeeting: Codable, Hashable, Sendable { … }` with its comment.
    ///
    /// Coding is written out over one key type, instead of being synthesised over a `CodingKeys` enumeration each: that
    /// compiles faster and makes smaller objects.
    func structure(_ type: TypeDefinition, _ fields: [StructField], isOpen: Bool) -> StructDecl {
        let line = Indentation.none.deeper
        var members: [any DeclCode] = fields.flatMap { property($0, at: line) }
        if isOpen { members.append(Self.additionalProperties(hasFields: !fields.isEmpty, at: line)) }
        let deprecation = deprecation(of: type.documentation, at: line)
        members += nestedTypes(of: type, at: line)
        members.append(memberwiseInitializer(fields, isOpen: isOpen, deprecation, at: line))
        members.append(decodingInitializer(fields, isOpen: isOpen, at: line))
        members.append(encodingMethod(fields, isOpen: isOpen, at: line))
        return StructDecl(
            lead: typeComment(type).lead(at: .none), public: names.type(type.id),
            [], and: conformances(of: type),
            MemberBlock(members))
    }

    /// The protocols that the structure of a type adopts.
    func conformances(of type: TypeDefinition) -> [TypeCode] {
        let names: [SwiftIdentifier?] = [
            "Codable", "Hashable", isIdentifiable(type) ? "Identifiable" : nil,
            isPatchable(type.id) ? "Patchable" : nil, "Sendable",
        ]
        let families = families.memberships(of: type.id).compactMap { self.names.polymorph($0)?.type.type }
        return names.compactMap { $0?.type } + families.map { $0.member("Properties") }
    }

    /// What is declared within the structure of a type: the enumerations that its properties alone have, and the names of those
    /// that a `PATCH` can clear.
    func nestedTypes(of type: TypeDefinition, at line: Indentation) -> [any DeclCode] {
        let names: [any DeclCode] =
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

    private func property(_ field: StructField, at line: Indentation) -> [VariableDecl] {
        let lead = field.comment.lead(at: line) + LinterRule.directive(field.name.linterRules, at: line)
        guard field.isComputed else {
            return [VariableDecl(lead: lead, modifiers: .public, .var, field.name, field.type)]
        }
        let accessors = AccessorBlock(
            getter: [CodeBlockItem(field.value)],
            setter: [CodeBlockItem(field.storage.reference.assigned(field.stored(.named("newValue"))))], at: line)
        return [
            VariableDecl(
                lead: lead, attributes: deprecation(of: field.documentation, at: line), modifiers: .public, .var,
                field.name, field.type, accessors: accessors),
            VariableDecl(modifiers: .private, .var, field.storage, field.storedType),
        ]
    }

    private static func additionalProperties(hasFields: Bool, at line: Indentation) -> VariableDecl {
        let comment = DocComment([
            hasFields
                ? "The members of the object for which there is no property here, by name."
                : "The members of the object, by name: the documentation lists no properties of this type."
        ])
        return VariableDecl(
            lead: comment.lead(at: line), modifiers: .public, .var, additionalProperties, additionalPropertiesType)
    }

    static let additionalProperties: SwiftIdentifier = "additionalProperties"
    private static let additionalPropertiesType = TypeReference.unknownType.type.dictionary
    /// `additionalProperties: [String: JSONValue] = [:]`
    static let additionalParameter = FunctionParameter(
        additionalProperties, additionalPropertiesType, value: .dictionary([]))

    // MARK: Initialisers and coding

    private func memberwiseInitializer(
        _ fields: [StructField], isOpen: Bool, _ deprecation: AttributeList, at line: Indentation
    ) -> InitializerDecl {
        var parameters = fields.map(\.parameter)
        var values = fields.map { ($0.storage, $0.stored($0.name.reference)) }
        if isOpen {
            parameters.append(Self.additionalParameter)
            values.append((Self.additionalProperties, Self.additionalProperties.reference))
        }
        return InitializerDecl(
            attributes: deprecation, memberwise: parameters, ignoring: fields.flatMap(\.name.linterRules),
            values.map { storage, value in
                CodeBlockItem(Expr.selfReference.member(storage).assigned(value))
            }, at: line)
    }

    private func decodingInitializer(
        _ fields: [StructField], isOpen: Bool, at line: Indentation
    ) -> InitializerDecl {
        var statements = fields.map { field -> CodeBlockItem in
            let value =
                field.isRequired
                ? Self.requiredMember.call([.unlabeled(field.key)]) : Self.json.subscripted(field.key)
            return CodeBlockItem(field.target.assigned(field.stored(value.tried)))
        }
        if isOpen { statements.append(Self.decodeAdditionalProperties(besides: fields.map(\.key), at: line.deeper)) }
        statements.insert(statements.isEmpty ? Self.checkForObject : Self.makeReader, at: 0)
        return InitializerDecl(
            modifiers: .public, signature: Self.decodingSignature, body: CodeBlock(statements, at: line))
    }

    /// `additionalProperties = try json.additionalProperties(besides: ["id"])`, with a key a line where they are many.
    private static func decodeAdditionalProperties(
        besides keys: [Expr], at line: Indentation
    ) -> CodeBlockItem {
        // What stands around the keys takes the rest of 85 columns.
        let isWide = keys.map(\.width).reduce(0, +) + 2 * max(keys.count - 1, 0) > 47
        let known = Expr.array(keys, isWide ? .broken(line) : .inLine)
        let rest = json.member(additionalProperties).call(keys.isEmpty ? [] : [.labeled("besides", known)])
        return CodeBlockItem(additionalProperties.reference.assigned(rest.tried))
    }

    private func encodingMethod(_ fields: [StructField], isOpen: Bool, at line: Indentation) -> FunctionDecl {
        var statements = fields.map { field -> CodeBlockItem in
            let key: LabeledExpr =
                field.isReadOnly ? .labeled("readOnly", field.key) : .unlabeled(field.key)
            return CodeBlockItem(
                Self.setMember.call([key, .unlabeled(field.isBoxed ? field.value : field.target)]).tried)
        }
        if isOpen { statements.append("try json.setAdditionalProperties(additionalProperties)") }
        statements.insert(statements.isEmpty ? Self.makeEmptyObject : Self.makeWriter, at: 0)
        return FunctionDecl(
            modifiers: .public, "encode", Self.encodingSignature, body: CodeBlock(statements, at: line))
    }

    // MARK: What every structure says alike, made once

    private static let json = Expr.named("json")
    private static let requiredMember = json.member("required")
    private static let setMember = json.member("set")
    private static let checkForObject: CodeBlockItem = "_ = try JSONObjectReader(decoder)"
    private static let makeReader: CodeBlockItem = "let json = try JSONObjectReader(decoder)"
    private static let makeEmptyObject: CodeBlockItem = "_ = JSONObjectWriter(encoder)"
    private static let makeWriter: CodeBlockItem = "var json = JSONObjectWriter(encoder)"
    static let decodingSignature = FunctionSignature(["from decoder: any Decoder"], .inLine, .throws)
    static let encodingSignature = FunctionSignature(["to encoder: any Encoder"], .inLine, .throws)
}

extension StructField {
    /// The property as a statement of the coding methods names it, whose own variables are `json`, `decoder`, `encoder`.
    fileprivate var target: Expr {
        let isHidden = ["json", "decoder", "encoder"].contains(storage.name)
        return isHidden ? Expr.selfReference.member(storage) : storage.reference
    }
}
