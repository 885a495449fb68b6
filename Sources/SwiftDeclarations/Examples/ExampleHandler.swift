import APIModel
import LooseJSON

extension DeclarationWriter {
    /// `func body() throws -> OnlineMeeting { … }`, the documented response, built with the initialisers; empty where it
    /// can't be.
    func bodyFunction(_ plan: ExamplePlan) -> SwiftSource {
        guard let value = plan.responseValue, let type = plan.responseType else { return "" }
        let expression = expression(for: value, as: type, column: 8)
        let keyword: SwiftSource = expression.canThrow ? "try " : ""
        return """
            /// The documented response, built with the initialisers.
            func body() throws -> \(spelling(of: type)) {
                \(keyword)\(expression.source)
            }
            """
    }

    /// The method that the request must reach: it compares the input with the example and answers as documented.
    func handler(_ plan: ExamplePlan, of shape: OperationShape) -> SwiftSource {
        guard let request = plan.sent else { return "" }
        var statements = pathExpectations(plan, shape) + queryExpectations(request, shape)
        for header in request.meaningfulHeaders where header.name.lowercased() != "content-type" {
            guard let member = HTTPFieldNames.member(header.name) else { continue }
            statements.append("#expect(input.headers[.\(member)] == \(SwiftLiteral.string(header.value)))")
        }
        if request.json != nil, shape.operation.request != nil {
            statements.append("#expect(try input.body == request.decodeBody())")
        }
        statements.append("return \(output(plan, shape))")
        return """
            \(signature(shape, column: 4)) {
                \(statements.lines)
            }
            """
    }

    private func pathExpectations(_ plan: ExamplePlan, _ shape: OperationShape) -> [SwiftSource] {
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
            value.map { "\(shape.names.pathParameter(name)): \(SwiftLiteral.string($0))" as SwiftSource }
        }
        guard arguments.count == values.count else { return [] }
        let name = shape.names.paths[path.index]
        return [
            arguments.isEmpty
                ? "#expect(input.path == .\(name))"
                : "#expect(input.path == .\(SwiftSource.call(name.source, arguments)))"
        ]
    }

    private func queryExpectations(_ request: ExampleMessage, _ shape: OperationShape) -> [SwiftSource] {
        guard case .request(_, let target) = request.role, let query = target.query else { return [] }
        var seen: Set<String> = []
        return query.split(separator: "&").compactMap { item in
            let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = PathMatch.decoded(String(pair[0]))
            guard pair.count == 2, seen.insert(name).inserted,
                let parameter = shape.operation.queryParameters.first(where: { $0.name == name })
            else { return nil }
            let value = PathMatch.decoded(String(pair[1]))
            let literal: SwiftSource? =
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

    private func output(_ plan: ExamplePlan, _ shape: OperationShape) -> SwiftSource {
        guard let response = plan.response, case .response(let status) = response.role else {
            return ".undocumented(APIResponse(.ok))"
        }
        let status2 = HTTPStatusNames.expression(status)
        let undocumented: SwiftSource =
            response.json == nil
            ? ".undocumented(\(SwiftSource.call("APIResponse", [status2, headersArgument(response)])))"
            : ".undocumented(try .json(\(status2), response.decodeBody(JSONValue.self)))"
        guard let outcome = plan.outcome else { return undocumented }
        var arguments = outcomeHeaders(outcome).compactMap { header in
            response.headers.first { $0.name.lowercased() == header.field }.map { found -> SwiftSource in
                "\(header.label): \(SwiftLiteral.string(found.value))"
            }
        }
        if let body = outcome.body {
            if body.isJSON, plan.responseValue != nil {
                arguments.append("try body()")
            } else if body.presence == .required {
                return undocumented
            }
        }
        let name = shape.names.outcome(status)
        return arguments.isEmpty && outcomeHeaders(outcome).isEmpty && outcome.body == nil
            ? ".\(name)" : ".\(SwiftSource.call(name.source, arguments))"
    }
}
