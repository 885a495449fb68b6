import APIModel
import SourceText

import struct SourceText.SourceRange

/// What a client has of one operation, in the parts that a template lays out.
public struct OperationCall: Sendable {
    /// `CreateOnlineMeeting`
    public let name: SwiftIdentifier
    /// The extension of the client with the method that the protocol asks for, and the one for pages.
    public let client: ExtensionDecl
    /// The extension of the protocol with the call in one line.
    public let shorthand: ExtensionDecl
    /// The extensions between input and requests, responses and output.
    public let conversions: [ExtensionDecl]
    /// Modules that it needs, sorted.
    public let imports: [SwiftIdentifier]
    public let evidence: [SourceRange]
}

extension DeclarationWriter {
    /// The client's part of an operation; nil for one that is not in the model.
    public func call(of operation: Operation) -> OperationCall? {
        guard let names = names.operation(operation.id), let resource = self.names.resource(operation.resource) else {
            return nil
        }
        let shape = OperationShape(operation, names: names, api: resource.api)
        let fields = inputFields(shape)
        let methods = [sendingMethod(shape), pagesMethod(shape, fields)].compactMap { $0 }
        return OperationCall(
            name: names.namespace, client: ExtensionDecl(of: self.names.client.type, methods),
            shorthand: ExtensionDecl(of: resource.api.type, shorthand(shape, fields)),
            conversions: [pathWriting(shape), inputWriting(shape, fields), outputReading(shape)].compactMap { $0 },
            imports: (shape.usesData ? ["DocgenRuntime", "Foundation"] : ["DocgenRuntime"]) + ["HTTPTypes"],
            evidence: operation.evidence)
    }

    /// `public func createOnlineMeeting(_ input: …) async throws -> CreateOnlineMeeting.Output { … }`
    private func sendingMethod(_ shape: OperationShape) -> FunctionDecl {
        let line = Indentation.none.deeper
        let namespace = shape.names.namespace
        return FunctionDecl(
            modifiers: .public, shape.names.method, signature(shape, behind: line.column + 7, at: line),
            body: CodeBlock(
                ["try await api.send(input.request()) { try \(namespace).Output($0) }"], at: line))
    }

    /// `public func createOnlineMeeting(at path: …, _ body: …) async throws -> OnlineMeeting { … }`
    private func shorthand(_ shape: OperationShape, _ fields: [InputField]) -> FunctionDecl {
        let line = Indentation.none.deeper
        let parameters = callParameters(shape, fields)
        let input = inputExpression(shape, fields, behind: line.deeper.column + "let input = ".count)
        let type: TypeCode? =
            switch success(of: shape) {
            case .nothing: nil
            case .body(let type, let isOptional): isOptional ? type.optional : type
            case .output: shape.names.namespace.type.member("Output")
            }
        let comment =
            DocComment(Documentation(summary: shape.operation.documentation.summary), also: [])
            + DocComment(lines: ["", "- Throws: `APIError` for any answer that is no documented success."])
        return FunctionDecl(
            lead: comment.lead(at: line), modifiers: .public, shape.names.method,
            .fitting(behind: line.column + 12 + shape.names.method.width + 2, at: line) { layout in
                FunctionSignature(parameters, layout, .asyncThrows, returning: type)
            },
            body: CodeBlock(
                [.constant("input", input), "return try await \(shape.names.method)(input).success()"], at: line))
    }

    /// `public func listMessagesPages(at path: …) -> PageSequence<MessageCollection> { … }`
    private func pagesMethod(_ shape: OperationShape, _ fields: [InputField]) -> FunctionDecl? {
        guard let page = page(of: shape) else { return nil }
        let line = Indentation.none.deeper
        let namespace = shape.names.namespace
        let type: TypeCode = "PageSequence<\(names.type(page))>"
        let parameters = callParameters(shape, fields)
        let comment =
            DocComment(Documentation(summary: shape.operation.documentation.summary), also: [])
            + DocComment(lines: [
                "", "The pages are asked for while one iterates over them, or over their elements.",
            ])
        let input = inputExpression(shape, fields, behind: line.deeper.column + "let input = ".count)
        return FunctionDecl(
            lead: comment.lead(at: line), modifiers: .public, shape.names.pages,
            .fitting(behind: line.column + 12 + shape.names.pages.width + 2, at: line) { layout in
                FunctionSignature(parameters, layout, returning: type)
            },
            body: CodeBlock(
                [
                    .constant("input", input),
                    "return api.pages({ try input.request() }, as: { try \(namespace).Output($0).success() })",
                ], at: line))
    }

    // MARK: Parameters

    /// The parameters of a call: the path, the body, then what may be left out.
    private func callParameters(_ shape: OperationShape, _ fields: [InputField]) -> [FunctionParameter] {
        callFields(fields).flatMap { field -> [FunctionParameter] in
            switch field.part {
            case .path:
                [
                    FunctionParameter(
                        "at", "path", shape.names.namespace.type.member("Path"), value: field.defaultValue)
                ]
            case .body:
                if let patched = field.patched {
                    [
                        FunctionParameter(
                            unlabeled: field.name, patched.type, value: field.defaultValue.map { _ in "\(patched)()" }),
                        FunctionParameter("clearing", "Set<\(patched).PropertyName>", value: .array([])),
                    ]
                } else {
                    [FunctionParameter(unlabeled: field.name, field.type, value: field.defaultValue)]
                }
            case .placeholder, .query, .header, .furtherQuery, .furtherHeaders:
                [FunctionParameter(field.name, field.type, value: field.defaultValue)]
            }
        }
    }

    private func callFields(_ fields: [InputField]) -> [InputField] {
        let isFirst: (InputField) -> Bool = { $0.part == .path || $0.part == .placeholder }
        let others = fields.filter { !isFirst($0) && $0.part != .body }
        return fields.filter(isFirst) + fields.filter { $0.part == .body }
            + others.filter { $0.defaultValue == nil } + others.filter { $0.defaultValue != nil }
    }

    private func inputExpression(
        _ shape: OperationShape, _ fields: [InputField], behind column: Int
    ) -> Expr {
        let arguments = fields.map { field in
            LabeledExpr.labeled(
                field.name,
                field.patched == nil ? field.name.reference : "Patch(\(field.name), clearing: clearing)")
        }
        return shape.names.namespace.reference.member("Input")
            .call(arguments, behind: column, at: Indentation.none.deeper.deeper)
    }
}
