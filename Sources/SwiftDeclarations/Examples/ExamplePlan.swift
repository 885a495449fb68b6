import APIModel
import LooseJSON
import SourceText

/// What can be said of an example before it runs: which parts become tests, and which of those must fail because the
/// documentation contradicts itself.
///
/// A known issue is one that is known: each is predicted from the types, so that an example that begins to pass is noticed.
struct ExamplePlan {
    /// The request as it is sent; nil where the example has none, or speaks no JSON.
    var sent: ExampleMessage?
    /// The request where it has a body that is no JSON.
    var unsent: ExampleMessage?
    var response: ExampleMessage?
    var requestType: TypeReference?
    var responseType: TypeReference?
    /// The documented response that the example's status names.
    var outcome: Response?
    /// The value that the handler returns: the body, or what is wrapped in it.
    var responseValue: JSONValue?

    /// A response beyond the first one.
    struct FurtherResponse {
        /// From 2.
        var number: Int
        var message: ExampleMessage
        var type: TypeReference
        var issues: [Misfit]
        var filling: [Filling]

        /// `response2`
        var name: SwiftIdentifier { SwiftIdentifier("response", number) }
        /// `responseBody2`
        var testName: SwiftIdentifier { SwiftIdentifier("responseBody", number) }
    }
    var furtherResponses: [FurtherResponse] = []

    /// Why the bodies can't come back, or the exchange can't succeed.
    var requestBodyIssues: [Misfit] = []
    var responseBodyIssues: [Misfit] = []
    /// Values with which the bodies come back, where words in place of values are all that is wrong with them.
    var requestFilling: [Filling] = []
    var responseFilling: [Filling] = []
    var pathIssues: [Misfit] = []
    var requestIssues: [Misfit] = []
    var headIssues: [Misfit] = []
    var exchangeBodyIssues: [Misfit] = []
    /// The documented path that the request takes, and the values of its placeholders.
    var path: (index: Int, captures: [String: String])?
}

extension DeclarationWriter {
    func plan(_ example: Example, of shape: OperationShape) -> ExamplePlan {
        var plan = ExamplePlan()
        if let request = example.request { planRequest(request, of: shape, &plan) }
        if let response = example.responses.first { planResponse(response, of: shape, &plan) }
        for (index, response) in example.responses.enumerated().dropFirst() {
            guard case .response(let status) = response.role, let body = response.json else { continue }
            let outcome = shape.outcomes.first { $0.status == status }
            guard let type = response.bodyType ?? outcome?.body?.type else { continue }
            let misfits = misfits(of: body, in: response, as: type)
            plan.furtherResponses.append(
                ExamplePlan.FurtherResponse(
                    number: index + 1, message: response, type: type, issues: known(response, and: misfits),
                    filling: misfits.filling))
        }
        return plan
    }

    private func planRequest(_ request: ExampleMessage, of shape: OperationShape, _ plan: inout ExamplePlan) {
        guard case .request(let method, let target) = request.role else { return }
        if case .text = request.body {
            plan.unsent = request
            return
        }
        guard shape.operation.request?.isJSON ?? true else { return }
        plan.sent = request
        plan.requestType = request.bodyType ?? shape.operation.request?.type
        plan.path = path(of: target, in: shape)
        if plan.path == nil {
            plan.pathIssues = known(
                request, else: "no path of the operation is like `\(target.path)`", at: request.source)
        }
        if method != shape.operation.method {
            plan.requestIssues.append(
                Misfit(message: "the example uses \(method.rawValue)", range: request.source))
        }
        plan.requestIssues += missingParameters(request, target, of: shape)
        if let body = request.json, let type = plan.requestType {
            let misfits = misfits(
                of: body, to: type, nullMatters: method == .patch && patchedType(of: shape.operation) == nil)
            plan.requestBodyIssues = known(request, and: misfits)
            plan.requestFilling = misfits.filling
            // A body of another type may reach the operation all the same; one that can't be read doesn't.
            if let expected = shape.operation.request?.type {
                let unreadable = self.misfits(of: body, to: expected).filter { !$0.isDecodable }
                plan.requestIssues += known(request, and: unreadable)
            }
            if let type = request.mediaType, !type.contains("json"), shape.operation.request != nil {
                plan.requestIssues.append(Misfit(message: "the media type is `\(type)`", range: request.source))
            }
        } else if shape.operation.request?.presence == .required {
            plan.requestIssues.append(Misfit(message: "the request has no body", range: request.source))
        }
    }

