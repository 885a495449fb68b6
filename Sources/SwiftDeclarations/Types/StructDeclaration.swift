import APIModel

extension DeclarationWriter {
    /// `public struct OnlineMeeting: Codable, Hashable, Sendable { … }` with its comment.
    ///
    /// Coding is written out over one key type, instead of being synthesised over a `CodingKeys` enumeration each: that
    /// compiles faster and makes smaller objects.
    func structure(_ type: TypeDefinition, _ fields: [StructField], isOpen: Bool) -> SwiftSource {
        let name = names.type(type.id)
        let members: [SwiftSource] =
            fields.map(declaration)
            + (isOpen ? [Self.additionalProperties(hasFields: !fields.isEmpty)] : [])
            + [
                memberwiseInitializer(fields, isOpen: isOpen),
                decodingInitializer(fields, isOpen: isOpen),
                encodingMethod(fields, isOpen: isOpen),
            ]
        return """
            \([typeComment(type)].withNewline)public struct \(name): Codable, Hashable, Sendable {
                \(members.blocks)
            }
            """
    }

    /// What the page says of a type, or at least whose type it is.
    func typeComment(_ type: TypeDefinition) -> SwiftSource {
        let fallback = type.documentation.isEmpty ? "The `\(DocMarkup.code(type.id.description))` of the API." : ""
        return DocComment.comment(type.documentation, also: [fallback, sourceParagraph(Array(type.sources.prefix(1)))])
    }

    private func declaration(_ field: StructField) -> SwiftSource {
        let directive = SwiftSource.linterDirective(field.name.linterRules)
        let box: SwiftSource = field.isBoxed ? "@Indirect " : ""
        return [field.comment, directive, "\(box)public var \(field.name): \(field.type)"].lines
    }

    private static func additionalProperties(hasFields: Bool) -> SwiftSource {
        hasFields
            ? """
            /// The members of the object for which there is no property here, by name.
            public var additionalProperties: [String: JSONValue]
            """
            : """
            /// The members of the object, by name: the documentation lists no properties of this type.
            public var additionalProperties: [String: JSONValue]
            """
    }

    private func memberwiseInitializer(_ fields: [StructField], isOpen: Bool) -> SwiftSource {
        var parameters = fields.map(\.parameter)
        var assignments = fields.map { field -> SwiftSource in "self.\(field.name) = \(field.name)" }
        if isOpen {
            parameters.append("additionalProperties: [String: JSONValue] = [:]")
            assignments.append("self.additionalProperties = additionalProperties")
        }
        return SwiftSource.initializer(
            "public init", parameters: parameters, names: fields.map(\.name), body: assignments.lines)
    }

    private func decodingInitializer(_ fields: [StructField], isOpen: Bool) -> SwiftSource {
        var statements = fields.map { field -> SwiftSource in
            let target = Self.target(field)
            return field.isRequired
                ? "\(target) = try json.required(\(field.key))" : "\(target) = try json[\(field.key)]"
        }
        if isOpen {
            let known = fields.map(\.key).joined(", ")
            let list = SwiftSource.call("json.additionalProperties", [fields.isEmpty ? "" : "besides: [\(known)]"])
            let tooWide = list.width > 85
            statements.append(
                tooWide
                    ? """
                    additionalProperties = try json.additionalProperties(besides: [
                        \(fields.map { "\($0.key)," as SwiftSource }.lines)
                    ])
                    """
                    : "additionalProperties = try \(list)")
        }
        let reader: SwiftSource =
            statements.isEmpty ? "_ = try JSONObjectReader(decoder)" : "let json = try JSONObjectReader(decoder)"
        return """
            public init(from decoder: any Decoder) throws {
                \(([reader] + statements).lines)
            }
            """
    }

    private func encodingMethod(_ fields: [StructField], isOpen: Bool) -> SwiftSource {
        var statements = fields.map { field -> SwiftSource in
            "try json.set(\(field.key), \(Self.target(field)))"
        }
        if isOpen { statements.append("try json.setAdditionalProperties(additionalProperties)") }
        let writer: SwiftSource =
            statements.isEmpty ? "_ = JSONObjectWriter(encoder)" : "var json = JSONObjectWriter(encoder)"
        return """
            public func encode(to encoder: any Encoder) throws {
                \(([writer] + statements).lines)
            }
            """
    }

    /// The property as a statement of the coding methods names it, whose own variables are `json`, `decoder`, `encoder`.
    private static func target(_ field: StructField) -> SwiftSource {
        ["json", "decoder", "encoder"].contains(field.name.name) ? "self.\(field.name)" : field.name.source
    }
}
