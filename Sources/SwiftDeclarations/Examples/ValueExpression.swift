import APIModel
import LooseJSON

/// An expression that makes a documented value with the generated initialisers.
struct ValueExpression {
    var code: Expr
    /// Whether making it may throw, as of a timestamp that is read from its text.
    var canThrow = false
}

extension DeclarationWriter {
    /// The value as Swift; meant for values without misfits.
    ///
    /// - Parameter line: Where the line begins that the value begins in.
    func expression(for value: JSONValue, as type: TypeReference, at line: Indentation) -> ValueExpression {
        switch type {
        case .unknown: return ValueExpression(code: anyJSON(value, at: line))
        case .scalar(let scalar): return expression(for: value, as: scalar)
        case .array(let element):
            let elements = (value.elements ?? []).map { expression(for: $0, as: element, at: line.deeper) }
            return ValueExpression(
                code: .valueArray(elements.map(\.code), at: line), canThrow: elements.contains(where: \.canThrow))
        case .map(let element):
            let members = (value.uniqueMembers ?? []).map { member in
                (key: member.key, value: expression(for: member.value, as: element, at: line.deeper))
            }
            return ValueExpression(
                code: .valueDictionary(members.map { ($0.key, $0.value.code) }, at: line),
                canThrow: members.contains(where: \.value.canThrow))
        case .named(let id):
            guard let definition = types[id] else { return ValueExpression(code: anyJSON(value, at: line)) }
            switch definition.shape {
            case .object where names.polymorph(id) != nil: return polymorph(value, as: definition, at: line)
            case .object(_, let isOpen):
                return object(value, as: definition, named: names.type(id), isOpen: isOpen, at: line)
            case .enumeration(let members, _): return member(value, of: definition, members)
            }
        }
    }

    /// A value of a type or of one of its subtypes; what is of the type itself is made by the initialiser that its enumeration
    /// shares with it.
    private func polymorph(_ value: JSONValue, as base: TypeDefinition, at line: Indentation) -> ValueExpression {
        switch variant(of: value, as: base.id) {
        case .of(let type, _):
            guard type != base.id, let definition = types[type], case .object(_, let isOpen) = definition.shape,
                let variant = names.polymorph(base.id)?.cases.first(where: { $0.type == type })
            else {
                return object(value, as: base, named: typeName(base.id), isOpen: base.isOpen, at: line)
            }
            let inner = object(value, as: definition, named: names.type(type), isOpen: isOpen, at: line)
            return ValueExpression(
                code: variant.name.implicitMember.call([.unlabeled(inner.code)]), canThrow: inner.canThrow)
        case .undocumented:
            let properties = types.allProperties(of: base.id).map(\.wireName).filter { value[$0]?.isNull == false }
            let rest = (value.uniqueMembers ?? []).filter { !properties.contains($0.key) }
            let inner = object(value, as: base, named: names.type(base.id), isOpen: false, at: line)
            let members = rest.map { ($0.key, anyJSON($0.value, at: line.deeper)) }
            let other = Expr.named("Undocumented").call([
                .unlabeled(inner.code), .labeled("additionalProperties", .valueDictionary(members, at: line)),
            ])
            let name: SwiftIdentifier = "other"
            return ValueExpression(code: name.implicitMember.call([.unlabeled(other)]), canThrow: inner.canThrow)
        }
    }

    private func object(
        _ value: JSONValue, as type: TypeDefinition, named name: SwiftIdentifier, isOpen: Bool, at line: Indentation
    ) -> ValueExpression {
        var arguments: [LabeledExpr] = []
        var canThrow = false
        let properties = types.allProperties(of: type.id)
        for property in properties {
            guard let member = value[property.wireName], !member.isNull else { continue }
            let argument = expression(for: member, as: property.type, at: line.deeper)
            canThrow = canThrow || argument.canThrow
            arguments.append(labelled(names.member(property.wireName, of: type.id), argument.code, at: line.deeper))
        }
        if isOpen {
            let known = Set(properties.map(\.wireName))
            let rest = (value.uniqueMembers ?? []).filter { !known.contains($0.key) }
            if !rest.isEmpty {
                let members = rest.map { ($0.key, anyJSON($0.value, at: line.deeper.deeper)) }
                arguments.append(.labeled("additionalProperties", .valueDictionary(members, at: line.deeper)))
            }
        }
        return ValueExpression(
            code: .value(name, arguments, at: line), canThrow: canThrow)
    }