    /// Parameters that the page says are required and its example leaves out.
    private func missingParameters(
        _ request: ExampleMessage, _ target: ExampleTarget, of shape: OperationShape
    ) -> [Misfit] {
        let query = (target.query ?? "").split(separator: "&").map { item in
            URIText.decoded(String(item.prefix { $0 != "=" }))
        }
        let headers = Set(request.headers.map { $0.name.lowercased() })
        let missing =
            shape.operation.queryParameters.filter { $0.presence == .required && !query.contains($0.name) }
            + shape.operation.typedHeaders.filter {
                $0.presence == .required && !headers.contains($0.name.lowercased())
            }
        return missing.map { Misfit(message: "the request lacks the required \($0.name)", range: request.source) }
    }

    private func planResponse(_ response: ExampleMessage, of shape: OperationShape, _ plan: inout ExamplePlan) {
        guard case .response(let status) = response.role else { return }
        plan.response = response
        plan.outcome = shape.outcomes.first { $0.status == status }
        plan.responseType = response.bodyType ?? plan.outcome?.body?.type
        if let body = response.json, let type = plan.responseType {
            let misfits = misfits(of: body, in: response, as: type)
            plan.responseBodyIssues = known(response, and: misfits)
            plan.responseFilling = misfits.filling
            if plan.responseBodyIssues.isEmpty { plan.responseValue = response.content(of: body) }
        }
        guard let outcome = plan.outcome else { return }
        if response.json != nil {
            if outcome.body == nil {
                plan.exchangeBodyIssues = known(response, else: "the page documents no body", at: response.source)
            } else {
                // A server answers with what is documented: not with what is wrapped around it, nor with something else.
                let isDocumented = response.wrapper == nil && plan.responseType == outcome.body?.type
                plan.exchangeBodyIssues = plan.responseBodyIssues + (isDocumented ? [] : faults(response))
            }
            if let type = response.mediaType, outcome.body?.isJSON == true, type != "application/json" {
                plan.headIssues.append(Misfit(message: "the media type is `\(type)`", range: response.source))
            }
        }
        let typed = Set(outcomeHeaders(outcome).map(\.field))
        for header in response.meaningfulHeaders
        where header.name.lowercased() != "content-type" && !typed.contains(header.name.lowercased()) {
            plan.headIssues.append(
                Misfit(message: "the page does not document the header \(header.name)", range: header.range))
        }
    }

    // MARK: Reasons

    /// Why a client can't read the body of a response, or can't give it back.
    private func misfits(of body: JSONValue, in response: ExampleMessage, as type: TypeReference) -> [Misfit] {
        let misfits = misfits(of: response.content(of: body), to: type)
        return response.wrapper.map { wrapper in misfits.map { $0.within(wrapper) } } ?? misfits
    }

    /// What the model says against a message.
    private func faults(_ message: ExampleMessage) -> [Misfit] {
        message.contradictions.map { Misfit(message: $0.message, range: $0.range, rule: $0.rule) }
    }

    /// The rule by which a message is in a wrapper that the page doesn't speak of.
    private static let wrapping: RuleID = "response-body-contradiction"

    /// What the model says against a message, or else what was found here.
    private func known(_ message: ExampleMessage, and misfits: [Misfit]) -> [Misfit] {
        guard !misfits.isEmpty else { return [] }
        // A client finds what is wrapped; that it is wrapped explains nothing.
        let documented = faults(message).filter { message.wrapper == nil || $0.rule != Self.wrapping }
        guard documented.isEmpty else { return documented }
        return misfits.map { Misfit(message: $0.message, range: $0.range, rule: rule(at: $0.range)) }
    }

    private func known(_ message: ExampleMessage, else text: String, at range: SourceRange) -> [Misfit] {
        known(message, and: [Misfit(message: text, range: range)])
    }

    func path(of target: ExampleTarget, in shape: OperationShape) -> (index: Int, captures: [String: String])? {
        let templates = shape.operation.paths.map(\.template)
        if let template = target.template, let index = templates.firstIndex(of: template) {
            return (index, PathCaptures.captures(in: target.path, by: template) ?? [:])
        }
        for (index, template) in templates.enumerated() {
            if let captures = PathCaptures.captures(in: target.path, by: template) { return (index, captures) }
        }
        return nil
    }
}

extension ExampleMessage {
    var json: JSONValue? {
        if case .json(let value) = body { value } else { nil }
    }

    /// What the documentation describes of a body: what stands in its wrapper, or all of it.
    func content(of body: JSONValue) -> JSONValue { wrapper.flatMap { body[$0] } ?? body }

    /// `application/json`, in lower case and without parameters.
    var mediaType: String? {
        headers.first { $0.name.lowercased() == "content-type" }.map { header in
            header.value.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
        }
    }

    /// Its headers but those that belong to the transport, and the media type of a body that isn't there.
    var meaningfulHeaders: [ExampleHeader] {
        headers.filter { header in
            let name = header.name.lowercased()
            return HTTPFieldNames.isToken(header.name) && !["content-length", "host", "date"].contains(name)
                && (name != "content-type" || body != nil)
        }
    }
}
