import APIModel

extension DeclarationWriter {
    /// The extension that makes the operation's entry in the route table.
    func routeExtension(_ shape: OperationShape) -> ExtensionDecl {
        let operation = shape.operation
        let method = Indentation.none.deeper
        let line = method.deeper
        let paths = operation.paths.map { SwiftLiteral.string($0.template.description) }
        let list = Expr.array(paths, paths.count == 1 ? .inLine : .broken(line.deeper))
        let arguments: [LabeledExpr?] = [
            .unlabeled(SwiftLiteral.string(operation.id)), .unlabeled(operation.method.expression),
            .labeled("paths", list), consumed(operation), produced(shape),
        ]
        let handling = ClosureExpr(
            "call", ["try await api.\(shape.names.method)(Input(call)).response()"], at: line)
        let route = Expr.named("Route").call(arguments.compactMap { $0 }, .broken(line), closure: handling)
        let signature = FunctionSignature(["to api: some \(shape.api)"], returning: .named("Route"))
        return ExtensionDecl(
            of: shape.names.namespace.type,
            FunctionDecl(
                modifiers: .static, "route", signature,
                body: CodeBlock([CodeBlockItem(route)], at: method)))
    }

    /// The media types of bodies that are read, where it isn't JSON alone.
    private func consumed(_ operation: Operation) -> LabeledExpr? {
        guard let request = operation.request else { return .labeled("consumes", .array([])) }
        return request.isJSON ? nil : .labeled("consumes", .array([mediaType(of: request)]))
    }

    /// The media types of answers, where it isn't JSON alone.
    private func produced(_ shape: OperationShape) -> LabeledExpr? {
        let bodies = shape.outcomes.compactMap(\.body)
        if bodies.isEmpty && shape.failures.isEmpty { return .labeled("produces", .array([])) }
        let others = bodies.filter { !$0.isJSON }
        guard !others.isEmpty else { return nil }
        var seen: Set<String> = []
        let types = others.map(mediaType).filter { seen.insert($0.description).inserted }
        let json: [Expr] = bodies.contains(where: \.isJSON) || !shape.failures.isEmpty ? [".json"] : []
        return .labeled("produces", .array(json + types))
    }

    /// A stream is of any type: what the page shows is the type of its example.
    private func mediaType(of body: Payload) -> Expr {
        if body.type == .scalar(.stream) || body.type == .scalar(.binary) { return ".any" }
        let parts = body.mediaType.prefix { $0 != ";" }.split(separator: "/", maxSplits: 1).map { part in
            SwiftLiteral.string(part.filter { !$0.isWhitespace })
        }
        guard parts.count == 2 else { return ".any" }
        return "MediaType(type: \(parts[0]), subtype: \(parts[1]))"
    }
}
