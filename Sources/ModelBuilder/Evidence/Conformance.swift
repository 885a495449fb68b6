import APIModel
import LooseJSON

/// Holds values of examples against the types of the model.
struct Conformance {
    private let types: TypeIndex
    private let typeKey: String
    private let subtypes: [String: TypeID]
    /// The properties of each object type, those of its bases included.
    private let properties: [TypeID: [String: TypeReference]]

    init(_ model: APIModel, typeKey: String) {
        let index = TypeIndex(model)
        types = index
        properties = Dictionary(
            model.types.map { type in
                let all = index.allProperties(of: type.id).map { ($0.wireName, $0.type) }
                return (type.id, Dictionary(all, uniquingKeysWith: { first, _ in first }))
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
        guard let definition = types[id] else { return }
        switch definition.shape {
        case .enumeration:
            if value.string == nil { faults.append(fault(value, .named(id), name)) }
        case .object:
            guard let members = value.members else {
                faults.append(fault(value, .named(id), name))
                return
            }
            let own = ownType(of: value)
            for member in members {
                guard let type = properties[id]?[member.key] ?? own.flatMap({ properties[$0]?[member.key] }) else {
                    continue
                }
                check(member.value, type, name: member.key, &faults)
            }
            for property in definition.properties
            where property.presence == .required && !members.contains(where: { $0.key == property.wireName }) {
                faults.append(
                    Contradiction(
                        "missing-required-property", "\(property.wireName.quoted) is required and missing",
                        at: value.range))
            }
        }
    }

    /// The type that an object names itself.
    private func ownType(of value: JSONValue) -> TypeID? {
        guard let name = value[typeKey]?.string else { return nil }
        return subtypes[(name.split(separator: ".").last ?? "").lowercased()]
    }

    private func fault(_ value: JSONValue, _ type: TypeReference, _ name: String?) -> Contradiction {
        let subject = name.map { "\($0.quoted) is" } ?? "the body is"
        return Contradiction(
            "type-contradiction",
            "\(subject) documented as \(type.description.quoted), and the example shows \(value.kindName)",
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
            return self != .dateTime || text.isTimestamp
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
