import APIModel

/// `components.schemas`: a schema for each type.
struct SchemaComponents {
    let values: ValueSchema
    let partial: PartialTypes
    let citations: SourceLines

    func schema(of definition: TypeDefinition) -> JSONObject {
        var result: JSONObject
        switch definition.shape {
        case .object(let properties, let isOpen):
            result = object(properties, isOpen: isOpen, of: definition)
        case .enumeration(let members, let isFlags):
            result = enumeration(members, isFlags: isFlags, exampleValues: definition.exampleValues)
        }
        result.set("description", text: definition.documentation.text)
        result.append(contentsOf: definition.documentation.deprecationMarks)
        result.append(contentsOf: definition.evidence.mark)
        result.set("x-docgen-source", citations.node(definition.sources))
        return result
    }
}

// MARK: - Objects

extension SchemaComponents {
    private func object(_ properties: [Property], isOpen: Bool, of definition: TypeDefinition) -> JSONObject {
        var own: JSONObject = ["type": "object"]
        let properties = properties.uniqued(by: \.wireName)
        let required = properties.filter { $0.presence == .required }.map(\.wireName)
        if !required.isEmpty {
            own.set(partial.contains(definition.id) ? "x-docgen-required" : "required", .strings(required))
        }
        if !properties.isEmpty {
            var schemas = JSONObject()
            for property in properties { schemas.set(property.wireName, .object(schema(of: property))) }
            own.set("properties", .object(schemas))
        }
        own.set("additionalProperties", mark: isOpen)
        guard let base = base(of: definition) else { return own }
        return ["allOf": .array([.object(values.names.reference(to: base)), .object(own)])]
    }

    private func schema(of property: Property) -> JSONObject {
        var result = values.schema(of: property.type, property.constraints, isNullable: property.isNullable)
        result.set("description", text: property.documentation.text)
        result.set("readOnly", mark: property.isReadOnly)
        result.append(contentsOf: property.documentation.deprecationMarks)
        result.set("x-docgen-relationship", mark: property.isRelationship)
        if property.isKnownFromExamplesAlone { result.append(contentsOf: Evidence.Kind.example.mark) }
        return result
    }

    /// The base, where it is an object and no circle leads back: a schema that refers to itself holds for nothing.
    private func base(of definition: TypeDefinition) -> TypeID? {
        guard let base = definition.base, case .object = values.types[base]?.shape else { return nil }
        var chain: Set<TypeID> = [definition.id]
        var next: TypeID? = base
        while let id = next {
            guard chain.insert(id).inserted else { return nil }
            next = values.types[id]?.base
        }
        return base
    }
}

// MARK: - Enumerations

extension SchemaComponents {
    private func enumeration(_ members: [Member], isFlags: Bool, exampleValues: [String]) -> JSONObject {
        let members = members.uniqued(by: \.wireName)
        guard !members.isEmpty else { return ["type": "string"] }
        let single: JSONObject = ["type": "string", "enum": .strings(members.map(\.wireName))]
        var others: [JSONObject] = []
        if isFlags {
            let pattern = SchemaComponents.pattern(ofFlags: members.map(\.wireName) + exampleValues)
            others.append(["type": "string", "pattern": .string(pattern)])
        } else if !exampleValues.isEmpty {
            var shown: JSONObject = ["type": "string", "pattern": .string(SchemaComponents.pattern(of: exampleValues))]
            shown.append(contentsOf: Evidence.Kind.example.mark)
            others.append(shown)
        }
        // The documentation says that there will be members which it doesn't list yet.
        if members.contains(where: \.standsForOthers) { others.append(["type": "string"]) }
        var result = others.isEmpty ? single : ["anyOf": .array(([single] + others).map { .object($0) })]
        if members.contains(where: { !$0.documentation.isEmpty }) {
            result.set("x-enum-descriptions", .strings(members.map(\.documentation.text)))
        }
        if members.contains(where: { $0.value != nil }) {
            result.set("x-docgen-values", .array(members.map { $0.value.map { .integer($0) } ?? .null }))
        }
        return result
    }

    /// Members joined by commas, as a regular expression of ECMA-262.
    private static func pattern(ofFlags names: [String]) -> String {
        let any = names.map(escapedForPattern).joined(separator: "|")
        return "^(\(any))( ?, ?(\(any)))*$"
    }

    /// One of several names, as a regular expression of ECMA-262.
    private static func pattern(of names: [String]) -> String {
        "^(\(names.map(escapedForPattern).joined(separator: "|")))$"
    }

    private static func escapedForPattern(_ name: String) -> String {
        name.reduce(into: "") { result, character in
            if "\\^$.|?*+()[]{}".contains(character) { result.append("\\") }
            result.append(character)
        }
    }
}

extension Array {
    /// The elements without those whose key stood before; keys compare scalar by scalar, as in JSON.
    fileprivate func uniqued(by key: (Element) -> String) -> [Element] {
        var seen: Set<[UInt8]> = []
        return filter { seen.insert([UInt8](key($0).utf8)).inserted }
    }
}
