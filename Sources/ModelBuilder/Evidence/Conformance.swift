import APIModel
import LooseJSON

/// Holds values of examples against the types of the model.
struct Conformance {
    /// What a value must have to be of a type.
    private struct Form {
        var isEnumeration: Bool
        /// Those of its bases included.
        var properties: [String: TypeReference]
        /// Its own.
        var required: [String]
    }

    private let forms: [TypeID: Form]
    private let typeKey: String
    private let subtypes: [String: TypeID]

    init(_ model: APIModel, typeKey: String) {
        let index = TypeIndex(model)
        forms = Dictionary(
            model.types.map { type in
                let all = index.allProperties(of: type.id).map { ($0.wireName, $0.type) }
                let isEnumeration = if case .enumeration = type.shape { true } else { false }
                let form = Form(
                    isEnumeration: isEnumeration,
                    properties: Dictionary(all, uniquingKeysWith: { first, _ in first }),
                    required: type.properties.filter { $0.presence == .required }.map(\.wireName))
                return (type.id, form)
            }, uniquingKeysWith: { first, _ in first })
        self.typeKey = typeKey
        subtypes = Dictionary(
            model.types.map { ($0.id.name.lowercased(), $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    /// Each value that its type can't hold, and each parameter that is required and missing.
    func faults(in value: JSONValue, as type: TypeReference) -> [Contradiction] {
        var result: [Contradiction] = []
        check(value, type, name: nil, &result)
        return result
    }

    private func check(_ value: JSONValue, _ type: TypeReference, name: String?, _ faults: inout [Contradiction]) {
        if value.isNull { return }
        switch type {
        case .unknown:
            return
        case .scalar(let scalar):
            if !scalar.holds(value) { faults.append(fault(value, type, name)) }
        case .array(let element):
            guard let elements = value.elements else {
                faults.append(fault(value, type, name))
                return
            }
            for value in elements { check(value, element, name: name, &faults) }
        case .map(let element):
            guard let members = value.members else {
                faults.append(fault(value, type, name))
                return
            }
            for member in members where !member.key.contains("@") {
                check(member.value, element, name: member.key, &faults)
            }
        case .named(let id):
            check(value, named: id, name: name, &faults)
        }
    }

    private func check(_ value: JSONValue, named id: TypeID, name: String?, _ faults: inout [Contradiction]) {
        guard let form = forms[id] else { return }
        if form.isEnumeration {
            if value.string == nil { faults.append(fault(value, .named(id), name)) }
            return
        }
        guard let members = value.members else {
            faults.append(fault(value, .named(id), name))
            return
        }
        let own = ownType(of: value).flatMap { forms[$0]?.properties }
        for member in members {
            guard let type = form.properties[member.key] ?? own?[member.key] else { continue }
            check(member.value, type, name: member.key, &faults)
        }
        for property in form.required where !members.contains(where: { $0.key == property }) {
            faults.append(
                Contradiction(
                    "missing-required-property", "\(property.quoted) is required and missing", at: value.range))
        }
    }

    /// The type that an object names itself.
    private func ownType(of value: JSONValue) -> TypeID? {
        guard let name = value[typeKey]?.string else { return nil }
        return subtypes[(name.split(separator: ".").last ?? "").lowercased()]
    }

    private func fault(_ value: JSONValue, _ type: TypeReference, _ name: String?) -> Contradiction {
        let subject = name.map { "\($0.quoted) is" } ?? "the body is"
        let placeholder = value.string.flatMap { $0.isPlaceholderValue ? "\($0.quoted) in place of one" : nil }
        return Contradiction(
            "type-contradiction",
            "\(subject) documented as \(type.description.quoted), and the example shows \(placeholder ?? value.kindName)",
            at: value.range)
    }
}

extension Scalar {
    /// Whether a value of JSON can be one of this type.
    func holds(_ value: JSONValue) -> Bool {
        switch form {
        case .boolean: return value.boolean != nil
        case .number:
            // OData writes these as strings, since JSON has no numbers for them.
            if let text = value.string { return !isWhole && ["NaN", "INF", "-INF"].contains(text) }
            guard let number = value.number else { return false }
            return !isWhole || number.int64 != nil
        case .string:
            guard let text = value.string else { return false }
            return (self != .dateTime || text.isTimestamp) && (self != .date || text.isDate)
        }
    }
}

extension JSONValue {
    /// The kind of a value, for a person to read.
    var kindName: String {
        switch kind {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .number(let number): number.isInteger ? "a whole number" : "a number"
        case .boolean: "a boolean"
        case .null: "null"
        }
    }
}
