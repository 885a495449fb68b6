import APIModel

/// Schemas of values: what a property, a parameter or a body is typed as (JSON Schema 2020-12; OpenAPI 3.1, Schema
/// Object).
struct ValueSchema: Sendable {
    let names: SchemaNames
    let types: TypeIndex

    func schema(of type: TypeReference) -> JSONObject {
        switch type {
        case .scalar(let scalar): scalar.schema
        case .named(let id): names.reference(to: id)
        case .array(let element): ["type": "array", "items": .object(schema(of: element))]
        case .map(let value): ["type": "object", "additionalProperties": .object(schema(of: value))]
        case .unknown: [:]
        }
    }

    /// The schema with what a description says about the values.
    ///
    /// A default goes to `default` where it is a value of the type; a validator would refuse another one, which goes to
    /// `x-docgen-default` as the page writes it.
    func schema(of type: TypeReference, _ constraints: Constraints, isNullable: Bool) -> JSONObject {
        var result = schema(of: type)
        if isNullable { result = ValueSchema.nullable(result) }
        if case .scalar(let scalar) = type { result.append(contentsOf: limits(constraints, on: scalar)) }
        if let text = constraints.defaultValue {
            let reader = DefaultValue(types: types, constraints: constraints, isNullable: isNullable)
            if let value = reader.value(text, of: type) {
                result.set("default", value)
            } else {
                result.set("x-docgen-default", text: text)
            }
        }
        return result
    }

    private func limits(_ constraints: Constraints, on scalar: Scalar) -> JSONObject {
        var result = JSONObject()
        func set(_ key: String, _ number: Int64?) { result.set(key, number.map { .integer($0) }) }
        switch scalar.schemaType {
        case "string":
            set("minLength", constraints.minLength.flatMap { $0 < 0 ? nil : Int64($0) })
            set("maxLength", constraints.maxLength.flatMap { $0 < 0 ? nil : Int64($0) })
        case "integer", "number":
            set("minimum", constraints.minimum)
            set("maximum", constraints.maximum)
        default: break
        }
        return result
    }

    /// A schema that lets `null` in too; one that lets in anything stays as it is.
    static func nullable(_ schema: JSONObject) -> JSONObject {
        if schema.isEmpty { return schema }
        guard case .string(let type) = schema.value("type") else {
            return ["anyOf": .array([.object(schema), .object(["type": "null"])])]
        }
        var result: JSONObject = ["type": .strings([type, "null"])]
        for (key, value) in schema.members where key != "type" { result.set(key, value) }
        return result
    }
}

extension Scalar {
    var schema: JSONObject {
        var result: JSONObject = ["type": .string(schemaType)]
        result.set("format", text: format)
        if self == .binary { result.set("contentEncoding", "base64") }
        return result
    }

    /// The JSON Schema type.
    var schemaType: String {
        switch self {
        case .boolean: "boolean"
        case .byte, .sbyte, .int16, .int32, .int64, .integer: "integer"
        case .single, .double, .decimal, .number: "number"
        case .string, .dateTime, .date, .timeOfDay, .duration, .guid, .binary, .stream, .url: "string"
        }
    }

    /// The format as the OpenAPI Format Registry or JSON Schema (2020-12, validation, section 7.3) names it.
    private var format: String? {
        switch self {
        case .string, .boolean, .integer, .number: nil
        case .byte: "uint8"
        case .sbyte: "int8"
        case .int16: "int16"
        case .int32: "int32"
        case .int64: "int64"
        case .single: "float"
        case .double: "double"
        case .decimal: "decimal"
        case .dateTime: "date-time"
        case .date: "date"
        case .timeOfDay: "time"
        case .duration: "duration"
        case .guid: "uuid"
        case .binary: "byte"
        case .stream: "binary"
        case .url: "uri"
        }
    }
}
