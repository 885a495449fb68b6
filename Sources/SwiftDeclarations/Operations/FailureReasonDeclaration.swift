import APIModel

extension DeclarationWriter {
    /// The documented errors of an operation as an open set of reasons; nil where it documents none.
    func failureReason(_ shape: OperationShape, at line: Indentation) -> StructDecl? {
        let failures = Array(zip(shape.names.failures, shape.failures))
        guard !failures.isEmpty else { return nil }
        let comment = DocComment([
            "Why the operation fails.", sourceParagraph(shape.failures.prefix(1).map(\.error.source)),
        ])
        let constants = failures.map { name, failure in
            constant(name, status: failure.status, failure.error, at: line.deeper)
        }
        let known = Expr.array(
            failures.map(\.0.implicitMember), .broken(line.deeper), closing: failures.count > 1)
        let allKnown = VariableDecl(
            modifiers: .publicStatic, .let, "allKnown", Self.reason.type.array, value: known)
        var groups: [[any DeclCode]] = [Self.parts, [memberwiseInitializer(at: line.deeper)]]
        groups += constants.map { [$0] }
        groups.append([allKnown])
        return StructDecl(
            lead: comment.lead(at: line), public: Self.reason, isNested: true, ["APIFailureReason"],
            MemberBlock(groups: groups, at: line))
    }

    private func memberwiseInitializer(at line: Indentation) -> InitializerDecl {
        InitializerDecl(
            modifiers: .public, signature: Self.memberwiseSignature, body: CodeBlock(Self.assignments, at: line))
    }

    private func constant(
        _ name: SwiftIdentifier, status: Int, _ error: DocumentedError, at line: Indentation
    ) -> VariableDecl {
        let arguments: [LabeledExpr] = [
            .labeled("status", HTTPStatusNames.expression(status)),
            .labeled("code", SwiftLiteral.string(error.code)),
            .labeled("subcode", error.subcode.map(SwiftLiteral.string) ?? .nilLiteral),
        ]
        return VariableDecl(
            lead: comment(on: error.documentation, also: [sourceParagraph([error.source])]).lead(at: line)
                + LinterRule.directive(name.linterRules(in: Self.reason), at: line),
            modifiers: .publicStatic, .let, name, value: Self.reason.reference.call(arguments, .broken(line)))
    }

    // MARK: What every set of reasons says alike

    private static let reason: SwiftIdentifier = "FailureReason"
    private static let parts: [Decl] = [
        "public let status: HTTPResponse.Status", "public let code: String", "public let subcode: String?",
    ]
    private static let memberwiseSignature = FunctionSignature([
        "status: HTTPResponse.Status", "code: String", "subcode: String?",
    ])
    private static let assignments: [CodeBlockItem] = [
        "self.status = status", "self.code = code", "self.subcode = subcode",
    ]
}
