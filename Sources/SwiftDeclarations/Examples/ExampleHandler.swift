import APIModel
import LooseJSON

extension DeclarationWriter {
    /// `func body() throws -> OnlineMeeting { … }`, the documented response, built with the initialisers; nil where it
    /// can't be.
    func bodyFunction(_ plan: ExamplePlan) -> FunctionDecl? {
        guard let value = plan.responseValue, let type = plan.responseType else { return nil }
        let expression = expression(for: value, as: type, at: Indentation.inSuite.deeper)
        let comment = DocComment(["The documented response, built with the initialisers."])
        return FunctionDecl(
            lead: comment.lead(at: .inSuite), "body",
            FunctionSignature([], .inLine, .throws, returning: spelling(of: type)),
            body: CodeBlock(
                [CodeBlockItem(expression.canThrow ? expression.code.tried : expression.code)], at: .inSuite))
    }

    /// The method that the request must reach: it compares the input with the example and answers as documented.
    func handler(_ plan: ExamplePlan, of shape: OperationShape) -> FunctionDecl? {
        guard let request = plan.sent else { return nil }
        var statements = pathExpectations(plan, shape) + queryExpectations(request, shape)
        for header in request.meaningfulHeaders where header.name.lowercased() != "content-type" {
            if let typed = shape.operation.typedHeaders.first(where: {
                $0.name.lowercased() == header.name.lowercased()
            }) {
                let name = shape.names.requestHeader(typed.name)
                statements.append("#expect(input.\(name) == \(SwiftLiteral.string(header.value)))")
                continue
            }
            guard let member = HTTPFieldNames.member(header.name) else { continue }
            statements.append(
                "#expect(input.headers[\(member.implicitMember)] == \(SwiftLiteral.string(header.value)))")
        }
        if request.json != nil, shape.operation.request != nil {
            statements.append("#expect(try input.body == request.decodeBody())")
        }
        statements.append(.returned(output(plan, shape)))
        return FunctionDecl(
            shape.names.method, signature(shape, behind: Indentation.inSuite.column, at: .inSuite),
            body: CodeBlock(statements, at: .inSuite))
    }

    private func pathExpectations(_ plan: ExamplePlan, _ shape: OperationShape) -> [CodeBlockItem] {
        guard let first = shape.operation.paths.first?.template else { return [] }
        // A request that fits no path is sent to the first one, with the placeholders as they stand.
        let path = plan.path ?? (0, Dictionary(first.parameters.map { ($0, "{\($0)}") }) { first, _ in first })
        let template = shape.operation.paths[path.index].template
        let values = template.parameters.map { ($0, path.captures[$0]) }
        guard shape.hasSeveralPaths else {
            return values.compactMap { name, value in
                value.map { "#expect(input.\(shape.names.pathParameter(name)) == \(SwiftLiteral.string($0)))" }
            }
        }
        let arguments = values.compactMap { name, value in
            value.map { LabeledExpr.labeled(shape.names.pathParameter(name), SwiftLiteral.string($0)) }
        }
        guard arguments.count == values.count else { return [] }
        let name = shape.names.paths[path.index].implicitMember
        return ["#expect(input.path == \(arguments.isEmpty ? name : name.call(arguments)))"]
    }

    private func queryExpectations(_ request: ExampleMessage, _ shape: OperationShape) -> [CodeBlockItem] {
        guard case .request(_, let target) = request.role, let query = target.query else { return [] }
        var seen: Set<String> = []
        return query.split(separator: "&").compactMap { item in
            let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = URIText.decoded(String(pair[0]))
            guard pair.count == 2, seen.insert(name).inserted,
                let parameter = shape.operation.queryParameters.first(where: { $0.name == name })
            else { return nil }
            let value = URIText.decoded(String(pair[1]))
            let literal: Expr? =
                switch parameter.type {
                case .scalar(.boolean): Bool(value).map(SwiftLiteral.boolean)
                case .scalar(.byte), .scalar(.sbyte), .scalar(.int16), .scalar(.int32), .scalar(.int64),
                    .scalar(.integer):
                    Int64(value).map(SwiftLiteral.integer)
                case .scalar(.single), .scalar(.double), .scalar(.number): nil
                case .scalar, .named, .array, .map, .unknown: SwiftLiteral.string(value)
                }
            return literal.map { "#expect(input.\(shape.names.queryParameter(name)) == \($0))" }
        }
    }

    private func output(_ plan: ExamplePlan, _ shape: OperationShape) -> Expr {
        guard let response = plan.response, case .response(let status) = response.role else {
            return ".undocumented(APIResponse(.ok))"
        }
        let code = HTTPStatusNames.expression(status)
        guard let outcome = plan.outcome else { return undocumented(response, code) }
        let headers = outcomeHeaders(outcome)
        var arguments = headers.compactMap { header in
            response.headers.first { $0.name.lowercased() == header.field }.map { found in
                LabeledExpr.labeled(header.label, SwiftLiteral.string(found.value))
            }
        }
        if let body = outcome.body {
            if body.isJSON, plan.responseValue != nil, plan.responseType == body.type {
                arguments.append(.unlabeled("try body()"))
            } else if body.presence == .required {
                return undocumented(response, code)
            }
        }
        let name = shape.names.outcome(status).implicitMember
        return headers.isEmpty && outcome.body == nil ? name : name.call(arguments)
    }

    private func undocumented(_ response: ExampleMessage, _ status: Expr) -> Expr {
        guard response.json == nil else {
            return ".undocumented(try .json(\(status), response.decodeBody(JSONValue.self)))"
        }
        let arguments = [.unlabeled(status), headersArgument(response, at: Indentation.inSuite.deeper)].compactMap {
            $0
        }
        return Expr(".undocumented").call([.unlabeled(Expr.named("APIResponse").call(arguments))])
    }
}

extension Indentation {
    /// The members of a suite, which its template moves to the right.
    static let inSuite = Indentation(depth: 0, margin: 4)
}
