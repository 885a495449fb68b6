import APIModel
import LooseJSON
import SourceText

extension DeclarationWriter {
    /// `func example(api: some OnlineMeetingAPI) async throws { … }`
    ///
    /// The body is that of the first example that has a sound one; where there is none it is for the caller to give.
    func callSnippet(_ shape: OperationShape) -> FunctionDecl {
        let line = Indentation.none.deeper
        var parameters = [FunctionParameter("api", "some \(shape.api)")]
        var arguments = pathArguments(shape, label: "path")
        var canThrow = false
        if let body = shape.operation.request {
            if !body.isJSON {
                parameters.append(FunctionParameter("body", .data))
                arguments.append(.labeled("body", .named("body")))
            } else if let value = exampleRequest(of: shape, at: line.deeper) {
                arguments.append(.labeled("body", value.body))
                canThrow = value.canThrow
            } else if body.presence == .required {
                parameters.append(FunctionParameter("body", bodySpelling(of: body.type, in: shape.operation)))
                arguments.append(.labeled("body", .named("body")))
            }
        }
        let input = Expr("\(shape.names.namespace).Input")
        let isBroken = arguments.contains { !$0.isLine(ofAtMost: 80) } || arguments.count > 2
        let made = isBroken ? input.call(arguments, .broken(line)) : input.call(arguments, behind: 20, at: line)
        let answer: Expr = "try await api.\(shape.names.method)(input)"
        return FunctionDecl(
            "example",
            .fitting(behind: "func example {".count, at: .none) {
                FunctionSignature(parameters, $0, .asyncThrows)
            },
            body: CodeBlock(
                [
                    .constant("input", canThrow ? made.tried : made),
                    CodeBlockItem(SwitchExpr(answer, answers(shape, at: line), at: line)),
                ], at: .none))
    }

    /// `let meeting = try await client.createOnlineMeeting(at: .me, OnlineMeeting(…))`, as lines at the left margin.
    func shorthandSnippet(_ shape: OperationShape) -> CodeBlockItemList? {
        var arguments = pathArguments(shape, label: "at")
        if let body = shape.operation.request {
            if body.isJSON, let value = exampleRequest(of: shape, at: .none) {
                // Its values may throw; the `try` of the call is theirs as well.
                arguments.append(.unlabeled(value.code))
                arguments += value.cleared
            } else if body.presence == .required || !body.isJSON {
                return nil
            }
        }
        let isGiven = { (parameter: Parameter) in parameter.presence == .required }
        guard !shape.operation.queryParameters.contains(where: isGiven),
            !shape.operation.typedHeaders.contains(where: isGiven)
        else { return nil }
        let function: Expr = "client.\(shape.names.method)"
        let call = function.call(arguments).awaited.tried
        switch success(of: shape) {
        case .nothing: return CodeBlockItemList([CodeBlockItem(call)])
        case .body(_, let isOptional):
            // Printing an optional value as it is would be a warning.
            let shown: Expr = isOptional ? "print(answer as Any)" : "print(answer)"
            return CodeBlockItemList([.constant("answer", call), CodeBlockItem(shown)])
        case .output:
            return CodeBlockItemList([.constant("answer", call), CodeBlockItem("print(answer)")])
        }
    }

    // MARK: Input

    /// The path, with the values that the first example has which fits one, else with the names of its placeholders.
    private func pathArguments(_ shape: OperationShape, label: SwiftIdentifier) -> [LabeledExpr] {
        let taken = shape.operation.examples.firstNonNil { pathTaken($0, in: shape) }
        let index = taken?.index ?? 0
        guard shape.operation.paths.indices.contains(index) else { return [] }
        let values = shape.operation.paths[index].template.parameters.map { name in
            LabeledExpr.labeled(
                shape.names.pathParameter(name), SwiftLiteral.string(taken?.captures[name] ?? name))
        }
        guard shape.hasSeveralPaths else { return values }
        let path = shape.names.paths[index].implicitMember
        return [.labeled(label, values.isEmpty ? path : path.call(values))]
    }

    private func pathTaken(
        _ example: Example, in shape: OperationShape
    ) -> (index: Int, captures: [String: String])? {
        guard case .request(_, let target) = example.request?.role else { return nil }
        return path(of: target, in: shape)
    }

    /// The body of the first example that has a short and sound one.
    private func exampleRequest(of shape: OperationShape, at line: Indentation) -> RequestExpression? {
        guard let type = shape.operation.request?.type else { return nil }
        return shape.operation.examples.firstNonNil { example in
            guard let json = example.request?.json, let value = snippetValue(json, as: type, at: line) else {
                return nil
            }
            return RequestExpression(
                code: value.code, canThrow: value.canThrow,
                isPatch: patchedType(of: shape.operation) != nil, cleared: cleared(by: json, in: shape))
        }
    }

    /// `clearing: [.location]`, where the body says null.
    private func cleared(by body: JSONValue, in shape: OperationShape) -> [LabeledExpr] {
        guard let names = shape.operation.patchedType.flatMap(names.patch) else { return [] }
        let properties = names.cases.filter { body[$0.wireName]?.isNull == true }.prefix(4)
        return properties.isEmpty ? [] : [.labeled("clearing", .array(properties.map(\.name.implicitMember)))]
    }

    // MARK: Output

    /// A case for each documented answer, and for any other.
    private func answers(_ shape: OperationShape, at line: Indentation) -> [SwitchCase] {
        var cases = shape.outcomes.map { outcome -> SwitchCase in
            var names = outcomeHeaders(outcome).map(\.label)
            var values = names.map { Expr("\($0) ?? \"\"") }
            if let body = outcome.body {
                names.append("body")
                values.append(body.presence == .optional ? "body as Any" : "body")
            }
            let name = shape.names.outcome(outcome.status).implicitMember
            let statement =
                values.isEmpty
                ? "print(\(SwiftLiteral.string(HTTPStatusNames.title(outcome.status))))"
                : Expr.named("print").call(values.map { .unlabeled($0) })
            return SwitchCase(
                names.isEmpty ? name : name.call(names.map(\.binding)), inLine: CodeBlockItem(statement))
        }
        if !shape.failures.isEmpty {
            cases.append(SwitchCase(".failure(let failure)", inLine: "print(failure)"))
        }
        return cases + [SwitchCase(".undocumented(let response)", inLine: "print(response.status)")]
    }
}

/// The body of an example as a call gives it.
private struct RequestExpression {
    var code: Expr
    var canThrow: Bool
    var isPatch: Bool
    /// What a one-line call is told to clear; empty but for a `PATCH`.
    var cleared: [LabeledExpr]

    /// What an input takes: `Patch(Event(…), clearing: [.location])`, or the value itself.
    var body: Expr {
        isPatch ? Expr.named("Patch").call([.unlabeled(code)] + cleared) : code
    }
}
