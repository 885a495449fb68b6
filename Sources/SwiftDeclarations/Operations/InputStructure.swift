import APIModel
import SwiftSyntax
import SwiftSyntaxBuilder

/// A stored property of an operation's input.
private struct InputField {
    let name: SwiftIdentifier
    let type: TypeSyntax
    /// Nil where the caller must give a value.
    var defaultValue: ExprSyntax?
    let comment: DocComment
    /// What reads it out of a call.
    let reading: ExprSyntax
}

extension DeclarationWriter {
    /// What a caller gives: the path, its parameters, header fields and the body.
    func inputStructure(_ shape: OperationShape, at line: Indentation) -> StructDeclSyntax {
        let fields = inputFields(shape)
        let inner = line.deeper
        let properties = fields.map { field in
            VariableDeclSyntax(
                lead: field.comment.lead(at: inner) + LinterRule.directive(field.name.linterRules, at: inner),
                modifiers: .public, .var, field.name, field.type)
        }
        let initializer = InitializerDeclSyntax(
            memberwise: fields.map { FunctionParameterSyntax($0.name, $0.type, value: $0.defaultValue) },
            ignoring: fields.flatMap(\.name.linterRules),
            fields.map { CodeBlockItemSyntax(ExprSyntax.selfReference.member($0.name).assigned($0.name.reference)) },
            at: inner)
        return StructDeclSyntax(
            lead: .none, public: "Input", isNested: true, ["Hashable", "Sendable"],
            MemberBlockSyntax(properties + [initializer], at: line))
    }

    /// The initialiser that reads the input out of a call.
    func inputConversion(_ shape: OperationShape) -> ExtensionDeclSyntax {
        let line = Indentation.none.deeper
        let arguments = inputFields(shape).map { LabeledExprSyntax.labeled($0.name, $0.reading) }
        let call = Self.delegate.call(arguments, .broken(line.deeper))
        return ExtensionDeclSyntax(
            of: shape.names.namespace.type.member("Input"),
            InitializerDeclSyntax(fromCall: [CodeBlockItemSyntax(call)], at: line))
    }

    private static let delegate: ExprSyntax = "self.init"

    private func inputFields(_ shape: OperationShape) -> [InputField] {
        var fields: [InputField] = []
        if shape.hasSeveralPaths {
            fields.append(
                InputField(
                    name: "path", type: .named("Path"), comment: DocComment(["The path taken."]),
                    reading: "try \(shape.names.namespace).Path(call)"))
        } else {
            fields += shape.operation.pathPlaceholders.map { placeholder(in: shape, $0) }
        }
        fields += shape.operation.queryParameters.map { query(in: shape, $0) }
        fields.append(
            InputField(
                name: "headers", type: .named("HTTPFields"), defaultValue: .dictionary([]),
                comment: DocComment(["Header fields, such as `Authorization`."]), reading: "call.headers"))
        if let body = shape.operation.request { fields.append(self.body(body)) }
        return fields
    }

    private func placeholder(in shape: OperationShape, _ name: String) -> InputField {
        let parameter = shape.operation.pathParameters.first { $0.name == name }
        return InputField(
            name: shape.names.pathParameter(name), type: .string,
            comment: parameter.map(comment) ?? DocComment(["`\(DocMarkup.code(name))` in the path."]),
            reading: "try call.capture(\(SwiftLiteral.string(name)))")
    }

    private func query(in shape: OperationShape, _ parameter: Parameter) -> InputField {
        let key = SwiftLiteral.string(parameter.name)
        let type = parameter.type.losslessType?.type
        return InputField(
            name: shape.names.queryParameter(parameter.name), type: (type ?? .string).optional,
            defaultValue: .nilLiteral,
            comment: comment(parameter),
            reading: type.map { "try call.query(\(key), as: \($0).self)" } ?? "call.query(\(key))")
    }

    private func comment(_ parameter: Parameter) -> DocComment {
        DocComment(parameter.documentation, also: [sourceParagraph(Array(parameter.sources.prefix(1)))])
    }

    private func body(_ payload: Payload) -> InputField {
        let comment = DocComment(
            Documentation(summary: payload.documentation.isEmpty ? "The body of the request." : ""),
            also: [payload.documentation.summary, payload.documentation.discussion])
        let name: SwiftIdentifier = "body"
        guard payload.isJSON else {
            return InputField(
                name: name, type: .data, defaultValue: payload.presence == .optional ? "Data()" : nil,
                comment: comment, reading: "call.request.body")
        }
        let type = spelling(of: payload.type)
        switch payload.presence {
        case .required:
            return InputField(name: name, type: type, comment: comment, reading: "try call.json()")
        case .optional where hasEmptyInitializer(payload.type):
            return InputField(
                name: name, type: type, defaultValue: "\(type)()", comment: comment,
                reading: "try call.json(ifAbsent: \(type)())")
        case .optional:
            return InputField(
                name: name, type: type.optional, defaultValue: .nilLiteral, comment: comment,
                reading: "try call.json(ifAbsent: nil)")
        }
    }

    /// Whether a value can be made of nothing: an object all of whose properties are optional.
    private func hasEmptyInitializer(_ type: TypeReference) -> Bool {
        guard case .named(let id) = type, case .object = types[id]?.shape else { return false }
        return types.allProperties(of: id).allSatisfy { !$0.isMandatory }
    }
}

extension TypeReference {
    /// The type of a query parameter, where it is more than text.
    fileprivate var losslessType: SwiftIdentifier? {
        guard case .scalar(let scalar) = self else { return nil }
        switch scalar {
        case .boolean, .byte, .sbyte, .int16, .int32, .int64, .integer, .single, .double, .number:
            return scalar.swiftType
        case .string, .decimal, .dateTime, .date, .timeOfDay, .duration, .guid, .binary, .stream, .url: return nil
        }
    }
}

extension InitializerDeclSyntax {
    private static let fromCallSignature =
        FunctionSignatureSyntax(["_ call: RouteCall"], .inLine, .throwing("HTTPProblem"))

    /// `init(_ call: RouteCall) throws(HTTPProblem) { … }`
    init(fromCall statements: [CodeBlockItemSyntax], at line: Indentation) {
        self.init(
            signature: Self.fromCallSignature,
            body: CodeBlockSyntax(statements, at: line))
    }
}
