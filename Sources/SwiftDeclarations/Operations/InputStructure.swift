import APIModel
import SwiftSyntax
import SwiftSyntaxBuilder

extension DeclarationWriter {
    /// What a caller gives: the path, its parameters, header fields and the body.
    func inputStructure(_ fields: [InputField], at line: Indentation) -> StructDeclSyntax {
        let inner = line.deeper
        let properties = fields.map { field in
            VariableDeclSyntax(
                lead: field.comment.lead(at: inner) + LinterRule.directive(field.name.linterRules, at: inner),
                modifiers: .public, .var, field.name, field.type)
        }
        let initializer = InitializerDeclSyntax(
            memberwise: fields.map { FunctionParameterSyntax($0.name, $0.type, value: $0.defaultValue) },
            ignoring: fields.flatMap(\.name.linterRules),
            fields.map { CodeBlockItemSyntax(ExprSyntax.selfReference.member($0.name).assigned($0.name.reference)) },
            at: inner)
        return StructDeclSyntax(
            lead: .none, public: "Input", isNested: true, ["Hashable", "Sendable"],
            MemberBlockSyntax(properties + [initializer], at: line))
    }

    /// The initialiser that reads the input out of a call.
    func inputConversion(_ shape: OperationShape, _ fields: [InputField]) -> ExtensionDeclSyntax {
        let line = Indentation.none.deeper
        let arguments = fields.map { LabeledExprSyntax.labeled($0.name, $0.reading) }
        let call = Self.delegate.call(arguments, .broken(line.deeper))
        return ExtensionDeclSyntax(
            of: shape.names.namespace.type.member("Input"),
            InitializerDeclSyntax(fromCall: [CodeBlockItemSyntax(call)], at: line))
    }

    private static let delegate: ExprSyntax = "self.init"
}

extension InitializerDeclSyntax {
    private static let fromCallSignature =
        FunctionSignatureSyntax(["_ call: RouteCall"], .inLine, .throwing("HTTPProblem"))

    /// `init(_ call: RouteCall) throws(HTTPProblem) { … }`
    init(fromCall statements: [CodeBlockItemSyntax], at line: Indentation) {
        self.init(
            signature: Self.fromCallSignature,
            body: CodeBlockSyntax(statements, at: line))
    }
}
