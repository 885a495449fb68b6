import APIModel
import SwiftSyntax
import SwiftSyntaxBuilder

extension DeclarationWriter {
    /// What an operation answers: a case for each documented status, and one for any other.
    func outputEnumeration(_ shape: OperationShape, at line: Indentation) -> EnumDeclSyntax {
        let inner = line.deeper
        var cases = shape.outcomes.map { outcomeCase($0, in: shape, at: inner) }
        if !shape.failures.isEmpty {
            let comment = DocComment([
                "One of the documented errors, or another one in their form.",
                sourceParagraph(shape.failures.prefix(1).map(\.error.source)),
            ])
            cases.append(
                EnumCaseDeclSyntax(
                    lead: comment.lead(at: inner), "failure", [Self.failure], at: inner))
        }
        let comment = DocComment(["An answer that the documentation does not mention."])
        cases.append(
            EnumCaseDeclSyntax(lead: comment.lead(at: inner), "undocumented", [Self.undocumented], at: inner))
        return EnumDeclSyntax(
            public: "Output", isNested: true, ["Hashable", "Sendable"], MemberBlockSyntax(cases, at: line))
    }

    private func outcomeCase(
        _ response: Response, in shape: OperationShape, at line: Indentation
    ) -> EnumCaseDeclSyntax {
        var values = outcomeHeaders(response).map { header in
            EnumCaseParameterSyntax(header.label, TypeSyntax.string.optional, value: .nilLiteral)
        }
        if let body = response.body {
            let type = body.isJSON ? spelling(of: body.type) : .data
            values.append(
                body.presence == .optional
                    ? EnumCaseParameterSyntax(nil, type.optional, value: .nilLiteral)
                    : EnumCaseParameterSyntax(nil, type))
        }
        let note = response.body?.presence == .optional ? " The body may be missing." : ""
        let comment = DocComment([
            "\(HTTPStatusNames.title(response.status)).\(note)", DocMarkup.escaped(response.documentation.summary),
            sourceParagraph(response.sources),
        ])
        return EnumCaseDeclSyntax(
            lead: comment.lead(at: line), shape.names.outcome(response.status), values, at: line)
    }

    private static let failure: EnumCaseParameterSyntax = "APIFailure<FailureReason>"
    private static let undocumented: EnumCaseParameterSyntax = "APIResponse"

    // MARK: Conversion

    /// The extension that makes a response of an output.
    func outputConversion(_ shape: OperationShape) -> ExtensionDeclSyntax {
        let method = Indentation.none.deeper
        let line = method.deeper
        // A switch is an expression as long as each case is; where one has statements, all of them return.
        let returns = shape.outcomes.contains { !outcomeHeaders($0).isEmpty }
        func answering(_ value: ExprSyntax) -> CodeBlockItemSyntax { returns ? .returned(value) : .init(value) }
        var cases = shape.outcomes.map { outcomeConversion($0, in: shape, at: line, answering) }
        if !shape.failures.isEmpty {
            cases.append(SwitchCaseSyntax(Self.failurePattern, inLine: answering("failure.response()")))
        }
        cases.append(SwitchCaseSyntax(Self.undocumentedPattern, inLine: answering(.named("response"))))
        let body = ExprSyntax(SwitchExprSyntax(.selfReference, cases, at: line))
        return ExtensionDeclSyntax(
            of: shape.names.namespace.type.member("Output"),
            FunctionDeclSyntax(
                "response", FunctionSignatureSyntax([], .inLine, .throws, returning: .named("APIResponse")),
                body: CodeBlockSyntax([CodeBlockItemSyntax(body)], at: method)))
    }

    private static let failurePattern: ExprSyntax = ".failure(let failure)"
    private static let undocumentedPattern: ExprSyntax = ".undocumented(let response)"

    private func outcomeConversion(
        _ response: Response, in shape: OperationShape, at line: Indentation,
        _ answering: (ExprSyntax) -> CodeBlockItemSyntax
    ) -> SwitchCaseSyntax {
        let headers = outcomeHeaders(response)
        var bindings = headers.map(\.label.binding)
        if response.body != nil { bindings.append(SwiftIdentifier("body").binding) }
        let name = shape.names.outcome(response.status).implicitMember
        let pattern = bindings.isEmpty ? name : name.call(bindings)
        let answer = answering(answer(response, hasHeaders: !headers.isEmpty, at: line.deeper))
        guard !headers.isEmpty else {
            let inLine = SwitchCaseSyntax(pattern, inLine: answer)
            return inLine.isLine(ofAtMost: ListLayout.lineWidth - line.column)
                ? inLine : SwitchCaseSyntax(pattern, [answer], at: line)
        }
        // JSON sets its media type itself.
        let type = response.body.flatMap { $0.isJSON ? nil : SwiftLiteral.string($0.mediaType) }
        let fields = ExprSyntax.dictionary(type.map { [DictionaryElementSyntax(".contentType", $0)] } ?? [])
        return SwitchCaseSyntax(
            pattern, ["var headers: HTTPFields = \(fields)"] + headers.map(\.assignment) + [answer], at: line)
    }

    private func answer(_ response: Response, hasHeaders: Bool, at line: Indentation) -> ExprSyntax {
        let status = LabeledExprSyntax.unlabeled(HTTPStatusNames.expression(response.status))
        let headers: [LabeledExprSyntax] = hasHeaders ? [.labeled("headers", .named("headers"))] : []
        let column = line.column + "return ".count + 1
        guard let body = response.body else {
            return ExprSyntax.named("APIResponse").call([status] + headers, behind: column, at: line)
        }
        let isOptional = body.presence == .optional
        guard body.isJSON else {
            let fields: ExprSyntax = "[.contentType: \(SwiftLiteral.string(body.mediaType))]"
            return ExprSyntax.named("APIResponse").call(
                [status] + (hasHeaders ? headers : [.labeled("headers", fields)])
                    + [.labeled("body", isOptional ? "body ?? Data()" : .named("body"))],
                behind: column, at: line)
        }
        let value: LabeledExprSyntax = isOptional ? .labeled("optional", .named("body")) : .unlabeled(.named("body"))
        return SwiftIdentifier("json").implicitMember.call([status, value] + headers).tried
    }

    // MARK: Headers

    /// A documented header of a response: the label of its value in the case, the statement that sets it, and what reads it.
    struct OutcomeHeader {
        let field: String
        let label: SwiftIdentifier
        let assignment: CodeBlockItemSyntax
        let reading: ExprSyntax
    }

    /// The headers of a response but those that follow from its body.
    func outcomeHeaders(_ response: Response) -> [OutcomeHeader] {
        var scope = NameScope(taken: Identifiers.unusableMembers.union(["body", "headers", "name"]), suffix: "Field")
        let parameters = response.headers.filter { parameter in
            HTTPFieldNames.isToken(parameter.name)
                && !["content-type", "content-length"].contains(parameter.name.lowercased())
        }
        return parameters.map { parameter in
            let label = scope.name(Identifiers.lowerCamel(parameter.name))
            let assignment: CodeBlockItemSyntax
            let reading: ExprSyntax
            if let member = HTTPFieldNames.member(parameter.name) {
                assignment = "headers[\(member.implicitMember)] = \(label)"
                reading = "response.headers[\(member.implicitMember)]"
            } else {
                assignment =
                    "if let name = HTTPField.Name(\(SwiftLiteral.string(parameter.name))) { headers[name] = \(label) }"
                reading = "response.header(\(SwiftLiteral.string(parameter.name)))"
            }
            return OutcomeHeader(
                field: parameter.name.lowercased(), label: label, assignment: assignment, reading: reading)
        }
    }
}
