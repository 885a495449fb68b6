import APIModel
import LooseJSON
import SourceText

import struct SourceText.SourceRange

/// A place of an example that its type cannot hold, so that the example cannot come back as it was.
struct Misfit: Hashable {
    var message: String
    var range: SourceRange
    /// The rule of the finding that says so; nil for what only shows here.
    var rule: RuleID?
    /// Whether the value can be decoded all the same, and something of it is lost.
    var isDecodable = false
    /// The type of a value in whose place the page has words that stand for it: `"datetime-value"`.
    var placeholder: Scalar?
    /// Where the value is in the body: the keys and indices, from the inside out.
    var place: [String] = []

    func within(_ token: String) -> Misfit {
        var outer = self
        outer.place.append(token)
        return outer
    }
}

/// A value for a place of a body that has only words for one.
struct Filling {
    var place: JSONPointer
    var value: Expr
}

extension [Misfit] {
    /// With these values the body fits; empty where it does as it stands, or doesn't even so.
    var filling: [Filling] {
        let fillings = compactMap { misfit in
            misfit.placeholder.map {
                Filling(place: JSONPointer(tokens: misfit.place.reversed()), value: $0.sample)
            }
        }
        return fillings.count == count ? fillings : []
    }
}

extension DeclarationWriter {
    /// Where a value does not fit a type: decoding would fail, or encoding would not give back all of it.
    ///
    /// - Parameter nullMatters: Whether an explicit null says something else than an absent key, as it does in a `PATCH`
    ///     whose body is no `Patch`.
    func misfits(of value: JSONValue, to type: TypeReference, nullMatters: Bool = false) -> [Misfit] {
        switch type {
        case .unknown: return []
        case .scalar(let scalar):
            guard !scalar.holds(value) else { return [] }
            let isPlaceholder = value.string?.isPlaceholderValue ?? false
            return [
                Misfit(
                    message: "the value is no \(scalar.rawValue)", range: value.range,
                    placeholder: isPlaceholder ? scalar : nil)
            ]
        case .array(let element):
            guard let elements = value.elements else {
                return [Misfit(message: "the value is no \(type)", range: value.range)]
            }
            return elements.enumerated().flatMap { place, value in
                misfits(of: value, to: element, nullMatters: nullMatters).map { $0.within(String(place)) }
            }
        case .map(let element):
            guard let members = value.uniqueMembers else {
                return [Misfit(message: "the value is no \(type)", range: value.range)]
            }
            return members.flatMap { member in
                misfits(of: member.value, to: element, nullMatters: nullMatters).map { $0.within(member.key) }
            }
        case .named(let id):
            switch variant(of: value, as: id) {
            case .of(let type, let typeKey):
                guard let definition = types[type] else { return [] }
                return misfits(of: value, to: definition, keeping: typeKey, nullMatters)
            case .undocumented:
                guard let definition = types[id] else { return [] }
                return misfits(of: value, to: definition, keepsAll: true, nullMatters)
            }
        }
    }

    /// - Parameters:
    ///   - typeKey: A member that is kept without being a property.
    ///   - keepsAll: Whether all members are kept, as an open type does.
    private func misfits(
        of value: JSONValue, to type: TypeDefinition, keeping typeKey: String? = nil, keepsAll: Bool = false,
        _ nullMatters: Bool
    ) -> [Misfit] {
        guard case .object(_, let isDeclaredOpen) = type.shape else {
            return value.string == nil ? [Misfit(message: "the value is no \(type.id.name)", range: value.range)] : []
        }
        guard let members = value.uniqueMembers else {
            return [Misfit(message: "the value is no \(type.id.name)", range: value.range)]
        }
        let isOpen = isDeclaredOpen || keepsAll
        let properties = types.allProperties(of: type.id)
        let known = Dictionary(properties.map { ($0.wireName, $0) }) { first, _ in first }
        var result: [Misfit] = []
        for member in members {
            guard let property = known[member.key] else {
                if !isOpen, member.key != typeKey, !member.value.isNull || nullMatters {
                    result.append(
                        Misfit(
                            message: "`\(member.key)` is no property of \(type.id.name)", range: member.keyRange,
                            isDecodable: true))
                }
                continue
            }
            if member.value.isNull {
                let isMandatory = isMandatory(property, of: type.id)
                if isMandatory || nullMatters {
                    result.append(
                        Misfit(
                            message: "`\(member.key)` is null", range: member.value.range, isDecodable: !isMandatory))
                }
            } else {
                let inner = misfits(of: member.value, to: property.type, nullMatters: nullMatters)
                result += inner.map { $0.within(member.key) }
            }
        }
        let keys = Set(members.map(\.key))
        for property in properties where isMandatory(property, of: type.id) && !keys.contains(property.wireName) {
            result.append(Misfit(message: "the required `\(property.wireName)` is missing", range: value.range.start))
        }
        return result
    }
}

extension Scalar {
    /// A value of the type, for an example that shows none.
    fileprivate var sample: Expr {
        switch self {
        case .string, .guid, .url, .stream: "\"text\""
        case .binary: "\"AA==\""
        case .boolean: "true"
        case .byte, .sbyte, .int16, .int32, .int64, .integer, .single, .double, .decimal, .number: "1"
        case .dateTime: "\"2000-01-01T00:00:00Z\""
        case .date: "\"2000-01-01\""
        case .timeOfDay: "\"00:00:00\""
        case .duration: "\"P1D\""
        }
    }

    /// Whether the Swift type of this kind reads a value and writes it back.
    fileprivate func holds(_ value: JSONValue) -> Bool {
        switch self {
        case .string, .guid, .url, .binary, .stream: value.string != nil
        case .boolean: value.boolean != nil
        case .byte, .sbyte, .int16, .int32, .integer, .int64: value.number?.int64 != nil
        case .single, .double, .number:
            value.number.map { $0.double.isFinite } ?? ["INF", "-INF", "NaN"].contains(value.string)
        case .decimal: value.number != nil
        case .dateTime: value.string.map(WrittenForm.isTimestamp) ?? false
        case .date: value.string.map(WrittenForm.isDate) ?? false
        case .timeOfDay: value.string.map(WrittenForm.isTimeOfDay) ?? false
        case .duration: value.string.map(WrittenForm.isDuration) ?? false
        }
    }
}
