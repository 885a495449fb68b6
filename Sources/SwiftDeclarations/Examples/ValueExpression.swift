import APIModel
import LooseJSON

/// An expression that makes a documented value with the generated initialisers.
struct ValueExpression {
    var source: SwiftSource
    /// Whether making it may throw, as of a timestamp that is read from its text.
    var canThrow = false
}

extension DeclarationWriter {
    /// The value as Swift; meant for values without misfits.
    ///
    /// - Parameter column: How far from the left it begins, which decides where lines are broken.
    func expression(for value: JSONValue, as type: TypeReference, column: Int) -> ValueExpression {
        switch type {
        case .unknown: return ValueExpression(source: anyJSON(value, column: column))
        case .scalar(let scalar): return expression(for: value, as: scalar)
        case .array(let element):
            let elements = (value.elements ?? []).map { expression(for: $0, as: element, column: column + 4) }
            return ValueExpression(
                source: SwiftSource.valueArray(elements.map(\.source)), canThrow: elements.contains(where: \.canThrow))
        case .map(let element):
            let members = (value.uniqueMembers ?? []).map { member in
                (key: member.key, value: expression(for: member.value, as: element, column: column + 4))
            }
            return ValueExpression(
                source: SwiftSource.valueDictionary(members.map { ($0.key, $0.value.source) }, column: column + 4),
                canThrow: members.contains(where: \.value.canThrow))
        case .named(let id):
            guard let definition = types[id] else { return ValueExpression(source: anyJSON(value, column: column)) }
            switch definition.shape {
            case .object(_, let isOpen): return object(value, as: definition, isOpen: isOpen, column: column)
            case .enumeration(let members, _): return member(value, of: definition, members)
            }
        }
    }

    private func object(
        _ value: JSONValue, as type: TypeDefinition, isOpen: Bool, column: Int
    ) -> ValueExpression {
        var arguments: [SwiftSource] = []
        var canThrow = false
        let properties = types.allProperties(of: type.id)
        for property in properties {
            guard let member = value[property.wireName], !member.isNull else { continue }
            let argument = expression(for: member, as: property.type, column: column + 4)
            canThrow = canThrow || argument.canThrow
            arguments.append(labelled(names.member(property.wireName, of: type.id).source, argument.source, column + 4))
        }
        if isOpen {
            let known = Set(properties.map(\.wireName))
            let rest = (value.uniqueMembers ?? []).filter { !known.contains($0.key) }
            if !rest.isEmpty {
                let members = rest.map { ($0.key, anyJSON($0.value, column: column + 8)) }
                arguments.append("additionalProperties: \(SwiftSource.valueDictionary(members, column: column + 8))")
            }
        }
        return ValueExpression(
            source: SwiftSource.value(names.type(type.id).source, arguments, column: column), canThrow: canThrow)
    }

    /// `subject: "…"`, with a literal that is too long for its line below its label.
    private func labelled(_ label: SwiftSource, _ value: SwiftSource, _ column: Int) -> SwiftSource {
        let isPlain = !value.text.contains("\n")
        // The comma comes behind.
        let isTooLong = isPlain && column + label.text.count + value.text.count + 3 > SwiftSource.lineWidth
        return isTooLong ? "\(label):\n    \(value)" : "\(label): \(value)"
    }

    private func member(_ value: JSONValue, of type: TypeDefinition, _ members: [Member]) -> ValueExpression {
        let raw = value.string ?? ""
        let name = names.type(type.id)
        guard members.contains(where: { $0.wireName == raw }) else {
            return ValueExpression(source: "\(name)(\(SwiftLiteral.string(raw)))")
        }
        let member = names.member(raw, of: type.id)
        // `.none` would be the optional's.
        let isOptionals = ["none", "some"].contains(member.name)
        return ValueExpression(source: isOptionals ? "\(name).\(member)" : ".\(member)")
    }

