import APIModel

extension DeclarationWriter {
    /// The extension that makes a request of an input.
    func inputWriting(_ shape: OperationShape, _ fields: [InputField]) -> ExtensionDecl {
        let operation = shape.operation
        let method = Indentation.none.deeper
        let line = method.deeper
        let arguments: [LabeledExpr?] = [
            .unlabeled(SwiftLiteral.string(operation.id)), .unlabeled(operation.method.expression),
            .unlabeled(pathExpression(shape)), .labeled("query", .named("query")),
            .labeled("headers", .named("headers")),
            shape.outcomes.contains { $0.body?.isJSON == false } ? .labeled("accept", "\"*/*\"") : nil,
        ]
        let call = Expr.named("OperationRequest")
        let request = call.call(arguments.compactMap { $0 }, behind: line.column + 18, at: line).tried
        let writings = fields.compactMap(\.writing)
        let statements: [CodeBlockItem] =
            writings.isEmpty
            ? [CodeBlockItem(request)]
            : [.variable("request", request)] + writings + [.returned(.named("request"))]
        return ExtensionDecl(
            of: shape.names.namespace.type.member("Input"),
            FunctionDecl(
                "request", FunctionSignature([], .inLine, .throws, returning: .named("OperationRequest")),
                body: CodeBlock(statements, at: method)))
    }

    /// The extension that fills the placeholders of the path taken; nil for an operation with a single path.
    func pathWriting(_ shape: OperationShape) -> ExtensionDecl? {
        guard shape.hasSeveralPaths else { return nil }
        let property = Indentation.none.deeper
        let line = property.deeper
        let cases = zip(shape.names.paths, shape.operation.paths).map { name, path in
            let values = path.template.parameters.map(shape.names.pathParameter)
            let pattern = values.isEmpty ? name.implicitMember : name.implicitMember.call(values.map(\.binding))
            let expansion = CodeBlockItem(expansion(of: path.template, values, at: line.deeper))
            return SwitchCase("case \(pattern):", fitting: [expansion], at: line)
        }
        let body = SwitchExpr(.selfReference, cases, at: line)
        return ExtensionDecl(
            of: shape.names.namespace.type.member("Path"),
            VariableDecl(
                .var, "expansion", .named("PathExpansion"),
                accessors: AccessorBlock(getter: [CodeBlockItem(body)], at: property)))
    }

    private func pathExpression(_ shape: OperationShape) -> Expr {
        guard !shape.hasSeveralPaths, let path = shape.operation.paths.first?.template else { return "path.expansion" }
        return expansion(
            of: path, path.parameters.map(shape.names.pathParameter), at: Indentation.none.deeper.deeper.deeper)
    }

    private func expansion(
        of path: PathTemplate, _ values: [SwiftIdentifier], at line: Indentation
    ) -> Expr {
        Expr.named("PathExpansion").call(
            [.unlabeled(SwiftLiteral.string(path.description))] + values.map { .unlabeled($0.reference) },
            behind: line.column, at: line)
    }
}
