import APIModel
import SourceText
import SwiftSyntax
import SwiftSyntaxBuilder

import struct SourceText.SourceRange

/// What a client has of one operation, in the parts that a template lays out.
public struct OperationCall: Sendable {
    /// `CreateOnlineMeeting`
    public let name: SwiftIdentifier
    /// The extension of the client with the method that the protocol asks for, and the one for pages.
    public let client: ExtensionDeclSyntax
    /// The extension of the protocol with the call in one line.
    public let shorthand: ExtensionDeclSyntax
    /// The extensions between input and requests, responses and output.
    public let conversions: [ExtensionDeclSyntax]
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
            name: names.namespace, client: ExtensionDeclSyntax(of: self.names.client.type, methods),
            shorthand: ExtensionDeclSyntax(of: resource.api.type, shorthand(shape, fields)),
            conversions: [pathWriting(shape), inputWriting(shape, fields), outputReading(shape)].compactMap { $0 },
            imports: (shape.usesData ? ["DocgenRuntime", "Foundation"] : ["DocgenRuntime"]) + ["HTTPTypes"],
            evidence: operation.evidence)
    }

    /// `public func createOnlineMeeting(_ input: …) async throws -> CreateOnlineMeeting.Output { … }`
    private func sendingMethod(_ shape: OperationShape) -> FunctionDeclSyntax {
        let line = Indentation.none.deeper
        let namespace = shape.names.namespace
        return FunctionDeclSyntax(
            modifiers: .public, shape.names.method, signature(shape, behind: line.column + 7, at: line),
            body: CodeBlockSyntax(
                ["try await api.send(input.request()) { try \(namespace).Output($0) }"], at: line))
    }

    /// `public func createOnlineMeeting(at path: …, _ body: …) async throws -> OnlineMeeting { … }`
    private func shorthand(_ shape: OperationShape, _ fields: [InputField]) -> FunctionDeclSyntax {
        let line = Indentation.none.deeper
        let parameters = callParameters(shape, fields)
        let input = inputExpression(shape, fields, behind: line.deeper.column + "let input = ".count)
        let type: TypeSyntax? =
            switch success(of: shape) {
            case .nothing: nil
            case .body(let type, let isOptional): isOptional ? type.optional : type
            case .output: shape.names.namespace.type.member("Output")
            }
        let comment =
            DocComment(Documentation(summary: shape.operation.documentation.summary), also: [])
            + DocComment(lines: ["", "- Throws: `APIError` for any answer that is no documented success."])
        return FunctionDeclSyntax(
            lead: comment.lead(at: line), modifiers: .public, shape.names.method,
            .fitting(behind: line.column + 12 + shape.names.method.width + 2, at: line) { layout in
                FunctionSignatureSyntax(parameters, layout, .asyncThrows, returning: type)
            },
            body: CodeBlockSyntax(
                [.constant("input", input), "return try await \(shape.names.method)(input).success()"], at: line))
    }

    /// `public func listMessagesPages(at path: …) -> PageSequence<MessageCollection> { … }`
    private func pagesMethod(_ shape: OperationShape, _ fields: [InputField]) -> FunctionDeclSyntax? {
        guard let page = page(of: shape) else { return nil }
        let line = Indentation.none.deeper
        let namespace = shape.names.namespace
        let type: TypeSyntax = "PageSequence<\(names.type(page))>"
        let parameters = callParameters(shape, fields)
        let comment =
            DocComment(Documentation(summary: shape.operation.documentation.summary), also: [])
            + DocComment(lines: [
                "", "The pages are asked for while one iterates over them, or over their elements.",
            ])
        let input = inputExpression(shape, fields, behind: line.deeper.column + "let input = ".count)
        return FunctionDeclSyntax(
            lead: comment.lead(at: line), modifiers: .public, shape.names.pages,
            .fitting(behind: line.column + 12 + shape.names.pages.width + 2, at: line) { layout in
                FunctionSignatureSyntax(parameters, layout, returning: type)
            },
            body: CodeBlockSyntax(
                [
                    .constant("input", input),
                    "return api.pages({ try input.request() }, as: { try \(namespace).Output($0).success() })",
                ], at: line))
    }

    // MARK: Parameters

    /// The parameters of a call: the path, the body, then what may be left out.
    private func callParameters(_ shape: OperationShape, _ fields: [InputField]) -> [FunctionParameterSyntax] {
        callFields(fields).flatMap { field -> [FunctionParameterSyntax] in
            switch field.part {
            case .path:
                [
                    FunctionParameterSyntax(
                        "at", "path", shape.names.namespace.type.member("Path"), value: field.defaultValue)
                ]
            case .body:
                if let patched = field.patched {
                    [
                        FunctionParameterSyntax(
                            unlabeled: field.name, patched.type, value: field.defaultValue.map { _ in "\(patched)()" }),
                        FunctionParameterSyntax("clearing", "Set<\(patched).PropertyName>", value: .array([])),
                    ]
                } else {
                    [FunctionParameterSyntax(unlabeled: field.name, field.type, value: field.defaultValue)]
                }
            case .placeholder, .query, .header, .furtherQuery, .furtherHeaders:
                [FunctionParameterSyntax(field.name, field.type, value: field.defaultValue)]
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
    ) -> ExprSyntax {
        let arguments = fields.map { field in
            LabeledExprSyntax.labeled(
                field.name,
                field.patched == nil ? field.name.reference : "Patch(\(field.name), clearing: clearing)")
        }
        return ExprSyntax(shape.names.namespace.reference.member("Input"))
            .call(arguments, behind: column, at: Indentation.none.deeper.deeper)
    }
}
