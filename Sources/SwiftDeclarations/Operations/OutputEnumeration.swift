import APIModel

extension DeclarationWriter {
    /// What an operation answers: a case for each documented status, and one for any other.
    func outputEnumeration(_ shape: OperationShape, at line: Indentation) -> EnumDecl {
        let inner = line.deeper
        var cases = shape.outcomes.map { outcomeCase($0, in: shape, at: inner) }
        if !shape.failures.isEmpty {
            let comment = DocComment([
                "One of the documented errors, or another one in their form.",
                sourceParagraph(shape.failures.prefix(1).map(\.error.source)),
            ])
            cases.append(
                EnumCaseDecl(
                    lead: comment.lead(at: inner), "failure", [Self.failure], at: inner))
        }
        let comment = DocComment(["An answer that the documentation does not mention."])
        cases.append(
            EnumCaseDecl(lead: comment.lead(at: inner), "undocumented", [Self.undocumented], at: inner))
        return EnumDecl(
            public: "Output", isNested: true, ["Hashable", "Sendable"], MemberBlock(cases, at: line))
    }

    private func outcomeCase(
        _ response: Response, in shape: OperationShape, at line: Indentation
    ) -> EnumCaseDecl {
        var values = outcomeHeaders(response).map { header in
            EnumCaseParameter(header.label, TypeCode.string.optional, value: .nilLiteral)
        }
        if let body = response.body {
            let type = body.isJSON ? spelling(of: body.type) : .data
            values.append(
                body.presence == .optional
                    ? EnumCaseParameter(nil, type.optional, value: .nilLiteral)
                    : EnumCaseParameter(nil, type))
        }
        let note = response.body?.presence == .optional ? " The body may be missing." : ""
        let comment = DocComment([
            "\(HTTPStatusNames.title(response.status)).\(note)", DocMarkup.escaped(response.documentation.summary),
            sourceParagraph(response.sources),
        ])
        return EnumCaseDecl(
            lead: comment.lead(at: line), shape.names.outcome(response.status), values, at: line)
    }

    private static let failure: EnumCaseParameter = "APIFailure<FailureReason>"
    private static let undocumented: EnumCaseParameter = "APIResponse"

    // MARK: Conversion

    /// The extension that makes a response of an output.
    func outputConversion(_ shape: OperationShape) -> ExtensionDecl {
        let method = Indentation.none.deeper
        let line = method.deeper
        // A switch is an expression as long as each case is; where one has statements, all of them return.
        let returns = shape.outcomes.contains { !outcomeHeaders($0).isEmpty }
        func answering(_ value: Expr) -> CodeBlockItem { returns ? .returned(value) : .init(value) }
        var cases = shape.outcomes.map { outcomeConversion($0, in: shape, at: line, answering) }
        if !shape.failures.isEmpty {
            cases.append(SwitchCase(Self.failurePattern, inLine: answering("failure.response()")))
        }
        cases.append(SwitchCase(Self.undocumentedPattern, inLine: answering(.named("response"))))
        let body = SwitchExpr(.selfReference, cases, at: line)
        return ExtensionDecl(
            of: shape.names.namespace.type.member("Output"),
            FunctionDecl(
                "response", FunctionSignature([], .inLine, .throws, returning: .named("APIResponse")),
                body: CodeBlock([CodeBlockItem(body)], at: method)))
    }

    private static let failurePattern: Expr = ".failure(let failure)"
    private static let undocumentedPattern: Expr = ".undocumented(let response)"

    private func outcomeConversion(
        _ response: Response, in shape: OperationShape, at line: Indentation,
        _ answering: (Expr) -> CodeBlockItem
    ) -> SwitchCase {
        let headers = outcomeHeaders(response)
        var bindings = headers.map(\.label.binding)
        if response.body != nil { bindings.append(SwiftIdentifier("body").binding) }
        let name = shape.names.outcome(response.status).implicitMember
        let pattern = bindings.isEmpty ? name : name.call(bindings)
        let answer = answering(answer(response, hasHeaders: !headers.isEmpty, at: line.deeper))
        guard !headers.isEmpty else {
            return SwitchCase("case \(pattern):", fitting: [answer], at: line)
        }
        // JSON sets its media type itself.
        let type = response.body.flatMap { $0.isJSON ? nil : SwiftLiteral.string($0.mediaType) }
        let fields = Expr.dictionary(type.map { [DictionaryElement(".contentType", $0)] } ?? [])
        return SwitchCase(
            pattern, ["var headers: HTTPFields = \(fields)"] + headers.map(\.assignment) + [answer], at: line)
    }

    private func answer(_ response: Response, hasHeaders: Bool, at line: Indentation) -> Expr {
        let status = LabeledExpr.unlabeled(HTTPStatusNames.expression(response.status))
        let headers: [LabeledExpr] = hasHeaders ? [.labeled("headers", .named("headers"))] : []
        let column = line.column + "return ".count + 1
        guard let body = response.body else {
            return Expr.named("APIResponse").call([status] + headers, behind: column, at: line)
        }
        let isOptional = body.presence == .optional
        guard body.isJSON else {
            let fields: Expr = "[.contentType: \(SwiftLiteral.string(body.mediaType))]"
            return Expr.named("APIResponse").call(
                [status] + (hasHeaders ? headers : [.labeled("headers", fields)])
                    + [.labeled("body", isOptional ? "body ?? Data()" : .named("body"))],
                behind: column, at: line)
        }
        let value: LabeledExpr = isOptional ? .labeled("optional", .named("body")) : .unlabeled(.named("body"))
        return SwiftIdentifier("json").implicitMember.call([status, value] + headers).tried
    }

    // MARK: Headers

    /// A documented header of a response: the label of its value in the case, the statement that sets it, and what reads it.
    struct OutcomeHeader {
        let field: String
        let label: SwiftIdentifier
        let assignment: CodeBlockItem
        let reading: Expr
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
            let assignment: CodeBlockItem
            let reading: Expr
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
