import APIModel

/// A stored property of an operation's input.
private struct InputField {
    let name: SwiftIdentifier
    let type: SwiftSource
    /// With the equals sign; empty where the caller must give a value.
    let defaultValue: SwiftSource
    let comment: SwiftSource
    /// What reads it out of a call.
    let reading: SwiftSource
}

extension DeclarationWriter {
    /// What a caller gives: the path, its parameters, header fields and the body.
    func inputStructure(_ shape: OperationShape) -> SwiftSource {
        let fields = inputFields(shape)
        let properties = fields.map { field in
            [
                field.comment, SwiftSource.linterDirective(field.name.linterRules),
                "public var \(field.name): \(field.type)",
            ].lines
        }
        let initializer = SwiftSource.initializer(
            "public init", parameters: fields.map { "\($0.name): \($0.type)\($0.defaultValue)" },
            names: fields.map(\.name),
            body: fields.map { "self.\($0.name) = \($0.name)" as SwiftSource }.lines)
        return """
            public struct Input: Hashable, Sendable {
                \((properties + [initializer]).blocks)
            }
            """
    }

    /// The initialiser that reads the input out of a call.
    func inputConversion(_ shape: OperationShape) -> SwiftSource {
        let arguments = inputFields(shape).map { "\($0.name): \($0.reading)" as SwiftSource }
        return """
            extension \(shape.names.namespace).Input {
                init(_ call: RouteCall) throws(HTTPProblem) {
                    \(SwiftSource.brokenCall("self.init", arguments))
                }
            }
            """
    }

    private func inputFields(_ shape: OperationShape) -> [InputField] {
        var fields: [InputField] = []
        if shape.hasSeveralPaths {
            fields.append(
                InputField(
                    name: SwiftIdentifier("path"), type: "Path", defaultValue: "", comment: "/// The path taken.",
                    reading: "try \(shape.names.namespace).Path(call)"))
        } else {
            fields += shape.operation.pathPlaceholders.map { placeholder(in: shape, $0) }
        }
        fields += shape.operation.queryParameters.map { query(in: shape, $0) }
        fields.append(
            InputField(
                name: SwiftIdentifier("headers"), type: "HTTPFields", defaultValue: " = [:]",
                comment: "/// Header fields, such as `Authorization`.", reading: "call.headers"))
        if let body = shape.operation.request { fields.append(self.body(body)) }
        return fields
    }

    private func placeholder(in shape: OperationShape, _ name: String) -> InputField {
        let parameter = shape.operation.pathParameters.first { $0.name == name }
        return InputField(
            name: shape.names.pathParameter(name), type: "String", defaultValue: "",
            comment: parameter.map(comment) ?? DocComment.comment(["`\(DocMarkup.code(name))` in the path."]),
            reading: "try call.capture(\(SwiftLiteral.string(name)))")
    }

    private func query(in shape: OperationShape, _ parameter: Parameter) -> InputField {
        let key = SwiftLiteral.string(parameter.name)
        let type = parameter.type.losslessType
        return InputField(
            name: shape.names.queryParameter(parameter.name), type: "\(type ?? "String")?", defaultValue: " = nil",
            comment: comment(parameter),
            reading: type.map { "try call.query(\(key), as: \($0).self)" } ?? "call.query(\(key))")
    }

    private func comment(_ parameter: Parameter) -> SwiftSource {
        DocComment.comment(parameter.documentation, also: [sourceParagraph(Array(parameter.sources.prefix(1)))])
    }

    private func body(_ payload: Payload) -> InputField {
        let comment = DocComment.comment(
            Documentation(summary: payload.documentation.isEmpty ? "The body of the request." : ""),
            also: [payload.documentation.summary, payload.documentation.discussion])
        let name = SwiftIdentifier("body")
        guard payload.isJSON else {
            return InputField(
                name: name, type: "Data", defaultValue: payload.presence == .optional ? " = Data()" : "",
                comment: comment, reading: "call.request.body")
        }
        let type = spelling(of: payload.type)
        switch payload.presence {
        case .required:
            return InputField(name: name, type: type, defaultValue: "", comment: comment, reading: "try call.json()")
        case .optional where hasEmptyInitializer(payload.type):
            return InputField(
                name: name, type: type, defaultValue: " = \(type)()", comment: comment,
                reading: "try call.json(ifAbsent: \(type)())")
        case .optional:
            return InputField(
                name: name, type: "\(type)?", defaultValue: " = nil", comment: comment,
                reading: "try call.json(ifAbsent: nil)")
        }
    }

    /// Whether a value can be made of nothing: an object all of whose properties are optional.
    private func hasEmptyInitializer(_ type: TypeReference) -> Bool {
        guard case .named(let id) = type, case .object = types[id]?.shape else { return false }
        return types.allProperties(of: id).allSatisfy { $0.presence == .optional }
    }
}

extension TypeReference {
    /// The type of a query parameter, where it is more than text.
    fileprivate var losslessType: SwiftSource? {
        guard case .scalar(let scalar) = self else { return nil }
        switch scalar {
        case .boolean, .byte, .sbyte, .int16, .int32, .int64, .integer, .single, .double, .number:
            return scalar.swiftType
        case .string, .decimal, .dateTime, .date, .timeOfDay, .duration, .guid, .binary, .stream, .url: return nil
        }
    }
}
