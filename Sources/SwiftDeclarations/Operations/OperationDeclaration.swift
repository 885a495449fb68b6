import APIModel
import SourceText

/// The declarations of an operation, and facts about it that a template may want.
public struct OperationDeclaration: Sendable {
    /// `CreateOnlineMeeting`
    public let name: SwiftIdentifier
    /// `public enum CreateOnlineMeeting { … }` with its path, input, output and failures.
    public let namespace: SwiftSource
    /// The extension that makes the entry of the route table.
    public let route: SwiftSource
    /// The extensions between requests and input, output and responses.
    public let conversions: [SwiftSource]
    /// The method, `.post`, and the paths, as literals.
    public let method: SwiftSource
    public let paths: [SwiftSource]
    /// The requirement in the protocol of its resource, with its comment.
    public let requirement: SwiftSource
    /// The method that answers 501.
    public let stub: SwiftSource
    /// Modules that it needs, sorted.
    public let imports: [SwiftSource]
    public let evidence: [SourceRange]
}

extension DeclarationWriter {
    /// The declarations of an operation; nil for one that is not in the model.
    public func operation(_ operation: Operation) -> OperationDeclaration? {
        guard let names = names.operation(operation.id), let resource = self.names.resource(operation.resource) else {
            return nil
        }
        let shape = OperationShape(operation, names: names, api: resource.api)
        let members: [SwiftSource] = [
            pathEnumeration(shape), inputStructure(shape), outputEnumeration(shape), failureReason(shape),
        ]
        return OperationDeclaration(
            name: names.namespace,
            namespace: """
                \([operationComment(shape)].withNewline)public enum \(names.namespace) {
                    \(members.blocks)
                }
                """,
            route: routeExtension(shape),
            conversions: [pathConversion(shape), inputConversion(shape), outputConversion(shape)].filter {
                !$0.isEmpty
            },
            method: ".\(SwiftSource(trusted: operation.method.rawValue.lowercased()))",
            paths: operation.paths.map { SwiftLiteral.string($0.template.description) },
            requirement: [
                DocComment.comment(operation.documentation, also: [sourceParagraph(operation.sources)]),
                signature(shape, column: 4),
            ].lines,
            stub: """
                public \(signature(shape, column: 11)) {
                    throw HTTPProblem.notImplemented(\(SwiftLiteral.string(operation.id)))
                }
                """,
            imports: (shape.usesData ? ["DocgenRuntime", "Foundation"] : ["DocgenRuntime"]) + ["HTTPTypes"],
            evidence: operation.evidence)
    }

    /// `func createOnlineMeeting(_ input: CreateOnlineMeeting.Input) async throws -> CreateOnlineMeeting.Output`
    ///
    /// - Parameter column: How far from the left it begins.
    func signature(_ shape: OperationShape, column: Int) -> SwiftSource {
        let names = shape.names
        let line: SwiftSource =
            "func \(names.method)(_ input: \(names.namespace).Input) async throws -> \(names.namespace).Output"
        // The brace of a body comes behind.
        guard column + line.text.count + 2 > SwiftSource.lineWidth else { return line }
        return """
            func \(names.method)(
                _ input: \(names.namespace).Input
            ) async throws -> \(names.namespace).Output
            """
    }

    private func operationComment(_ shape: OperationShape) -> SwiftSource {
        let operation = shape.operation
        var paragraphs: [String] = []
        if let path = operation.paths.first, operation.paths.count == 1 {
            let line = "`\(operation.method.rawValue) \(DocMarkup.code(path.template.description))`"
            paragraphs.append(path.isInferred ? "\(line), a path that the page shows in an example only." : line)
        }
        paragraphs.append(sourceParagraph(operation.sources))
        return DocComment.comment(operation.documentation, also: paragraphs)
    }
}

/// An operation as its declarations need it.
struct OperationShape {
    let operation: Operation
    let names: OperationNames
    /// The protocol of its resource.
    let api: SwiftIdentifier

    init(_ operation: Operation, names: OperationNames, api: SwiftIdentifier) {
        self.operation = operation
        self.names = names
        self.api = api
    }

    var hasSeveralPaths: Bool { operation.paths.count > 1 }
    /// Documented errors of all statuses.
    var failures: [(status: Int, error: DocumentedError)] {
        operation.responses.flatMap { response in response.errors.map { (response.status, $0) } }
    }
    /// Responses that have a case of their own: all but those whose errors are told apart by the failure.
    var outcomes: [Response] {
        var seen: Set<Int> = []
        return operation.responses.filter { $0.errors.isEmpty && seen.insert($0.status).inserted }
    }
    /// Whether a body goes as bytes, since it is no JSON.
    var usesData: Bool {
        operation.request?.isJSON == false || outcomes.contains { $0.body?.isJSON == false }
    }
}

extension Payload {
    var isJSON: Bool { mediaType.lowercased().contains("json") }
}

extension Operation {
    /// Everything that says something about it, for the head of a file.
    var evidence: [SourceRange] {
        sources + paths.flatMap(\.sources) + (request?.sources ?? []) + responses.flatMap(\.sources)
    }
}
