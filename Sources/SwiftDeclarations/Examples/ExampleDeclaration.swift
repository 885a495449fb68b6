import APIModel
import SourceText

import struct SourceText.SourceRange

/// The test suite of a documented example, in the parts that a template lays out.
public struct ExampleDeclaration: Sendable {
    /// `CreateOnlineMeetingExample1`
    public let name: SwiftIdentifier
    /// The title as a string literal.
    public let title: Expr
    /// Where the example stands, as a documentation comment.
    public let comment: DocComment
    /// The protocol through which the suite serves the request; nil where it is not sent.
    public let conformance: SwiftIdentifier?
    /// The messages as they are documented.
    public let messages: [VariableDecl]
    /// The expected body and the method that the request reaches.
    public let helpers: [FunctionDecl]
    public let tests: [FunctionDecl]
    /// Modules that it needs, sorted.
    public let imports: [SwiftIdentifier]
    public let evidence: [SourceRange]
}

extension DeclarationWriter {
    /// The suites of an operation's examples; an example of which nothing can be tested has none.
    public func examples(of operation: Operation) -> [ExampleDeclaration] {
        guard let names = names.operation(operation.id), let resource = self.names.resource(operation.resource) else {
            return []
        }
        let shape = OperationShape(operation, names: names, api: resource.api)
        return zip(operation.examples, names.examples).compactMap { example, name in
            let plan = plan(example, of: shape)
            let title = "\(operation.title) · \(example.name)"
            let tests = tests(plan, of: shape, title: title)
            guard !tests.isEmpty else { return nil }
            let isSent = plan.sent != nil && plan.response != nil
            let needsFoundation = plan.responseValue != nil && usesDecimal(plan.responseType)
            let imports: [SwiftIdentifier] =
                (isSent ? ["DocgenHummingbirdTesting"] : []) + ["DocgenRuntime", "DocgenTesting"]
                + (needsFoundation ? ["Foundation"] : []) + ["HTTPTypes", self.names.module, "Testing"]
            return ExampleDeclaration(
                name: name, title: SwiftLiteral.string(title),
                comment: DocComment([sourceParagraph(example.messages.map(\.source))]),
                conformance: isSent ? resource.partial : nil,
                messages: messages(plan),
                helpers: [bodyFunction(plan), isSent ? handler(plan, of: shape) : nil].compactMap { $0 },
                tests: tests, imports: imports.sorted(), evidence: example.messages.map(\.source))
        }
    }

    private func messages(_ plan: ExamplePlan) -> [VariableDecl] {
        let request = (plan.sent ?? plan.unsent).flatMap { requestProperty($0) }
        let response = plan.response.flatMap { responseProperty($0) }
        let further = plan.furtherResponses.map { responseProperty($0.message, named: $0.name) }
        return ([request, response] + further).compactMap { $0 }
    }

    /// Whether a value of the type may hold a `Decimal`, at whatever depth.
    func usesDecimal(_ type: TypeReference?) -> Bool {
        guard let type else { return false }
        return type.element == .scalar(.decimal) || type.namedType.map(decimals.contains) ?? false
    }
}
