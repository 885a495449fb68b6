import APIModel
import SourceText

extension DeclarationWriter {
    /// The test functions of an example.
    func tests(_ plan: ExamplePlan, of shape: OperationShape, title: String) -> [SwiftSource] {
        let bodies = [requestTest(plan, title), responseTest(plan, title)] + furtherResponseTests(plan, title)
        let others = [exchangeTest(plan, shape, title), textTest(plan, shape, title)]
        return (bodies + others).filter { !$0.isEmpty }
    }

    private func requestTest(_ plan: ExamplePlan, _ title: String) -> SwiftSource {
        guard plan.sent?.json != nil, let type = plan.requestType else { return "" }
        let check: SwiftSource = "#expect(request.differencesAfterRoundTrip(as: \(spelling(of: type)).self) == [])"
        return """
            \(attribute(title, "request"))
            func requestBody() {
                \(knownIssue(plan.requestBodyIssues, check))
            }
            """
    }

    private func responseTest(_ plan: ExamplePlan, _ title: String) -> SwiftSource {
        guard plan.response?.json != nil, let type = plan.responseType else { return "" }
        let spelling = spelling(of: type)
        let check: SwiftSource = "#expect(response.differencesAfterRoundTrip(as: \(spelling).self) == [])"
        var statements = [knownIssue(plan.responseBodyIssues, check)]
        if plan.isWrapped {
            statements.append("#expect(try response.decodeBody([String: \(spelling)].self)[\"value\"] == body())")
        } else if plan.responseValue != nil {
            statements.append("#expect(try response.decodeBody() == body())")
        }
        return """
            \(attribute(title, "response"))
            func responseBody() throws {
                \(statements.lines)
            }
            """
    }

    /// An example may show several answers; the others are tested as bodies.
    private func furtherResponseTests(_ plan: ExamplePlan, _ title: String) -> [SwiftSource] {
        plan.furtherResponses.map { further in
            let check: SwiftSource =
                "#expect(response\(further.number).differencesAfterRoundTrip(as: \(spelling(of: further.type)).self) == [])"
            return """
                \(attribute(title, "response \(further.number)"))
                func responseBody\(further.number)() {
                    \(knownIssue(further.issues, check))
                }
                """
        }
    }

    private func exchangeTest(_ plan: ExamplePlan, _ shape: OperationShape, _ title: String) -> SwiftSource {
        guard plan.sent != nil, plan.response != nil else { return "" }
        let answered: SwiftSource = "let answer = try await request.send(to: routes)"
        let comparison: SwiftSource = "#expect(response.differences(from: answer) == [])"
        var statements: [SwiftSource]
        if !plan.requestIssues.isEmpty || !plan.pathIssues.isEmpty {
            let exchange: SwiftSource = "\(answered)\n\(comparison)"
            statements = [knownIssue(plan.pathIssues + plan.requestIssues, exchange, isAsync: true)]
            let isOtherwiseSound =
                plan.requestIssues.isEmpty && plan.headIssues.isEmpty && plan.exchangeBodyIssues.isEmpty
            if isOtherwiseSound, let first = shape.operation.paths.first {
                // All else about the example holds, once it is sent where the operation is.
                let path = PathMatch.encoded(first.template.description)
                statements.append("let answer = try await request.at(\(SwiftLiteral.string(path))).send(to: routes)")
                statements.append(comparison)
            }
        } else if plan.headIssues.isEmpty && plan.exchangeBodyIssues.isEmpty {
            statements = [answered, comparison]
        } else {
            statements = [
                answered,
                knownIssue(plan.headIssues, "#expect(response.headDifferences(from: answer) == [])"),
                knownIssue(plan.exchangeBodyIssues, "#expect(response.bodyDifferences(from: answer) == [])"),
            ]
        }
        return """
            \(attribute(title, "exchange"))
            func exchange() async throws {
                \(statements.lines)
            }
            """
    }

    /// A request in XML is not sent, since the API speaks JSON here; that its properties are those of the operation is
    /// checked.
    private func textTest(_ plan: ExamplePlan, _ shape: OperationShape, _ title: String) -> SwiftSource {
        guard let request = plan.unsent, let body = shape.operation.request, body.isJSON,
            let properties = XMLProperties.json(in: request)
        else { return "" }
        let misfits = misfits(of: properties, to: body.type)
        let call: SwiftSource =
            "#expect(comparison.differencesAfterRoundTrip(of: properties, as: \(spelling(of: body.type)).self) == [])"
        return """
            \(attribute(title, "request"))
            func requestBody() {
                let comparison = JSONComparison()
                let properties = \(SwiftLiteral.lines(SwiftLiteral.printableJSON(properties)))
                \(knownIssue(misfits, call))
            }
            """
    }

    // MARK: Pieces

    private func attribute(_ title: String, _ part: String) -> SwiftSource {
        "@Test(\(SwiftLiteral.string("\(title) · \(part)")))"
    }

    /// The statements, marked as failing for reasons that are cited; as they are where there is none.
    private func knownIssue(_ reasons: [Misfit], _ statements: SwiftSource, isAsync: Bool = false) -> SwiftSource {
        guard !reasons.isEmpty else { return statements }
        var seen: Set<String> = []
        let texts = reasons.map { (sourceCitation($0.range).map { "\($0): " } ?? "") + $0.message }
            .filter { seen.insert($0).inserted }
        // One reason explains a failure; ten don't explain it better.
        let text = texts.prefix(3).joined(separator: "; ") + (texts.count > 3 ? "; and others" : "")
        let call = SwiftSource.fittingCall("withKnownIssue", [SwiftLiteral.string(text)], behind: isAsync ? 18 : 12)
        return """
            \(isAsync ? "await " : "")\(call) {
                \(statements)
            }
            """
    }
}
