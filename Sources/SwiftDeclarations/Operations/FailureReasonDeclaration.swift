import APIModel
import SwiftSyntax
import SwiftSyntaxBuilder

extension DeclarationWriter {
    /// The documented errors of an operation as an open set of reasons; nil where it documents none.
    func failureReason(_ shape: OperationShape, at line: Indentation) -> StructDeclSyntax? {
        let failures = Array(zip(shape.names.failures, shape.failures))
        guard !failures.isEmpty else { return nil }
        let comment = DocComment([
            "Why the operation fails.", sourceParagraph(shape.failures.prefix(1).map(\.error.source)),
        ])
        let constants = failures.map { name, failure in
            constant(name, status: failure.status, failure.error, at: line.deeper)
        }
        let known = ExprSyntax.array(
            failures.map(\.0.implicitMember), .broken(line.deeper), closing: failures.count > 1)
        let allKnown = VariableDeclSyntax(
            modifiers: .publicStatic, .let, "allKnown", Self.reason.type.array, value: known)
        var groups: [[any DeclSyntaxProtocol]] = [Self.parts, [memberwiseInitializer(at: line.deeper)]]
        groups += constants.map { [$0] }
        groups.append([allKnown])
        return StructDeclSyntax(
            lead: comment.lead(at: line), public: Self.reason, isNested: true, ["APIFailureReason"],
            MemberBlockSyntax(groups: groups, at: line))
    }

    private func memberwiseInitializer(at line: Indentation) -> InitializerDeclSyntax {
        InitializerDeclSyntax(
            modifiers: .public, signature: Self.memberwiseSignature, body: CodeBlockSyntax(Self.assignments, at: line))
    }

    private func constant(
        _ name: SwiftIdentifier, status: Int, _ error: DocumentedError, at line: Indentation
    ) -> VariableDeclSyntax {
        let arguments: [LabeledExprSyntax] = [
            .labeled("status", HTTPStatusNames.expression(status)),
            .labeled("code", SwiftLiteral.string(error.code)),
            .labeled("subcode", error.subcode.map(SwiftLiteral.string) ?? .nilLiteral),
        ]
        return VariableDeclSyntax(
            lead: comment(on: error.documentation, also: [sourceParagraph([error.source])]).lead(at: line)
                + LinterRule.directive(name.linterRules(in: Self.reason), at: line),
            modifiers: .publicStatic, .let, name, value: Self.reason.reference.call(arguments, .broken(line)))
    }

    // MARK: What every set of reasons says alike

    private static let reason: SwiftIdentifier = "FailureReason"
    private static let parts: [DeclSyntax] = [
        "public let status: HTTPResponse.Status", "public let code: String", "public let subcode: String?",
    ]
    private static let memberwiseSignature = FunctionSignatureSyntax([
        "status: HTTPResponse.Status", "code: String", "subcode: String?",
    ])
    private static let assignments: [CodeBlockItemSyntax] = [
        "self.status = status", "self.code = code", "self.subcode = subcode",
    ]
}
