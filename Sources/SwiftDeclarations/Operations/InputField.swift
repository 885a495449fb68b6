import APIModel

/// A stored property of an operation's input, and how it gets into a request and out of one.
struct InputField {
    /// What of a request it is; in the order in which a call names it.
    enum Part {
        case path
        case placeholder
        case body
        case query
        case header
        case furtherQuery
        case furtherHeaders
    }

    let part: Part
    let name: SwiftIdentifier
    let type: TypeCode
    /// Nil where the caller must give a value.
    let defaultValue: Expr?
    /// `Event`, where the field is a `Patch` of it: a call then takes the new values, and apart from them what is to be cleared.
    let patched: SwiftIdentifier?

    // Routes need no writing, clients no reading and no comment; each is made where it is needed.
    private let makeComment: () -> DocComment
    private let makeReading: () -> Expr
    private let makeWriting: () -> CodeBlockItem?

    var comment: DocComment { makeComment() }
    /// What reads it out of a call.
    var reading: Expr { makeReading() }
    /// What sets it in a request; nil for what a request begins with.
    var writing: CodeBlockItem? { makeWriting() }

    init(
        part: Part, name: SwiftIdentifier, type: TypeCode, defaultValue: Expr? = nil,
        comment: @autoclosure @escaping () -> DocComment, reading: @autoclosure @escaping () -> Expr,
        patched: SwiftIdentifier? = nil, writing: @autoclosure @escaping () -> CodeBlockItem? = nil
    ) {
        self.part = part
        self.name = name
        self.type = type
        self.defaultValue = defaultValue
        self.patched = patched
        makeComment = comment
        makeReading = reading
        makeWriting = writing
    }
}

extension DeclarationWriter {
    /// The properties of the input, in the order of its declaration.
    func inputFields(_ shape: OperationShape) -> [InputField] {
        var fields: [InputField] = []
        let operation = shape.operation
        if shape.hasSeveralPaths {
            fields.append(
                InputField(
                    part: .path, name: "path", type: .named("Path"), comment: DocComment(["The path taken."]),
                    reading: "try \(shape.names.namespace).Path(call)"))
        } else {
            fields += operation.pathPlaceholders.map { placeholder(in: shape, $0) }
        }
        fields += operation.queryParameters.map { query(in: shape, $0) }
        let headers = operation.typedHeaders
        fields += headers.map { header(in: shape, $0) }
        fields.append(
            InputField(
                part: .furtherQuery, name: "query", type: .named("QueryItems"), defaultValue: .dictionary([]),
                comment: DocComment(["Further query parameters."]),
                reading: "call.query(besides: \(Self.list(operation.queryParameters)))"))
        fields.append(
            InputField(
                part: .furtherHeaders, name: "headers", type: .named("HTTPFields"), defaultValue: .dictionary([]),
                comment: DocComment([
                    headers.isEmpty
                        ? "Header fields, such as `Authorization`."
                        : "Further header fields, such as `Authorization`."
                ]),
                reading: headers.isEmpty ? "call.headers" : "call.headers(besides: \(Self.list(headers)))"))
        if let body = operation.request { fields.append(self.body(body, of: operation)) }
        return fields
    }

    /// `["$select", "$top"]`
    private static func list(_ parameters: [Parameter]) -> Expr {
        .array(parameters.map { SwiftLiteral.string($0.name) })
    }

    private func placeholder(in shape: OperationShape, _ name: String) -> InputField {
        let parameter = shape.operation.pathParameters.first { $0.name == name }
        return InputField(
            part: .placeholder, name: shape.names.pathParameter(name), type: .string,
            comment: parameter.map(comment) ?? DocComment(["`\(DocMarkup.code(name))` in the path."]),
            reading: "try call.capture(\(SwiftLiteral.string(name)))")
    }

    private func query(in shape: OperationShape, _ parameter: Parameter) -> InputField {
        let key = SwiftLiteral.string(parameter.name)
        let type = parameter.type.losslessType?.type
        let name = shape.names.queryParameter(parameter.name)
        let isRequired = parameter.presence == .required
        return InputField(
            part: .query, name: name, type: isRequired ? type ?? .string : (type ?? .string).optional,
            defaultValue: isRequired ? nil : .nilLiteral, comment: comment(parameter),
            reading: Self.reading(query: key, as: type, isRequired: isRequired),
            writing: "request.set(query: \(key), \(name))")
    }

    private static func reading(query key: Expr, as type: TypeCode?, isRequired: Bool) -> Expr {
        switch (type, isRequired) {
        case (let type?, true): "try call.requiredQuery(\(key), as: \(type).self)"
        case (let type?, false): "try call.query(\(key), as: \(type).self)"
        case (nil, true): "try call.requiredQuery(\(key))"
        case (nil, false): "call.query(\(key))"
        }
    }

    private func header(in shape: OperationShape, _ parameter: Parameter) -> InputField {
        let key = SwiftLiteral.string(parameter.name)
        let name = shape.names.requestHeader(parameter.name)
        let isRequired = parameter.presence == .required
        return InputField(
            part: .header, name: name, type: isRequired ? .string : TypeCode.string.optional,
            defaultValue: isRequired ? nil : .nilLiteral, comment: comment(parameter),
            reading: isRequired ? "try call.requiredHeader(\(key))" : "call.header(\(key))",
            writing: "try request.set(header: \(key), \(name))")
    }

    private func comment(_ parameter: Parameter) -> DocComment {
        comment(on: parameter.documentation, also: [sourceParagraph(Array(parameter.sources.prefix(1)))])
    }

    private func body(_ payload: Payload, of operation: Operation) -> InputField {
        let documentation =
            payload.documentation.isEmpty
            ? Documentation(summary: "The body of the request.") : payload.documentation
        let name: SwiftIdentifier = "body"
        guard payload.isJSON else {
            return InputField(
                part: .body, name: name, type: .data, defaultValue: payload.presence == .optional ? "Data()" : nil,
                comment: comment(on: documentation), reading: "call.request.body",
                writing: "request.set(body: body, type: \(SwiftLiteral.string(payload.mediaType)))")
        }
        let type = bodySpelling(of: payload.type, in: operation)
        let patched = patchedType(of: operation)
        // What stands for a body that may be left out.
        let empty: Expr? =
            patched.map { "Patch(\($0)())" } ?? (hasEmptyInitializer(payload.type) ? "\(type)()" : nil)
        switch payload.presence {
        case .required:
            return InputField(
                part: .body, name: name, type: type, comment: comment(on: documentation), reading: "try call.json()",
                patched: patched, writing: "try request.set(json: body)")
        case .optional:
            return InputField(
                part: .body, name: name, type: empty == nil ? type.optional : type, defaultValue: empty ?? .nilLiteral,
                comment: comment(on: documentation), reading: "try call.json(ifAbsent: \(empty ?? .nilLiteral))",
                patched: patched, writing: "try request.set(json: body)")
        }
    }

    /// Whether a value can be made of nothing: an object all of whose properties are optional.
    private func hasEmptyInitializer(_ type: TypeReference) -> Bool {
        guard case .named(let id) = type, case .object = types[id]?.shape else { return false }
        return types.allProperties(of: id).allSatisfy { !isMandatory($0, of: id) }
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
