import APIModel
import LooseJSON
import SourceText

/// Holds values of examples against the types of the model.
struct Conformance {
    /// What a value must have to be of a type.
    private struct Form {
        var isEnumeration: Bool
        /// Its own, as everything here: what most types inherit is much, and asked for is little of it.
        var properties: [String: TypeReference]
        var required: [String]
        var base: TypeID?

        init(_ type: TypeDefinition) {
            isEnumeration = if case .enumeration = type.shape { true } else { false }
            let own = type.properties
            properties = Dictionary(own.lazy.map { ($0.wireName, $0.type) }, uniquingKeysWith: { first, _ in first })
            required = own.filter { $0.presence == .required }.map(\.wireName)
            base = type.base
        }
    }

    private let forms: [TypeID: Form]
    private let typeKey: String
    private let subtypes: [String: TypeID]

    init(_ model: APIModel, typeKey: String, workers: Workers) {
        forms = Dictionary(
            workers.mapAll(model.types) { ($0.id, Form($0)) }, uniquingKeysWith: { first, _ in first })
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
        let own = ownType(of: value)
        for member in members {
            let documented = form.properties[member.key] ?? form.base.flatMap { type(of: member.key, in: $0) }
            guard let type = documented ?? own.flatMap({ type(of: member.key, in: $0) }) else { continue }
            check(member.value, type, name: member.key, &faults)
        }
        for property in form.required where !members.contains(where: { $0.key == property }) {
            faults.append(
                Contradiction(
                    "missing-required-property", "\(property.quoted) is required and missing", at: value.range))
        }
    }

    /// The type of a property of a type or of the nearest base that has it.
    private func type(of property: String, in id: TypeID) -> TypeReference? {
        var next: TypeID? = id
        var seen = 0
        // There are no more bases than types, unless a cycle of them goes on.
        while let current = next, let form = forms[current], seen < forms.count {
            if let type = form.properties[property] { return type }
            next = form.base
            seen += 1
        }
        return nil
    }

    /// The type that an object names itself.
    private func ownType(of value: JSONValue) -> TypeID? {
        guard let name = value[typeKey]?.string else { return nil }
        return subtypes[TypeID.localName(of: name).lowercased()]
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
