import APIModel

/// Operations (OpenAPI 3.1, Operation Object).
struct OperationObjects {
    let parameters: ParameterObjects
    let bodies: BodyObjects
    let citations: SourceLines

    func item(of item: PathItem) -> JSONObject {
        var result = JSONObject()
        for operation in item.operations {
            result.set(operation.operation.method.rawValue.lowercased(), .object(object(of: operation, item.key)))
        }
        return result
    }

    private func object(of part: PathOperation, _ key: PathKey) -> JSONObject {
        let operation = part.operation
        var result: JSONObject = ["operationId": .string(part.id), "tags": .strings([operation.resource])]
        result.set("summary", text: operation.title)
        result.set("description", text: operation.documentation.text)
        result.append(contentsOf: operation.documentation.deprecationMarks)
        let parameters = parameters.parameters(of: part, key)
        if !parameters.isEmpty { result.set("parameters", .array(parameters.map { .object($0) })) }
        result.set("requestBody", bodies.requestBody(of: operation).map { .object($0) })
        result.set("responses", .object(bodies.responses(of: operation)))
        if !operation.permissions.isEmpty {
            result.set("x-docgen-permissions", .array(operation.permissions.map { .object(object(of: $0)) }))
        }
        result.set("x-docgen-inferred", mark: part.path.isInferred)
        result.set("x-docgen-source", citations.node(part.path.sources + operation.sources))
        return result
    }

    private func object(of permission: Permission) -> JSONObject {
        var result: JSONObject = [
            "kind": .string(permission.kind), "isSupported": .boolean(permission.isSupported),
            "scopes": .strings(permission.scopes),
        ]
        result.set("note", text: permission.note)
        result.set("x-docgen-source", citations.node(permission.sources))
        return result
    }
}
