import APIModel

extension DeclarationWriter {
    /// `public indirect enum AnyMessage: Codable, Hashable, Sendable { … }`: a message, one of its subtypes, or one of a
    /// subtype that the documentation doesn't list; `nil` for a type that isn't polymorphic.
    ///
    /// What all of them have is read and written through key paths over a nested protocol. So a base of m properties with n
    /// subtypes takes m + n lines to compile, and not m × n.
    public func polymorph(_ base: TypeDefinition) -> TypeDeclaration? {
        guard let names = names.polymorph(base.id), let discriminator = model.discriminator else { return nil }
        let family = Family(
            base: base, names: names, discriminator: discriminator, shared: families.sharedProperties(of: base.id))
        let line = Indentation.none.deeper
        let fields = fields(of: base, isOutside: true)
        let comment = DocComment([
            "An object of type `\(DocMarkup.code(base.id.name))` or of one of its subtypes, as "
                + "`\(DocMarkup.code(discriminator.key))` says.",
            sourceParagraph(Array(base.sources.prefix(1))),
        ])
        var groups: [[any DeclCode]] = [cases(family, at: line)]
        groups += [[otherCase(family, at: line)]]
        if !family.shared.isEmpty {
            groups += [
                [propertiesProtocol(family, at: line)], [propertiesVariable(family, at: line)],
                [Self.dynamicMember.moved(to: line)],
            ]
        }
        let isPatched = self.names.patch(base.id) != nil
        if let names = propertyNames(of: base.id, at: line) { groups.append([names]) }
        groups += [
            [baseInitializer(family, fields, at: line)], [variantDecoding(family, at: line)],
            [variantEncoding(family, at: line)],
        ]
        let declaration = EnumDecl(
            lead: comment.lead(at: .none), attributes: family.shared.isEmpty ? .none : Self.dynamicMemberLookup,
            public: names.type, isIndirect: true,
            ["Codable", "Hashable"] + (isPatched ? ["Patchable"] : []) + ["Sendable"],
            MemberBlock(groups: groups))
        return TypeDeclaration(
            name: names.type, declaration: Decl(declaration),
            parts: {
                TypeParts(comment: comment, members: [], nested: [], protocols: [], isPlainStructure: false)
            },
            imports: imports(of: base), evidence: base.sources)
    }

    /// What the declarations of one polymorphic type need.
    private struct Family {
        let base: TypeDefinition
        let names: PolymorphNames
        let discriminator: Discriminator
        let shared: [Property]

        /// Never empty: the base is the first.
        var cases: [PolymorphNames.Case] { names.cases }
        var baseCase: SwiftIdentifier { cases.first?.name ?? "other" }
    }

    // MARK: Cases

    private func cases(_ family: Family, at line: Indentation) -> [EnumCaseDecl] {
        family.cases.map { variant in
            EnumCaseDecl(
                lead: .none, variant.name, [EnumCaseParameter(nil, names.type(variant.type).type)], at: line)
        }
    }

    private func otherCase(_ family: Family, at line: Indentation) -> EnumCaseDecl {
        let comment = DocComment(["An object of a subtype that is not documented, with everything that it has."])
        let payload: TypeCode = "Undocumented<\(names.type(family.base.id))>"
        return EnumCaseDecl(
            lead: comment.lead(at: line), "other", [EnumCaseParameter(nil, payload)], at: line)
    }

    // MARK: What all have

    private func propertiesProtocol(_ family: Family, at line: Indentation) -> ProtocolDecl {
        let comment = DocComment([
            "What objects of type `\(DocMarkup.code(family.base.id.name))` have, those of subtypes included."
        ])
        let requirements = family.shared.map { property in
            let type = spelling(of: property.type)
            return VariableDecl(
                .var, names.member(property.wireName, of: family.base.id),
                isMandatory(property, of: family.base.id) ? type : type.optional,
                accessors: Self.readWrite)
        }
        return ProtocolDecl(
            lead: comment.lead(at: line), public: "Properties", isNested: true, [],
            MemberBlock(groups: [requirements], at: line))
    }