    private func expression(for value: JSONValue, as scalar: Scalar) -> ValueExpression {
        switch scalar {
        case .string, .guid, .url, .binary, .stream:
            return ValueExpression(source: SwiftLiteral.string(value.string ?? ""))
        case .boolean: return ValueExpression(source: SwiftLiteral.boolean(value.boolean ?? false))
        case .byte, .sbyte, .int16, .int32, .integer, .int64:
            return ValueExpression(source: SwiftLiteral.integer(value.number?.int64 ?? 0))
        case .single, .double, .number: return ValueExpression(source: SwiftLiteral.number(value.number))
        case .decimal: return ValueExpression(source: SwiftLiteral.decimal(value.number))
        case .dateTime, .date, .timeOfDay, .duration:
            return ValueExpression(
                source: "\(scalar.swiftType)(\(SwiftLiteral.string(value.string ?? "")))", canThrow: true)
        }
    }

    /// The literal of any JSON, which `JSONValue` takes.
    private func anyJSON(_ value: JSONValue, column: Int) -> SwiftSource {
        switch value.kind {
        case .null: "nil"
        case .boolean(let boolean): SwiftLiteral.boolean(boolean)
        case .number(let number): SwiftLiteral.number(number)
        case .string(let string): SwiftLiteral.string(string)
        case .array(let elements): SwiftSource.valueArray(elements.map { anyJSON($0, column: column + 4) })
        case .object:
            SwiftSource.valueDictionary(
                (value.uniqueMembers ?? []).map { ($0.key, anyJSON($0.value, column: column + 4)) }, column: column + 4)
        }
    }
}

extension SwiftLiteral {
    /// A number for `Double`, or for `JSONValue`, which takes an integer beyond 64 bits as a fraction only.
    static func number(_ number: JSONNumber?) -> SwiftSource {
        guard let number, isNumber(number.literal) else { return "0" }
        if number.isInteger, number.int64 == nil { return SwiftSource(trusted: number.literal + ".0") }
        return number.int64.map(integer) ?? SwiftSource(trusted: number.literal)
    }

    /// An exact `Decimal`; a floating-point literal would go by way of a binary fraction.
    static func decimal(_ number: JSONNumber?) -> SwiftSource {
        guard let number, isNumber(number.literal) else { return "0" }
        return number.int64.map(integer) ?? "Decimal(string: \(string(number.literal))) ?? 0"
    }

    /// RFC 8259, section 6, as far as it matters here.
    private static func isNumber(_ literal: String) -> Bool {
        !literal.isEmpty
            && literal.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || "+-.eE".unicodeScalars.contains($0) }
    }
}

extension SwiftSource {
    /// `[]`, or an element a line.
    fileprivate static func valueArray(_ elements: [SwiftSource]) -> SwiftSource {
        guard !elements.isEmpty else { return "[]" }
        return """
            [
                \(elements.joined(",\n"))\(elements.count > 1 ? "," : "")
            ]
            """
    }

    /// `[:]`, or a member a line.
    fileprivate static func valueDictionary(_ members: [(String, SwiftSource)], column: Int) -> SwiftSource {
        let entries = members.map { key, value -> SwiftSource in
            let literal = SwiftLiteral.string(key)
            let isPlain = !value.text.contains("\n")
            let isTooLong = isPlain && column + literal.text.count + value.text.count + 3 > lineWidth
            return isTooLong ? "\(literal):\n    \(value)" : "\(literal): \(value)"
        }
        return entries.isEmpty ? "[:]" : valueArray(entries)
    }

    /// A call of an initialiser: one short argument stays in the line, more stand one a line.
    fileprivate static func value(_ type: SwiftSource, _ arguments: [SwiftSource], column: Int) -> SwiftSource {
        if arguments.isEmpty { return "\(type)()" }
        return arguments.count == 1 ? fittingCall(type, arguments, behind: column + 24) : brokenCall(type, arguments)
    }
}
