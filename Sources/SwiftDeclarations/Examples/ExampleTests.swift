import APIModel
import SourceText

extension DeclarationWriter {
    /// The test functions of an example.
    func tests(_ plan: ExamplePlan, of shape: OperationShape, title: String) -> [FunctionDecl] {
        let bodies = [requestTest(plan, shape, title), responseTest(plan, title)] + furtherResponseTests(plan, title)
        let others = [exchangeTest(plan, shape, title), textTest(plan, shape, title)]
        return (bodies + others).compactMap { $0 }
    }

    private func requestTest(_ plan: ExamplePlan, _ shape: OperationShape, _ title: String) -> FunctionDecl? {
        guard plan.sent?.json != nil, let sent = plan.requestType else { return nil }
        let type = bodySpelling(of: sent, in: shape.operation)
        let check: CodeBlockItem =
            "#expect(request.differencesAfterRoundTrip(as: \(type).self) == [])"
        return test(title, "request", "requestBody", [knownIssue(plan.requestBodyIssues, [check])])
    }

    private func responseTest(_ plan: ExamplePlan, _ title: String) -> FunctionDecl? {
        guard let response = plan.response, response.json != nil, let type = plan.responseType else { return nil }
        let check = roundTrip("response", response, as: type)
        var statements = [knownIssue(plan.responseBodyIssues, [check])]
        if plan.responseValue != nil {
            let value = Expr("response.decodeBody").call([response.place].compactMap { $0 })
            statements.append(["#expect(try \(value) == body())"])
        }
        return test(title, "response", "responseBody", effects: .throws, statements)
    }

    /// An example may show several answers; the others are tested as bodies.
    private func furtherResponseTests(_ plan: ExamplePlan, _ title: String) -> [FunctionDecl] {
        plan.furtherResponses.map { further in
            let check = roundTrip(further.name, further.message, as: further.type)
            return test(
                title, "response \(further.number)", further.testName, [knownIssue(further.issues, [check])])
        }
    }

    /// `#expect(response.differencesAfterRoundTrip(as: OnlineMeeting.self) == [])`
    private func roundTrip(
        _ name: SwiftIdentifier, _ message: ExampleMessage, as type: TypeReference
    ) -> CodeBlockItem {
        let type = LabeledExpr.labeled(.as, "\(spelling(of: type)).self")
        let call = Expr("\(name).differencesAfterRoundTrip").call([message.place, type].compactMap { $0 })
        return "#expect(\(call) == [])"
    }

    private func exchangeTest(_ plan: ExamplePlan, _ shape: OperationShape, _ title: String) -> FunctionDecl? {
        guard plan.sent != nil, plan.response != nil else { return nil }
        let answered: CodeBlockItem = "let answer = try await request.send(to: routes)"
        let comparison: CodeBlockItem = "#expect(response.differences(from: answer) == [])"
        var statements: [[CodeBlockItem]]
        if !plan.requestIssues.isEmpty || !plan.pathIssues.isEmpty {
            statements = [knownIssue(plan.pathIssues + plan.requestIssues, [answered, comparison], isAsync: true)]
            let isOtherwiseSound =
                plan.requestIssues.isEmpty && plan.headIssues.isEmpty && plan.exchangeBodyIssues.isEmpty
            if isOtherwiseSound, let first = shape.operation.paths.first {
                // All else about the example holds, once it is sent where the operation is.
                let path = SwiftLiteral.string(URIText.encoded(first.template.description))
                statements.append(["let answer = try await request.at(\(path)).send(to: routes)", comparison])
            }
        } else if plan.headIssues.isEmpty && plan.exchangeBodyIssues.isEmpty {
            statements = [[answered, comparison]]
        } else {
            statements = [
                [answered],
                knownIssue(plan.headIssues, ["#expect(response.headDifferences(from: answer) == [])"]),
                knownIssue(plan.exchangeBodyIssues, ["#expect(response.bodyDifferences(from: answer) == [])"]),
            ]
        }
        return test(title, "exchange", "exchange", effects: .asyncThrows, statements)
    }

    /// A request in XML is not sent, since the API speaks JSON here; that its properties are those of the operation is
    /// checked.
    private func textTest(_ plan: ExamplePlan, _ shape: OperationShape, _ title: String) -> FunctionDecl? {
        guard let request = plan.unsent, let body = shape.operation.request, body.isJSON,
            let properties = XMLProperties.json(in: request)
        else { return nil }
        let literal = SwiftLiteral.lines(SwiftLiteral.printableJSON(properties), at: Indentation.inSuite.deeper)
        let type = bodySpelling(of: body.type, in: shape.operation)
        let check: CodeBlockItem =
            "#expect(comparison.differencesAfterRoundTrip(of: properties, as: \(type).self) == [])"
        return test(
            title, "request", "requestBody",
            [
                ["let comparison = JSONComparison()", .constant("properties", literal)],
                knownIssue(misfits(of: properties, to: body.type), [check]),
            ])
    }

    // MARK: Pieces

    /// `@Test("Create meeting · Example 1 · request") func requestBody() { … }`
    private func test(
        _ title: String, _ part: String, _ name: SwiftIdentifier, effects: FunctionEffectSpecifiers? = nil,
        _ statements: [[CodeBlockItem]]
    ) -> FunctionDecl {
        let attribute: Attribute = "@Test(\(SwiftLiteral.string("\(title) · \(part)")))"
        return FunctionDecl(
            attributes: AttributeList(attribute, at: .inSuite), name,
            FunctionSignature([], .inLine, effects),
            body: CodeBlock(statements.flatMap { $0 }, at: .inSuite))
    }

    /// The statements, marked as failing for reasons that are cited; as they are where there is none.
    private func knownIssue(
        _ reasons: [Misfit], _ statements: [CodeBlockItem], isAsync: Bool = false
    ) -> [CodeBlockItem] {
        guard let text = reason(reasons) else { return statements }
        let line = Indentation.inSuite.deeper
        let arguments = [LabeledExpr.unlabeled(SwiftLiteral.string(text))]
        let function = Expr.named("withKnownIssue")
        let head = function.call(arguments, behind: isAsync ? 18 : 12, at: line)
        let isBroken = !head.isLine(ofAtMost: .max)
        let call = function.call(
            arguments, isBroken ? .broken(line) : .inLine, closure: ClosureExpr(nil, statements, at: line))
        return [CodeBlockItem(isAsync ? call.awaited : call)]
    }

    /// Why an example can't hold, in a line with pages and lines; nil where there is no reason.
    func reason(_ reasons: [Misfit]) -> String? {
        var seen: Set<String> = []
        let texts = reasons.map { reason in
            let place = sourceCitation(reason.range).map { "\($0): " } ?? ""
            return place + reason.message + (reason.rule.map { " [\($0)]" } ?? "")
        }.filter { seen.insert($0).inserted }
        // One reason explains a failure; ten don't explain it better.
        let text = texts.prefix(3).joined(separator: "; ") + (texts.count > 3 ? "; and others" : "")
        return text.isEmpty ? nil : text
    }
}
