import APIModel

/// Parameters of operations and headers of responses (OpenAPI 3.1, Parameter Object and Header Object).
struct ParameterObjects {
    let values: ValueSchema

    /// Every placeholder of the path, then query parameters, then headers; each name once in its place.
    func parameters(of operation: PathOperation, _ key: PathKey) -> [JSONObject] {
        let path = zip(operation.path.template.parameters, key.parameters).map { name, spelling in
            let documented = operation.operation.pathParameters.first { $0.name == name }
            return object(
                documented ?? Parameter(name: name, sources: []), named: spelling, in: "path", isRequired: true)
        }
        var names: Set<String> = []
        let query = operation.operation.queryParameters
            .filter { !$0.name.isEmpty && names.insert($0.name).inserted }
            .map { object($0, named: $0.name, in: "query", isRequired: $0.presence == .required) }
        // What OpenAPI says with `content` and `security` must not stand here as well.
        var taken: Set<String> = ["accept", "authorization", "content-type"]
        let headers = operation.operation.requestHeaders
            .filter { !$0.name.isEmpty && taken.insert($0.name.lowercased()).inserted }
            .map { object($0, named: $0.name, in: "header", isRequired: $0.presence == .required) }
        return path + query + headers
    }

    func header(_ header: Parameter) -> JSONObject { described(header, isRequired: header.presence == .required) }

    private func object(
        _ parameter: Parameter, named name: String, in place: String, isRequired: Bool
    ) -> JSONObject {
        var result: JSONObject = ["name": .string(name), "in": .string(place)]
        result.append(contentsOf: described(parameter, isRequired: isRequired))
        return result
    }

    private func described(_ parameter: Parameter, isRequired: Bool) -> JSONObject {
        var result = JSONObject()
        result.set("description", text: parameter.documentation.text)
        result.set("required", mark: isRequired)
        result.append(contentsOf: parameter.documentation.deprecationMarks)
        result.set("schema", .object(values.schema(of: parameter.type, parameter.constraints, isNullable: false)))
        return result
    }
}
