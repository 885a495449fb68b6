import APIModel
import LooseJSON
import SourceText

extension DeclarationWriter {
    /// `struct OnlineMeetingServer: PartialOnlineMeetingAPI { … }`, and whether it can be made of nothing.
    ///
    /// It answers with the first success, as the first example shows it; where none does, with an empty body, or with a stored one
    /// where that isn't enough.
    func serverSnippet(
        _ shape: OperationShape, _ resource: ResourceNames
    ) -> (declaration: StructDecl, isComplete: Bool) {
        let line = Indentation.none.deeper
        let outcome = shape.outcomes.first(where: \.isSuccess) ?? shape.outcomes.first
        var members: [any DeclCode] = []
        var answer: Expr = ".undocumented(APIResponse(.notImplemented))"
        if let outcome {
            let name = shape.names.outcome(outcome.status).implicitMember
            if let body = outcome.body {
                let documented = body.isJSON ? value(of: outcome, body, in: shape, at: line.deeper) : nil
                if documented == nil {
                    let type = body.isJSON ? spelling(of: body.type) : .data
                    members.append(VariableDecl(.let, "answer", type))
                }
                let value = documented?.code ?? .named("answer")
                answer = name.call([.unlabeled(value)])
                if documented?.canThrow == true { answer = answer.tried }
            } else {
                answer = outcomeHeaders(outcome).isEmpty ? name : name.call()
            }
        }
        let isComplete = members.isEmpty
        members.append(
            FunctionDecl(
                shape.names.method, signature(shape, behind: line.column + Self.pageMargin, at: line),
                body: CodeBlock([CodeBlockItem(answer)], at: line)))
        let declaration = StructDecl(resource.server, [resource.partial], MemberBlock(members))
        return (declaration, isComplete)
    }

    /// A page is narrower than a source file; what is too long for it has to be scrolled sideways.
    private static var pageMargin: Int { 28 }

    private func value(
        of outcome: Response, _ body: Payload, in shape: OperationShape, at line: Indentation
    ) -> ValueExpression? {
        if let documented = exampleResponse(outcome, body.type, of: shape, at: line) { return documented }
        guard let place = (outcome.sources + shape.operation.sources).first else { return nil }
        return [JSONValue.Kind.object([]), .array([])].firstNonNil {
            snippetValue(JSONValue($0, at: place), as: body.type, at: line)
        }
    }

    private func exampleResponse(
        _ outcome: Response, _ type: TypeReference, of shape: OperationShape, at line: Indentation
    ) -> ValueExpression? {
        shape.operation.examples.lazy.flatMap(\.responses).firstNonNil { response in
            guard response.role == .response(status: outcome.status), response.wrapper == nil else { return nil }
            return response.json.flatMap { snippetValue($0, as: type, at: line) }
        }
    }
}
