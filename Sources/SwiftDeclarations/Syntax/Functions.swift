import SwiftSyntax

extension FunctionParameterSyntax {
    /// `name: Type = value`
    init(_ name: SwiftIdentifier, _ type: TypeSyntax, value: ExprSyntax? = nil) {
        self.init(
            attributes: .none, modifiers: .none, firstName: name.token, colon: .colonAndSpace, type: type,
            defaultValue: value.map { InitializerClauseSyntax($0) })
    }

    /// `_ name: Type = value`
    init(unlabeled name: SwiftIdentifier, _ type: TypeSyntax, value: ExprSyntax? = nil) {
        self.init(
            attributes: .none, modifiers: .none, firstName: .wildcardToken(trailingTrivia: .space),
            secondName: name.token,
            colon: .colonAndSpace, type: type, defaultValue: value.map { InitializerClauseSyntax($0) })
    }

    /// `label name: Type = value`
    init(_ label: SwiftIdentifier, _ name: SwiftIdentifier, _ type: TypeSyntax, value: ExprSyntax? = nil) {
        self.init(
            attributes: .none, modifiers: .none, firstName: label.token.with(\.trailingTrivia, .space),
            secondName: name.token, colon: .colonAndSpace,
            type: type, defaultValue: value.map { InitializerClauseSyntax($0) })
    }
}

extension FunctionSignatureSyntax {
    /// `(parameters) async throws -> Type`
    init(
        _ parameters: [FunctionParameterSyntax] = [], _ layout: ListLayout = .inLine,
        _ effects: FunctionEffectSpecifiersSyntax? = nil, returning type: TypeSyntax? = nil
    ) {
        self.init(
            parameterClause: FunctionParameterClauseSyntax(
                leftParen: .leftParen, parameters: FunctionParameterListSyntax(parameters.separated(layout)),
                rightParen: layout.end(.rightParen, isEmpty: parameters.isEmpty)),
            effectSpecifiers: effects,
            returnClause: type.map { ReturnClauseSyntax(arrow: .arrow, type: $0) })
    }
}

extension FunctionEffectSpecifiersSyntax {
    static let `throws` = FunctionEffectSpecifiersSyntax(throwsClause: throwsClause)
    static let asyncThrows = FunctionEffectSpecifiersSyntax(
        asyncSpecifier: .keyword(.async, leadingTrivia: .space), throwsClause: throwsClause)

    /// ` throws(Type)`
    static func throwing(_ type: SwiftIdentifier) -> FunctionEffectSpecifiersSyntax {
        FunctionEffectSpecifiersSyntax(
            throwsClause: ThrowsClauseSyntax(
                throwsSpecifier: .keyword(.throws, leadingTrivia: .space), leftParen: .leftParen,
                type: type.type,
                rightParen: .rightParen))
    }

    private static let throwsClause = ThrowsClauseSyntax(
        throwsSpecifier: .keyword(.throws, leadingTrivia: .space), type: TypeSyntax?.none)
}

extension FunctionDeclSyntax {
    /// `func name(parameters) throws -> Type { … }`
    init(
        lead: Lead = .none, attributes: AttributeListSyntax = .none, modifiers: DeclModifierListSyntax = .none,
        _ name: SwiftIdentifier, _ signature: FunctionSignatureSyntax, body: CodeBlockSyntax? = nil
    ) {
        self.init(
            leadingTrivia: lead.trivia, attributes: attributes, modifiers: modifiers,
            funcKeyword: .spaced(.func), name: name.token, signature: signature, body: body)
    }
}

extension InitializerDeclSyntax {
    /// `public init(a: A, b: B) { … }`: several parameters stand one a line, and so does one that is long.
    init(
        lead: Lead = .none, attributes: AttributeListSyntax = .none,
        memberwise parameters: [FunctionParameterSyntax], ignoring rules: [LinterRule],
        _ statements: [CodeBlockItemSyntax], at indentation: Indentation
    ) {
        let isLine = parameters.isEmpty || parameters.count == 1 && parameters[0].width <= 90
        self.init(
            leadingTrivia: (lead + LinterRule.directive(rules, at: indentation)).trivia, attributes: attributes,
            modifiers: .public,
            signature: FunctionSignatureSyntax(parameters, isLine ? .inLine : .broken(indentation)),
            body: CodeBlockSyntax(statements, at: indentation))
    }
}
