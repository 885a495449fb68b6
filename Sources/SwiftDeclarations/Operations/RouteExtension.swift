import APIModel

extension DeclarationWriter {
    /// The extension that makes the operation's entry in the route table.
    func routeExtension(_ shape: OperationShape) -> SwiftSource {
        let operation = shape.operation
        let paths = operation.paths.map { SwiftLiteral.string($0.template.description) }
        let list: SwiftSource =
            paths.count == 1
            ? "[\(paths[0])]"
            : """
            [
                \(paths.map { "\($0)," as SwiftSource }.lines)
            ]
            """
        let arguments: [SwiftSource] = [
            SwiftLiteral.string(operation.id), ".\(SwiftSource(trusted: operation.method.rawValue.lowercased()))",
            "paths: \(list)", consumed(operation), produced(shape),
        ]
        return """
            extension \(shape.names.namespace) {
                static func route(to api: some \(shape.api)) -> Route {
                    \(SwiftSource.brokenCall("Route", arguments)) { call in
                        try await api.\(shape.names.method)(Input(call)).response()
                    }
                }
            }
            """
    }

    /// The media types of bodies that are read, where it isn't JSON alone.
    private func consumed(_ operation: Operation) -> SwiftSource {
        guard let request = operation.request else { return "consumes: []" }
        return request.isJSON ? "" : "consumes: [\(mediaType(request.mediaType))]"
    }

    /// The media types of answers, where it isn't JSON alone.
    private func produced(_ shape: OperationShape) -> SwiftSource {
        let bodies = shape.outcomes.compactMap(\.body)
        if bodies.isEmpty && shape.failures.isEmpty { return "produces: []" }
        var types: [String] = []
        for body in bodies where !body.isJSON && !types.contains(body.mediaType) { types.append(body.mediaType) }
        guard !types.isEmpty else { return "" }
        let json: [SwiftSource] = bodies.contains(where: \.isJSON) || !shape.failures.isEmpty ? [".json"] : []
        return "produces: [\((json + types.map(mediaType)).joined(", "))]"
    }

    private func mediaType(_ text: String) -> SwiftSource {
        let parts = text.prefix { $0 != ";" }.split(separator: "/", maxSplits: 1).map { part in
            SwiftLiteral.string(part.filter { !$0.isWhitespace })
        }
        guard parts.count == 2 else { return "MediaType(type: \"*\", subtype: \"*\")" }
        return "MediaType(type: \(parts[0]), subtype: \(parts[1]))"
    }
}
