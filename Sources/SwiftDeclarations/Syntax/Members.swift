import SwiftSyntax

extension DeclModifierListSyntax {
    /// `public static `
    init(_ keywords: Keyword...) {
        self.init(keywords.map { DeclModifierSyntax(name: .spaced($0)) })
    }

    static let `public` = DeclModifierListSyntax(.public)
    static let publicStatic = DeclModifierListSyntax(.public, .static)
    static let publicNonisolated = DeclModifierListSyntax(.public, .nonisolated)
    static let nonisolated = DeclModifierListSyntax(.nonisolated)
}

extension AttributeListSyntax {
    /// An attribute in a line of its own.
    init(_ attribute: AttributeSyntax, at indentation: Indentation) {
        self = [.attribute(attribute.with(\.trailingTrivia, indentation.newline))]
    }
}

extension MemberBlockSyntax {
    /// ` {`, groups of members with blank lines between them, `}`; ` {}` where there are none.
    ///
    /// - Parameter indentation: That of the line which the block begins in.
    init(groups: [[any DeclSyntaxProtocol]], at indentation: Indentation = .none) {
        let newline = indentation.deeper.newline
        let blankLine = indentation.deeper.blankLine
        var items: [MemberBlockItemSyntax] = []
        for group in groups {
            for (index, member) in group.enumerated() {
                let isFirst = items.isEmpty || index > 0
                items.append(
                    MemberBlockItemSyntax(
                        leadingTrivia: isFirst ? newline : blankLine, decl: DeclSyntax(fromProtocol: member)))
            }
        }
        self.init(
            leftBrace: .openingBrace, members: MemberBlockItemListSyntax(items),
            rightBrace: .rightBraceToken(leadingTrivia: items.isEmpty ? [] : indentation.newline))
    }

    /// Members with blank lines between them.
    init(_ members: [any DeclSyntaxProtocol], at indentation: Indentation = .none) {
        self.init(groups: members.map { [$0] }, at: indentation)
    }
}

extension VariableDeclSyntax {
    /// `public var name: Type = value`
    init(
        lead: Lead = .none, attributes: AttributeListSyntax = .none, modifiers: DeclModifierListSyntax = .none,
        _ specifier: Keyword, _ name: SwiftIdentifier, _ type: TypeSyntax? = nil, value: ExprSyntax? = nil,
        accessors: AccessorBlockSyntax? = nil
    ) {
        let binding = PatternBindingSyntax(
            pattern: name.pattern, typeAnnotation: type.map { TypeAnnotationSyntax($0) },
            initializer: value.map { InitializerClauseSyntax($0) }, accessorBlock: accessors)
        self.init(
            leadingTrivia: lead.trivia, attributes: attributes, modifiers: modifiers,
            bindingSpecifier: .spaced(specifier), bindings: [binding])
    }
}

extension AccessorBlockSyntax {
    /// ` {`, a statement a line, `}`
    init(getter statements: [CodeBlockItemSyntax], at indentation: Indentation) {
        self.init(
            leftBrace: .openingBrace,
            accessors: .getter(CodeBlockItemListSyntax(statements, at: indentation.deeper)),
            rightBrace: .rightBraceToken(leadingTrivia: indentation.newline))
    }

    /// ` {`, `get {`, a statement a line, `}`, the same for `set`, `}`
    init(getter: [CodeBlockItemSyntax], setter: [CodeBlockItemSyntax], at indentation: Indentation) {
        let line = indentation.deeper
        let accessors = [(Keyword.get, getter), (.set, setter)].map { keyword, statements in
            AccessorDeclSyntax(
                leadingTrivia: line.newline, attributes: .none, accessorSpecifier: .keyword(keyword),
                body: CodeBlockSyntax(statements, at: line))
        }
        self.init(
            leftBrace: .openingBrace, accessors: .accessors(AccessorDeclListSyntax(accessors)),
            rightBrace: .rightBraceToken(leadingTrivia: indentation.newline))
    }
}

extension InitializerClauseSyntax {
    /// ` = value`
    init(_ value: ExprSyntax) {
        self.init(equal: .assignment, value: value)
    }
}

extension EnumCaseDeclSyntax {
    /// `case name(values)`
    ///
    /// The values stand one a line where they don't fit into one.
    init(lead: Lead, _ name: SwiftIdentifier, _ values: [EnumCaseParameterSyntax], at indentation: Indentation) {
        let declaration = EnumCaseDeclSyntax.fitting(behind: indentation.column, at: indentation) { layout in
            let clause = EnumCaseParameterClauseSyntax(
                leftParen: .leftParen, parameters: EnumCaseParameterListSyntax(values.separated(layout)),
                rightParen: layout.end(.rightParen, isEmpty: values.isEmpty))
            let element = EnumCaseElementSyntax(name: name.token, parameterClause: values.isEmpty ? nil : clause)
            return EnumCaseDeclSyntax(
                attributes: .none, modifiers: .none, caseKeyword: .spaced(.case), elements: [element])
        }
        self = declaration.with(\.leadingTrivia, lead.trivia)
    }
}

extension EnumCaseDeclSyntax {
    /// `case name = "value"`
    init(lead: Lead, _ name: SwiftIdentifier, rawValue: ExprSyntax?) {
        self.init(
            leadingTrivia: lead.trivia, attributes: .none, modifiers: .none, caseKeyword: .spaced(.case),
            elements: [
                EnumCaseElementSyntax(name: name.token, rawValue: rawValue.map { InitializerClauseSyntax($0) })
            ])
    }
}

extension EnumCaseParameterSyntax {
    /// `label: Type = nil`
    init(_ label: SwiftIdentifier?, _ type: TypeSyntax, value: ExprSyntax? = nil) {
        self.init(
            modifiers: .none, firstName: label?.token, colon: label.map { _ in .colonAndSpace }, type: type,
            defaultValue: value.map { InitializerClauseSyntax($0) })
    }
}