    private func propertiesVariable(_ family: Family, at line: Indentation) -> VariableDecl {
        let comment = DocComment(["What the object has, of whatever subtype it is."])
        let inner = line.deeper.deeper
        let getters: [SwitchCase] = family.cases.map { "case .\($0.name)(let value): value" }
        let setters = family.cases.map { variant in
            SwitchCase(
                "case (_, let value as \(names.type(variant.type))):", fitting: ["self = .\(variant.name)(value)"],
                at: inner)
        }
        let other = SwitchCase(
            "case (.other(var other), let value as \(names.type(family.base.id))):",
            fitting: ["other.properties = value", "self = .other(other)"], at: inner)
        let get = SwitchExpr(.selfReference, getters + ["case .other(let value): value.properties"], at: inner)
        let set = SwitchExpr("(self, newValue)", [other] + setters + ["default: break"], at: inner)
        return VariableDecl(
            lead: comment.lead(at: line), modifiers: .public, .var, "properties", "any Properties",
            accessors: AccessorBlock(
                getter: [CodeBlockItem(get)], setter: [CodeBlockItem(set)], at: line
            ))
    }

    // MARK: Initialisers and coding

    /// The initialiser of the base, so that a value which is of no subtype is made as if there were none.
    private func baseInitializer(
        _ family: Family, _ fields: [StructField], at line: Indentation
    ) -> InitializerDecl {
        var names = fields.map(\.name)
        var parameters = fields.map(\.parameter)
        if case .object(_, isOpen: true) = family.base.shape {
            names.append(Self.additionalProperties)
            parameters.append(Self.additionalParameter)
        }
        let arguments = names.map { LabeledExpr.labeled($0, $0.reference) }
        let base = self.names.type(family.base.id).reference
        let prefix = "self = .\(family.baseCase.name)(".count
        let value = base.call(arguments, behind: line.deeper.column + prefix, at: line.deeper)
        let assignment = Expr.selfReference.assigned(
            family.baseCase.implicitMember.call([.unlabeled(value)]))
        let comment = DocComment(["An object of type `\(DocMarkup.code(family.base.id.name))` itself."])
        return InitializerDecl(
            lead: comment.lead(at: line), attributes: deprecation(of: family.base.documentation, at: line),
            memberwise: parameters, ignoring: fields.flatMap(\.name.linterRules),
            [CodeBlockItem(assignment)], at: line)
    }

    private func variantDecoding(_ family: Family, at line: Indentation) -> InitializerDecl {
        let key = SwiftLiteral.string(family.discriminator.key)
        var cases = family.cases.map { variant -> SwitchCase in
            let name = SwiftLiteral.string(family.discriminator.name(of: variant.type))
            let type = names.type(variant.type)
            return SwitchCase(
                variant.type == family.base.id ? "case nil, \(name):" : "case \(name):",
                fitting: ["self = .\(variant.name)(try \(type)(from: decoder))"], at: line.deeper)
        }
        cases.append("default: self = .other(try Undocumented(from: decoder))")
        let value = SwitchExpr("try decoder.typeName(\(key))", cases, at: line.deeper)
        return InitializerDecl(
            modifiers: .public, signature: Self.decodingSignature,
            body: CodeBlock([CodeBlockItem(value)], at: line))
    }

    private func variantEncoding(_ family: Family, at line: Indentation) -> FunctionDecl {
        let key = SwiftLiteral.string(family.discriminator.key)
        var cases = family.cases.map { variant -> SwitchCase in
            let name = SwiftLiteral.string("#" + family.discriminator.name(of: variant.type))
            let isBase = variant.type == family.base.id
            return SwitchCase(
                "case .\(variant.name)(let value):",
                fitting: [isBase ? Self.encodeBase : "try value.encode(to: encoder, as: \(name), in: \(key))"],
                at: line.deeper)
        }
        cases.append("case .other(let value): try value.encode(to: encoder)")
        let value = SwitchExpr(.selfReference, cases, at: line.deeper)
        return FunctionDecl(
            modifiers: .public, "encode", Self.encodingSignature,
            body: CodeBlock([CodeBlockItem(value)], at: line))
    }

    private static let dynamicMemberLookup = AttributeList("@dynamicMemberLookup", at: .none)
    private static let encodeBase: CodeBlockItem = "try value.encode(to: encoder)"
    private static let readWrite: AccessorBlock = " { get set }"
    private static let dynamicMember: Decl = """
        public subscript<Value>(dynamicMember property: WritableKeyPath<any Properties, Value>) -> Value {
            get { properties[keyPath: property] }
            set { properties[keyPath: property] = newValue }
        }
        """
}
