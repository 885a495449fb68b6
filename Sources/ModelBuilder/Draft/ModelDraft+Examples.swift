import APIModel
import LooseJSON
import PageReader
import SourceText

extension ModelDraft {
    /// The model, its examples put together under unique names, with the reasons why a message can't hold as documented.
    func model() -> APIModel {
        var model = modelWithoutExamples()
        let conformance = Conformance(model, typeKey: settings.policies.typeKey, workers: workers)
        let examples = workers.mapAll(operations) { self.examples(of: $0, conformance) }
        for (place, examples) in examples.enumerated() { model.operations[place].examples = examples }
        return model
    }

    private func examples(of operation: OperationDraft, _ conformance: Conformance) -> [Example] {
        var taken = Set<String>()
        return operation.sources.flatMap { source in
            source.exchanges.map { exchange in
                Example(
                    name: unique(exchange.name ?? source.facts.title, among: &taken),
                    request: exchange.request.map { message($0, on: source.page, of: operation, conformance) },
                    responses: exchange.responses.map { message($0, on: source.page, of: operation, conformance) })
            }
        }
    }

    private func unique(_ name: String, among taken: inout Set<String>) -> String {
        var unique = name
        var number = 2
        while !taken.insert(unique.lowercased()).inserted {
            unique = "\(name) \(number)"
            number += 1
        }
        return unique
    }

    private func message(
        _ facts: MessageFacts, on page: Int, of operation: OperationDraft, _ conformance: Conformance
    ) -> ExampleMessage {
        let own = ownType(of: facts.body, on: page)
        let type = operation.bodyType(of: facts, naming: own, in: types)
        var contradictions: [Contradiction] = []
        let role: ExampleMessage.Role
        if facts.isRequest {
            let (method, target, fault) = operation.destination(of: facts)
            role = .request(method: method, target: target)
            if let fault { contradictions.append(fault) }
        } else {
            role = .response(status: operation.status(of: facts))
        }
        var wrapper: String?
        if let type, let json = facts.body?.json {
            let sign = settings.policies.annotationSign
            let member = operation.isWrapped(json, of: type, in: types, sign: sign)
            wrapper = member?.key
            if let member {
                contradictions.append(
                    Contradiction(
                        "response-body-contradiction",
                        "the body wraps its \(type.description.quoted) in \(member.key.quoted), though the page says that it is one",
                        at: member.keyRange))
            } else if let own, let documented = operation.documentedType(of: facts),
                types.isUnrelated(own, to: documented)
            {
                contradictions.append(
                    Contradiction(
                        "response-body-contradiction",
                        "the body is \(own.name.quoted), though the page says that it is \(documented.description.quoted)",
                        at: json[settings.policies.typeKey]?.range ?? json.range))
            }
            contradictions += conformance.faults(in: member?.value ?? json, as: type)
        }
        return ExampleMessage(
            role: role, headers: facts.headers, body: facts.body.map { ExampleBody($0) }, bodyType: type,
            wrapper: wrapper, source: facts.range, contradictions: contradictions)
    }
}

extension OperationDraft {
    /// Where an example request goes: the documented path that fits its target best.
    fileprivate func destination(of message: MessageFacts) -> (HTTPMethod, ExampleTarget, Contradiction?) {
        guard case .request(let line) = message.start else {
            let template = paths.first?.template
            let path = template?.description ?? "/"
            return (method, ExampleTarget(text: path, path: path, template: template), nil)
        }
        let target = line.target
        let sent = target.path.withSlashKeys
        var best: (template: PathTemplate, literals: Int)?
        for path in paths {
            if let literals = path.template.withSlashKeys.fit(slashKeyed: sent), literals > best?.literals ?? -1 {
                best = (path.template, literals)
            }
        }
        let result = ExampleTarget(
            text: target.text, path: target.path.description, query: target.query, template: best?.template)
        if line.method.value != method {
            return (
                line.method.value, result,
                Contradiction(
                    "example-url-undocumented",
                    "the example sends \(line.method.value.rawValue), though the operation is \(method.rawValue)",
                    at: line.method.range)
            )
        }
        let fault =
            best == nil
            ? Contradiction(
                "example-url-undocumented", "the address fits no path of the operation", at: target.range) : nil
        return (method, result, fault)
    }
}

extension ExchangeFacts {
    /// The title of the section, else the name that the annotation gives; `nil` where the title says no more than that
    /// this is a request.
    fileprivate var name: String? {
        if let title = title?.value {
            let bare = title.withoutRunningNumber
            let generic: Set = ["", "request", "response", "example", "examples", "http", "sample", "requests"]
            if !generic.contains(bare.lowercased()) { return bare }
        }
        return annotatedName?.value
    }
}

extension String {
    /// "Example 1: Create a meeting" without its label: "Create a meeting".
    fileprivate var withoutRunningNumber: String {
        var rest = self[...]
        for label in ["example", "sample", "request"] where rest.lowercased().hasPrefix(label) {
            let tail = rest.dropFirst(label.count).drop { $0 == " " }
            let number = tail.prefix { $0.isNumber || $0 == "." }
            let end = tail.dropFirst(number.count).drop { $0 == " " }
            if let sign = end.first, ":-–—.".contains(sign) {
                rest = end.dropFirst().drop { $0 == " " }
            } else if end.isEmpty {
                rest = ""
            }
            break
        }
        return String(rest)
    }
}

extension ExampleBody {
    fileprivate init(_ body: BodyText) {
        switch body.content {
        case .json(let value, _): self = .json(value)
        case .text(let text): self = .text(text, mediaType: body.mediaType)
        }
    }
}
