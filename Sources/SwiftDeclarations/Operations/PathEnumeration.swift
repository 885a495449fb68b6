import APIModel

extension DeclarationWriter {
    /// `public enum Path { case me, users(usersID: String) }`; empty for an operation with a single path.
    func pathEnumeration(_ shape: OperationShape) -> SwiftSource {
        guard shape.hasSeveralPaths else { return "" }
        let cases = zip(shape.names.paths, shape.operation.paths).map { name, path -> SwiftSource in
            let parameters = path.template.parameters.map { parameter -> SwiftSource in
                "\(shape.names.pathParameter(parameter)): String"
            }
            let note = path.isInferred ? ", which the page shows in an example only" : ""
            let declaration: SwiftSource =
                parameters.isEmpty ? "case \(name)" : SwiftSource.fittingCall("case \(name)", parameters, behind: 8)
            return [
                DocComment.comment(["`\(DocMarkup.code(path.template.description))`\(note)"]), declaration,
            ].lines
        }
        let comment = DocComment.comment([
            "The paths of the operation.", sourceParagraph(shape.operation.paths.flatMap { $0.sources.prefix(1) }),
        ])
        return """
            \(comment)
            public enum Path: Hashable, Sendable {
                \(cases.lines)
            }
            """
    }

    /// The initialiser that reads the path which a call took.
    func pathConversion(_ shape: OperationShape) -> SwiftSource {
        guard shape.hasSeveralPaths else { return "" }
        let cases = zip(shape.names.paths, shape.operation.paths).map { name, path -> SwiftSource in
            let captures = path.template.parameters.map { parameter -> SwiftSource in
                "\(shape.names.pathParameter(parameter)): try call.capture(\(SwiftLiteral.string(parameter)))"
            }
            let pattern: SwiftSource = "case \(SwiftLiteral.string(path.template.description)):"
            guard !captures.isEmpty else { return "\(pattern) self = .\(name)" }
            let line: SwiftSource = "\(pattern) self = .\(SwiftSource.call(name.source, captures))"
            if line.text.count + 8 <= SwiftSource.lineWidth { return line }
            return """
                \(pattern)
                    self = .\(SwiftSource.fittingCall(name.source, captures, behind: 20))
                """
        }
        return """
            extension \(shape.names.namespace).Path {
                init(_ call: RouteCall) throws(HTTPProblem) {
                    switch call.path {
                    \(cases.lines)
                    default: throw .notFound(path: call.path.text)
                    }
                }
            }
            """
    }
}
