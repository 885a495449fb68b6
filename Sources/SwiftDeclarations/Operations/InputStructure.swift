import APIModel

extension DeclarationWriter {
    /// What a caller gives: the path, its parameters, header fields and the body.
    func inputStructure(_ fields: [InputField], at line: Indentation) -> StructDecl {
        let inner = line.deeper
        let properties = fields.map { field in
            VariableDecl(
                lead: field.comment.lead(at: inner) + LinterRule.directive(field.name.linterRules, at: inner),
                modifiers: .public, .var, field.name, field.type)
        }
        let initializer = InitializerDecl(
            memberwise: fields.map { FunctionParameter($0.name, $0.type, value: $0.defaultValue) },
            ignoring: fields.flatMap(\.name.linterRules),
            fields.map { CodeBlockItem(Expr.selfReference.member($0.name).assigned($0.name.reference)) },
            at: inner)
        return StructDecl(
            lead: .none, public: "Input", isNested: true, ["Hashable", "Sendable"],
            MemberBlock(properties + [initializer], at: line))
    }

    /// The initialiser that reads the input out of a call.
    func inputConversion(_ shape: OperationShape, _ fields: [InputField]) -> ExtensionDecl {
        let line = Indentation.none.deeper
        let arguments = fields.map { LabeledExpr.labeled($0.name, $0.reading) }
        let call = Self.delegate.call(arguments, .broken(line.deeper))
        return ExtensionDecl(
            of: shape.names.namespace.type.member("Input"),
            InitializerDecl(fromCall: [CodeBlockItem(call)], at: line))
    }

    private static let delegate: Expr = "self.init"
}

extension InitializerDecl {
    private static var fromCallSignature: FunctionSignature {
        FunctionSignature(["_ call: RouteCall"], .inLine, .throwing("HTTPProblem"))
    }

    /// `init(_ call: RouteCall) throws(HTTPProblem) { … }`
    init(fromCall statements: [CodeBlockItem], at line: Indentation) {
        self.init(
            signature: Self.fromCallSignature,
            body: CodeBlock(statements, at: line))
    }
}