    /// `subject: "…"`, with a literal that is too long for its line below its label.
    private func labelled(_ label: SwiftIdentifier, _ value: Expr, at line: Indentation) -> LabeledExpr {
        .labeled(label, value, below: value.isTooLong(behind: label.width, at: line) ? line : nil)
    }

    private func member(_ value: JSONValue, of type: TypeDefinition, _ members: [Member]) -> ValueExpression {
        let raw = value.string ?? ""
        let name = typeReference(type.id)
        guard members.contains(where: { $0.wireName == raw && !$0.documentation.isDeprecated }) else {
            return ValueExpression(code: name.call([.unlabeled(SwiftLiteral.string(raw))]))
        }
        let member = names.member(raw, of: type.id)
        // `.none` would be the optional's.
        let isOptionals = ["none", "some"].contains(member.name)
        return ValueExpression(code: isOptionals ? name.member(member) : member.implicitMember)
    }

    private func expression(for value: JSONValue, as scalar: Scalar) -> ValueExpression {
        switch scalar {
        case .string, .guid, .url, .stream:
            return ValueExpression(code: SwiftLiteral.string(value.string ?? ""))
        case .binary:
            let text = SwiftLiteral.string(value.string ?? "")
            return ValueExpression(code: scalar.swiftType.reference.call([.unlabeled(text)]))
        case .boolean: return ValueExpression(code: SwiftLiteral.boolean(value.boolean ?? false))
        case .byte, .sbyte, .int16, .int32, .integer, .int64:
            return ValueExpression(code: SwiftLiteral.integer(value.number?.int64 ?? 0))
        case .single, .double, .number:
            switch value.string {
            case "INF": return ValueExpression(code: ".infinity")
            case "-INF": return ValueExpression(code: "-.infinity")
            case "NaN": return ValueExpression(code: ".nan")
            default: return ValueExpression(code: SwiftLiteral.number(value.number))
            }
        case .decimal: return ValueExpression(code: SwiftLiteral.decimal(value.number))
        case .dateTime, .date, .timeOfDay, .duration:
            let text = SwiftLiteral.string(value.string ?? "")
            return ValueExpression(code: scalar.swiftType.reference.call([.unlabeled(text)]), canThrow: true)
        }
    }

    /// The literal of any JSON, which `JSONValue` takes.
    private func anyJSON(_ value: JSONValue, at line: Indentation) -> Expr {
        switch value.kind {
        case .null: .nilLiteral
        case .boolean(let boolean): SwiftLiteral.boolean(boolean)
        case .number(let number): SwiftLiteral.number(number)
        case .string(let string): SwiftLiteral.string(string)
        case .array(let elements): .valueArray(elements.map { anyJSON($0, at: line.deeper) }, at: line)
        case .object:
            .valueDictionary(
                (value.uniqueMembers ?? []).map { ($0.key, anyJSON($0.value, at: line.deeper)) }, at: line)
        }
    }
}

extension Expr {
    /// `[]`, or an element a line.
    fileprivate static func valueArray(_ elements: [Expr], at line: Indentation) -> Expr {
        array(elements, .broken(line), closing: elements.count > 1)
    }

    /// `[:]`, or a member a line.
    fileprivate static func valueDictionary(_ members: [(String, Expr)], at line: Indentation) -> Expr {
        let entries = members.map { key, value in
            let literal = SwiftLiteral.string(key)
            let isBelow = value.isTooLong(behind: literal.width, at: line.deeper)
            return DictionaryElement(literal, value, below: isBelow ? line.deeper : nil)
        }
        return dictionary(entries, .broken(line), closing: entries.count > 1)
    }

    /// A call of an initialiser: one short argument stays in the line, more stand one a line.
    fileprivate static func value(
        _ type: SwiftIdentifier, _ arguments: [LabeledExpr], at line: Indentation
    ) -> Expr {
        arguments.count == 1
            ? type.reference.call(arguments, behind: line.column + 24, at: line)
            : type.reference.call(arguments, .broken(line))
    }

    /// Whether it is a line that is too long to stand behind a label of so many columns, with `: ` between and `,` behind.
    fileprivate func isTooLong(behind label: Int, at line: Indentation) -> Bool {
        isLine(ofAtMost: .max) && !isLine(ofAtMost: ListLayout.lineWidth - line.column - label - 3)
    }
}
