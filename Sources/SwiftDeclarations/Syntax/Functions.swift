extension FunctionParameter {
    /// `name: Type = value`
    init(_ name: SwiftIdentifier, _ type: TypeCode, value: Expr? = nil) {
        self = "\(name)\(TypeAnnotation(type))\(value.map(InitializerClause.init))"
    }

    /// `_ name: Type = value`
    init(unlabeled name: SwiftIdentifier, _ type: TypeCode, value: Expr? = nil) {
        self = "_ \(FunctionParameter(name, type, value: value))"
    }

    /// `label name: Type = value`
    init(_ label: SwiftIdentifier, _ name: SwiftIdentifier, _ type: TypeCode, value: Expr? = nil) {
        self = "\(label) \(FunctionParameter(name, type, value: value))"
    }
}

extension ReturnClause {
    /// ` -> Type`
    init(_ type: TypeCode) { self = " -> \(type)" }
}

extension FunctionSignature {
    /// `(parameters) async throws -> Type`
    init(
        _ parameters: [FunctionParameter] = [], _ layout: ListLayout = .inLine,
        _ effects: FunctionEffectSpecifiers? = nil, returning type: TypeCode? = nil
    ) {
        self = "(\(parameters, layout))\(effects)\(type.map(ReturnClause.init))"
    }
}

extension FunctionEffectSpecifiers {
    static var `throws`: FunctionEffectSpecifiers { " throws" }
    static var asyncThrows: FunctionEffectSpecifiers { " async throws" }

    /// ` throws(Type)`
    static func throwing(_ type: SwiftIdentifier) -> FunctionEffectSpecifiers { " throws(\(type))" }
}

extension FunctionDecl {
    /// `func name(parameters) throws -> Type { … }`
    init(
        lead: Lead = .none, attributes: AttributeList = .none, modifiers: DeclModifierList = .none,
        _ name: SwiftIdentifier, _ signature: FunctionSignature, body: CodeBlock? = nil
    ) {
        self = "\(lead)\(attributes)\(modifiers)func \(name)\(signature)\(body)"
    }
}

extension InitializerDecl {
    /// `public init(from decoder: any Decoder) throws { … }`
    init(
        lead: Lead = .none, attributes: AttributeList = .none, modifiers: DeclModifierList = .none,
        signature: FunctionSignature, body: CodeBlock
    ) {
        self = "\(lead)\(attributes)\(modifiers)init\(signature)\(body)"
    }

    /// `public init(a: A, b: B) { … }`: several parameters stand one a line, and so does one that is long.
    init(
        lead: Lead = .none, attributes: AttributeList = .none,
        memberwise parameters: [FunctionParameter], ignoring rules: [LinterRule],
        _ statements: [CodeBlockItem], at indentation: Indentation
    ) {
        let isLine = parameters.isEmpty || parameters.count == 1 && parameters[0].width <= 90
        self.init(
            lead: lead + LinterRule.directive(rules, at: indentation), attributes: attributes, modifiers: .public,
            signature: FunctionSignature(parameters, isLine ? .inLine : .broken(indentation)),
            body: CodeBlock(statements, at: indentation))
    }
}
