import APIModel

extension DeclarationWriter {
    /// The extension of the output that reads it out of a response, and picks the success out of it.
    func outputReading(_ shape: OperationShape) -> ExtensionDecl {
        ExtensionDecl(
            of: shape.names.namespace.type.member("Output"), [initializer(shape), successMethod(shape)])
    }

    /// `init(_ response: APIResponse) throws { … }`
    private func initializer(_ shape: OperationShape) -> InitializerDecl {
        let method = Indentation.none.deeper
        let line = method.deeper
        var cases = shape.outcomes.map { response in
            let name = shape.names.outcome(response.status).implicitMember
            var arguments = outcomeHeaders(response).map { LabeledExpr.labeled($0.label, $0.reading) }
            if let body = response.body { arguments.append(.unlabeled(bodyReading(body, shape.wrapper(of: response)))) }
            let value = arguments.isEmpty ? name : name.call(arguments)
            let statement = CodeBlockItem(Expr.selfReference.assigned(value))
            let pattern = SwiftLiteral.integer(response.status)
            return SwitchCase("case \(pattern):", fitting: [statement], at: line)
        }
        if shape.failures.isEmpty {
            cases.append("default: self = .undocumented(response)")
        } else {
            cases.append("default: self = APIFailure(response).map { .failure($0) } ?? .undocumented(response)")
        }
        let body = SwitchExpr("response.status.code", cases, at: line)
        return InitializerDecl(
            signature: FunctionSignature(["_ response: APIResponse"], .inLine, .throws),
            body: CodeBlock([CodeBlockItem(body)], at: method))
    }

    private func bodyReading(_ body: Payload, _ wrapper: String?) -> Expr {
        guard body.isJSON else { return body.presence == .required ? "response.body" : "response.bodyIfAny" }
        let place = wrapper.map { [LabeledExpr.labeled("orIn", SwiftLiteral.string($0))] } ?? []
        let function: Expr = body.presence == .required ? "response.json" : "response.jsonIfAny"
        return function.call(place).tried
    }

    /// `public func success() throws -> OnlineMeeting { … }`
    private func successMethod(_ shape: OperationShape) -> FunctionDecl {
        let method = Indentation.none.deeper
        let line = method.deeper
        let success = success(of: shape)
        let successes = shape.outcomes.filter(\.isSuccess)
        var cases = successes.map { successCase($0, of: shape, success) }
        if case .output = success {
            let patterns = successes.map { shape.names.outcome($0.status).implicitMember }
            cases = patterns.isEmpty ? [] : [SwitchCase(patterns, inLine: "return self")]
        }
        cases.append("default: throw APIError(\(SwiftLiteral.string(shape.operation.id)), self, try response())")
        let body = SwitchExpr(.selfReference, cases, at: line)
        let (summary, type): (DocComment, TypeCode?) =
            switch success {
            case .nothing: (DocComment(lines: ["Nothing, for a success."]), nil)
            case .body(let type, false): (DocComment(lines: ["The body of the success."]), type)
            case .body(let type, true):
                (DocComment(lines: ["The body of the success; nil for one without."]), type.optional)
            case .output:
                (
                    DocComment(lines: ["The output, if it is a success."]),
                    shape.names.namespace.type.member("Output")
                )
            }
        let comment = summary + DocComment(lines: ["", "- Throws: `APIError` for any other answer."])
        return FunctionDecl(
            lead: comment.lead(at: method), modifiers: .public, "success",
            FunctionSignature([], .inLine, .throws, returning: type),
            body: CodeBlock([CodeBlockItem(body)], at: method))
    }

    private func successCase(
        _ response: Response, of shape: OperationShape, _ success: SuccessShape
    ) -> SwitchCase {
        let name = shape.names.outcome(response.status).implicitMember
        guard case .body = success else { return SwitchCase(name, inLine: "return") }
        guard response.body != nil else { return SwitchCase(name, inLine: "return nil") }
        let ignored = outcomeHeaders(response).map { _ in LabeledExpr.unlabeled("_") }
        let pattern = name.call(ignored + [SwiftIdentifier("body").binding])
        return SwitchCase(pattern, inLine: "return body")
    }
}
