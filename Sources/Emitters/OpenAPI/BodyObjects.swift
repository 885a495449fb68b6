import APIModel

/// Request bodies and responses with their examples (OpenAPI 3.1, Request Body Object and Response Object).
struct BodyObjects {
    let values: ValueSchema
    let partial: PartialTypes
    let citations: SourceLines

    /// `nil` where neither documentation nor an example has a body.
    func requestBody(of operation: Operation) -> JSONObject? {
        let examples = operation.examples.compactMap { example in
            example.request.flatMap { BodyExample(example.name, $0) }
        }
        var content = ContentMap(citations: citations)
        fill(&content, with: operation.request, examples) { type in
            operation.method == .patch ? values.schema(of: type) : whole(type)
        }
        guard let content = content.node else { return nil }
        var result = JSONObject()
        result.set("description", text: operation.request?.documentation.text)
        result.set("required", mark: operation.request?.presence == .required)
        result.set("content", content)
        if operation.request == nil { result.append(contentsOf: Evidence.Kind.example.mark) }
        return result
    }

    /// By status, the documented ones and those that only examples have.
    func responses(of operation: Operation) -> JSONObject {
        let messages = operation.examples.flatMap { example in
            example.responses.compactMap { message -> (status: Int, name: String, message: ExampleMessage)? in
                guard case .response(let status) = message.role else { return nil }
                return (status, example.name, message)
            }
        }
        var responses = operation.responses
        for status in Set(messages.map(\.status)).sorted() where !responses.contains(where: { $0.status == status }) {
            responses.append(Response(status: status, sources: []))
        }
        var result = JSONObject()
        var written: Set<String> = []
        for response in responses.sorted(by: { $0.status < $1.status }) {
            // Statuses outside of the five classes have no key of their own.
            let key = (100..<600).contains(response.status) ? String(response.status) : "default"
            guard written.insert(key).inserted else { continue }
            let examples = messages.filter { $0.status == response.status }
                .compactMap { BodyExample($0.name, $0.message) }
            let isDocumented = operation.responses.contains { $0.status == response.status }
            result.set(key, .object(object(of: response, examples, isDocumented: isDocumented)))
        }
        return result
    }

    /// A type as the one who creates a thing sends it: with all that the documentation requires.
    private func whole(_ type: TypeReference) -> JSONObject {
        var result = values.schema(of: type)
        guard case .named(let id) = type, partial.contains(id) else { return result }
        let required = values.types.allProperties(of: id).filter { $0.presence == .required && !$0.isReadOnly }
        if !required.isEmpty { result.set("required", .strings(required.map(\.wireName))) }
        return result
    }
}

// MARK: - Responses

extension BodyObjects {
    private func object(of response: Response, _ examples: [BodyExample], isDocumented: Bool) -> JSONObject {
        let text = response.documentation.text
        var result: JSONObject = [
            "description": .string(text.isEmpty ? StatusName.text(of: response.status) : text)
        ]
        var headers = JSONObject()
        var names = Set(["content-type"])
        for header in response.headers where !header.name.isEmpty && names.insert(header.name.lowercased()).inserted {
            headers.set(header.name, .object(ParameterObjects(values: values).header(header)))
        }
        if !headers.isEmpty { result.set("headers", .object(headers)) }
        var content = ContentMap(citations: citations)
        if response.body == nil, let schema = errorSchema(of: response.errors) {
            content.declare(MediaTypeName.json, schema)
        }
        fill(&content, with: response.body, examples) { values.schema(of: $0) }
        result.set("content", content.node)
        if !response.errors.isEmpty {
            result.set("x-docgen-errors", .array(response.errors.map { .object(object(of: $0)) }))
        }
        if !isDocumented { result.append(contentsOf: Evidence.Kind.example.mark) }
        return result
    }

    /// The documented codes, where no page says more of the body.
    private func errorSchema(of errors: [DocumentedError]) -> JSONObject? {
        guard !errors.isEmpty else { return nil }
        var properties: JSONObject = ["code": .object(BodyObjects.choice(errors.map(\.code)))]
        let subcodes = errors.compactMap(\.subcode)
        if !subcodes.isEmpty { properties.set("subcode", .object(BodyObjects.choice(subcodes))) }
        return ["type": "object", "properties": .object(properties), "additionalProperties": true]
    }

    private static func choice(_ names: [String]) -> JSONObject {
        var seen: Set<String> = []
        return ["type": "string", "enum": .strings(names.filter { seen.insert($0).inserted })]
    }

    private func object(of error: DocumentedError) -> JSONObject {
        var result: JSONObject = ["code": .string(error.code)]
        result.set("subcode", text: error.subcode)
        result.set("description", text: error.documentation.text)
        result.set("x-docgen-source", citations.node([error.source]))
        return result
    }
}

// MARK: - Content

extension BodyObjects {
    private func fill(
        _ content: inout ContentMap, with payload: Payload?, _ examples: [BodyExample],
        schema plain: (TypeReference) -> JSONObject
    ) {
        let wrappers = Set(examples.compactMap(\.message.wrapper)).sorted()
        func schema(_ type: TypeReference) -> JSONObject { BodyObjects.schema(plain(type), orUnder: wrappers) }
        let documented = payload.map { MediaTypeName.normalized($0.mediaType) ?? MediaTypeName.json }
        if let payload, let documented { content.declare(documented, schema(payload.type)) }
        for example in examples {
            switch example.body {
            case .json:
                let type = payload?.type ?? example.message.bodyType ?? .unknown
                content.add(example, as: jsonMediaType(of: example, documented), schema: schema(type))
            case .text(_, let mediaType):
                let name = MediaTypeName.normalized(mediaType) ?? "text/plain"
                content.add(example, as: name, schema: ["type": "string"])
            }
        }
    }

    /// A body that is what the documentation says, or holds it under a key as examples show.
    private static func schema(_ schema: JSONObject, orUnder wrappers: [String]) -> JSONObject {
        guard !wrappers.isEmpty else { return schema }
        let wrapped = wrappers.map { key -> JSONNode in
            let object: JSONObject = [
                "type": "object", "required": .strings([key]), "properties": .object([key: .object(schema)]),
            ]
            return .object(object)
        }
        return ["anyOf": .array([.object(schema)] + wrapped)]
    }

    /// The media type that the message names, where that is JSON; else the documented one, on the same condition.
    private func jsonMediaType(of example: BodyExample, _ documented: String?) -> String {
        let stated = example.message.headers.first { $0.name.lowercased() == "content-type" }
            .flatMap { MediaTypeName.normalized($0.value) }
        return [stated, documented].compactMap { $0 }.first(where: MediaTypeName.isJSON) ?? MediaTypeName.json
    }
}
