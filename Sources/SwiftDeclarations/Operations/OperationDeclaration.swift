import APIModel
import SourceText

import struct SourceText.SourceRange

/// The declarations of an operation, and facts about it that a template may want.
public struct OperationDeclaration: Sendable {
    /// `CreateOnlineMeeting`
    public let name: SwiftIdentifier
    /// `public enum CreateOnlineMeeting { … }` with its path, input, output and failures.
    public let namespace: EnumDecl
    /// The extension that makes the entry of the route table.
    public let route: ExtensionDecl
    /// The extensions between requests and input, output and responses.
    public let conversions: [ExtensionDecl]
    /// The method, `.post`, and the paths, as literals.
    public let method: Expr
    public let paths: [Expr]
    /// The requirement in the protocol of its resource, with its comment.
    let requirement: FunctionDecl
    /// The method that answers 501.
    let stub: FunctionDecl
    /// Modules that it needs, sorted.
    public let imports: [SwiftIdentifier]
    public let evidence: [SourceRange]
}

extension DeclarationWriter {
    /// The declarations of an operation; nil for one that is not in the model.
    public func operation(_ operation: Operation) -> OperationDeclaration? {
        guard let names = names.operation(operation.id), let resource = self.names.resource(operation.resource) else {
            return nil
        }
        let shape = OperationShape(operation, names: names, api: resource.api)
        let line = Indentation.none.deeper
        let fields = inputFields(shape)
        return OperationDeclaration(
            name: names.namespace, namespace: namespace(shape, fields), route: routeExtension(shape),
            conversions: [pathConversion(shape), inputConversion(shape, fields), outputConversion(shape)]
                .compactMap { $0 },
            method: operation.method.expression,
            paths: operation.paths.map { SwiftLiteral.string($0.template.description) },
            requirement: FunctionDecl(
                lead: comment(on: operation.documentation, also: [sourceParagraph(operation.sources)]).lead(at: line),
                names.method, signature(shape, behind: line.column, at: line)),
            stub: FunctionDecl(
                modifiers: .public, names.method, signature(shape, behind: line.column + 7, at: line),
                body: CodeBlock(
                    ["throw HTTPProblem.notImplemented(\(SwiftLiteral.string(operation.id)))"], at: line)),
            imports: (shape.usesData ? ["DocgenRuntime", "Foundation"] : ["DocgenRuntime"]) + ["HTTPTypes"],
            evidence: operation.evidence)
    }

    private func namespace(_ shape: OperationShape, _ fields: [InputField]) -> EnumDecl {
        let line = Indentation.none.deeper
        let members: [(any DeclCode)?] = [
            pathEnumeration(shape, at: line), inputStructure(fields, at: line), outputEnumeration(shape, at: line),
            failureReason(shape, at: line),
        ]
        return EnumDecl(
            lead: operationComment(shape).lead(at: .none), public: shape.names.namespace, [],
            MemberBlock(members.compactMap { $0 }))
    }

    /// `(_ input: CreateOnlineMeeting.Input) async throws -> CreateOnlineMeeting.Output`
    ///
    /// - Parameter column: How many columns stand before `func`.
    func signature(
        _ shape: OperationShape, behind column: Int, at indentation: Indentation
    ) -> FunctionSignature {
        let namespace = shape.names.namespace.type
        let input = FunctionParameter(unlabeled: "input", namespace.member("Input"))
        // The brace of a body comes behind.
        let before = column + "func ".count + shape.names.method.width
        return .fitting(behind: before + " {".count, at: indentation) { layout in
            FunctionSignature([input], layout, .asyncThrows, returning: namespace.member("Output"))
        }
    }

    private func operationComment(_ shape: OperationShape) -> DocComment {
        let operation = shape.operation
        var paragraphs: [String] = []
        if let path = operation.paths.first, operation.paths.count == 1 {
            let line = "`\(operation.method.rawValue) \(DocMarkup.code(path.template.description))`"
            paragraphs.append(path.isInferred ? "\(line), a path that the page shows in an example only." : line)
        }
        paragraphs.append(sourceParagraph(operation.sources))
        return comment(on: operation.documentation, also: paragraphs)
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
    /// The key under which an example shows the body of a response, though the page says that it is the body itself.
    func wrapper(of response: Response) -> String? {
        operation.examples.lazy.flatMap(\.responses).firstNonNil { message in
            message.role == .response(status: response.status) ? message.wrapper : nil
        }
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
