import SwiftSyntax

/// A declaration of any kind.
protocol DeclCode {
    var text: String { get }
}

extension Code: DeclCode where Node: DeclSyntaxProtocol {}

extension Decl {
    /// A declaration of a kind of its own, as any other.
    init(_ declaration: any DeclCode) { self.init(verbatim: declaration.text) }
}

extension DeclModifierList {
    static var none: DeclModifierList { "" }
    static var `private`: DeclModifierList { "private " }
    static var `public`: DeclModifierList { "public " }
    static var `static`: DeclModifierList { "static " }
    static var publicStatic: DeclModifierList { "public static " }
}

extension AttributeList {
    static var none: AttributeList { "" }

    /// An attribute in a line of its own.
    init(_ attribute: Attribute, at indentation: Indentation) {
        self = "\(attribute)\(indentation.newline)"
    }
}

extension MemberBlock {
    static var empty: MemberBlock { " {}" }

    /// ` {`, groups of members with blank lines between them, `}`; ` {}` where there are none.
    ///
    /// - Parameter indentation: That of the line which the block begins in.
    init(groups: [[any DeclCode]], at indentation: Indentation = .none) {
        let line = indentation.deeper.newline
        let blankLine = indentation.deeper.blankLine
        var block = CodeInterpolation(literalCapacity: 0, interpolationCount: 0)
        block.appendLiteral(" {")
        var isFirst = true
        for group in groups {
            for (index, member) in group.enumerated() {
                block.appendInterpolation(isFirst || index > 0 ? line : blankLine)
                block.appendInterpolation(Decl(member))
                isFirst = false
            }
        }
        if !isFirst { block.appendInterpolation(indentation.newline) }
        block.appendLiteral("}")
        self.init(stringInterpolation: block)
    }

    /// Members with blank lines between them.
    init(_ members: [any DeclCode], at indentation: Indentation = .none) {
        self.init(groups: members.map { [$0] }, at: indentation)
    }
}

extension VariableDecl {
    /// What declares a variable.
    enum Specifier {
        case `let`
        case `var`

        fileprivate var code: Code<TokenSyntax> {
            switch self {
            case .let: "let"
            case .var: "var"
            }
        }
    }

    /// `public var name: Type = value`
    init(
        lead: Lead = .none, attributes: AttributeList = .none, modifiers: DeclModifierList = .none,
        _ specifier: Specifier, _ name: SwiftIdentifier, _ type: TypeCode? = nil, value: Expr? = nil,
        accessors: AccessorBlock? = nil
    ) {
        let annotation = type.map(TypeAnnotation.init)
        let value = value.map(InitializerClause.init)
        self = "\(lead)\(attributes)\(modifiers)\(specifier.code) \(name)\(annotation)\(value)\(accessors)"
    }
}

extension AccessorBlock {
    /// ` {`, a statement a line, `}`
    init(getter statements: [CodeBlockItem], at indentation: Indentation) {
        self = " {\(lines: statements, at: indentation.deeper)\(indentation.newline)}"
    }

    /// ` {`, `get {`, a statement a line, `}`, the same for `set`, `}`
    init(getter: [CodeBlockItem], setter: [CodeBlockItem], at indentation: Indentation) {
        let line = indentation.deeper
        let get = CodeBlock(getter, at: line)
        let set = CodeBlock(setter, at: line)
        self = " {\(line.newline)get\(get)\(line.newline)set\(set)\(indentation.newline)}"
    }
}

extension InitializerClause {
    /// ` = value`
    init(_ value: Expr) { self = " = \(value)" }
}

extension EnumCaseDecl {
    /// `case name(values)`
    ///
    /// The values stand one a line where they don't fit into one.
    init(lead: Lead, _ name: SwiftIdentifier, _ values: [EnumCaseParameter], at indentation: Indentation) {
        let declaration = EnumCaseDecl.fitting(behind: indentation.column, at: indentation) { layout in
            values.isEmpty ? "case \(name)" : "case \(name)(\(values, layout))"
        }
        self = "\(lead)\(declaration)"
    }

    /// `case name = "value"`
    init(lead: Lead, _ name: SwiftIdentifier, rawValue: Expr?) {
        self = "\(lead)case \(name)\(rawValue.map(InitializerClause.init))"
    }
}

extension EnumCaseParameter {
    /// `label: Type = nil`
    init(_ label: SwiftIdentifier?, _ type: TypeCode, value: Expr? = nil) {
        let value = value.map(InitializerClause.init)
        self = label.map { "\($0): \(type)\(value)" } ?? "\(type)\(value)"
    }
}
