import APIModel
import SwiftSyntax
import SwiftSyntaxBuilder

extension DeclarationWriter {
    /// The extension that makes a request of an input.
    func inputWriting(_ shape: OperationShape, _ fields: [InputField]) -> ExtensionDeclSyntax {
        let operation = shape.operation
        let method = Indentation.none.deeper
        let line = method.deeper
        let arguments: [LabeledExprSyntax?] = [
            .unlabeled(SwiftLiteral.string(operation.id)), .unlabeled(operation.method.expression),
            .unlabeled(pathExpression(shape)), .labeled("query", .named("query")),
            .labeled("headers", .named("headers")),
            shape.outcomes.contains { $0.body?.isJSON == false } ? .labeled("accept", "\"*/*\"") : nil,
        ]
        let call = ExprSyntax.named("OperationRequest")
        let request = call.call(arguments.compactMap { $0 }, behind: line.column + 18, at: line).tried
        let writings = fields.compactMap(\.writing)
        let statements: [CodeBlockItemSyntax] =
            writings.isEmpty
            ? [CodeBlockItemSyntax(request)]
            : [.variable("request", request)] + writings + [.returned(.named("request"))]
        return ExtensionDeclSyntax(
            of: shape.names.namespace.type.member("Input"),
            FunctionDeclSyntax(
                "request", FunctionSignatureSyntax([], .inLine, .throws, returning: .named("OperationRequest")),
                body: CodeBlockSyntax(statements, at: method)))
    }

    /// The extension that fills the placeholders of the path taken; nil for an operation with a single path.
    func pathWriting(_ shape: OperationShape) -> ExtensionDeclSyntax? {
        guard shape.hasSeveralPaths else { return nil }
        let property = Indentation.none.deeper
        let line = property.deeper
        let cases = zip(shape.names.paths, shape.operation.paths).map { name, path in
            let values = path.template.parameters.map(shape.names.pathParameter)
            let pattern = values.isEmpty ? name.implicitMember : name.implicitMember.call(values.map(\.binding))
            let expansion = CodeBlockItemSyntax(expansion(of: path.template, values, at: line.deeper))
            let inLine = SwitchCaseSyntax(pattern, inLine: expansion)
            return inLine.isLine(ofAtMost: ListLayout.lineWidth - line.column)
                ? inLine : SwitchCaseSyntax(pattern, [expansion], at: line)
        }
        let body = ExprSyntax(SwitchExprSyntax(.selfReference, cases, at: line))
        return ExtensionDeclSyntax(
            of: shape.names.namespace.type.member("Path"),
            VariableDeclSyntax(
                .var, "expansion", .named("PathExpansion"),
                accessors: AccessorBlockSyntax(getter: [CodeBlockItemSyntax(body)], at: property)))
    }

    private func pathExpression(_ shape: OperationShape) -> ExprSyntax {
        guard !shape.hasSeveralPaths, let path = shape.operation.paths.first?.template else { return "path.expansion" }
        return expansion(
            of: path, path.parameters.map(shape.names.pathParameter), at: Indentation.none.deeper.deeper.deeper)
    }

    private func expansion(
        of path: PathTemplate, _ values: [SwiftIdentifier], at line: Indentation
    ) -> ExprSyntax {
        ExprSyntax.named("PathExpansion").call(
            [.unlabeled(SwiftLiteral.string(path.description))] + values.map { .unlabeled($0.reference) },
            behind: line.column, at: line)
    }
}
