import APIModel

extension DeclarationWriter {
    /// The Swift type of a value: `[IdentitySet]`.
    ///
    /// - Parameter owner: The structure within which it is spelled, whose enumerations need no path there.
    func spelling(of type: TypeReference, within owner: TypeID? = nil) -> TypeCode {
        switch type {
        case .scalar(let scalar): scalar.swiftType.type
        case .named(let id): namedSpelling(id, within: owner)
        case .array(let element): spelling(of: element, within: owner).array
        case .map(let value): spelling(of: value, within: owner).dictionary
        case .unknown: TypeReference.unknownType.type
        }
    }

    private func namedSpelling(_ id: TypeID, within owner: TypeID?) -> TypeCode {
        guard let place = names.owner(of: id), place != owner else { return typeName(id).type }
        return names.type(place).type.member(names.type(id))
    }

    /// A use of a type as an expression: `RecurrencePattern.WeekIndex`.
    func typeReference(_ id: TypeID) -> Expr {
        let name = names.type(id)
        return names.owner(of: id).map { names.type($0).reference.member(name) } ?? name.reference
    }

    /// What a value of a named type is declared as: the type, or the enumeration of it and its subtypes.
    func typeName(_ id: TypeID) -> SwiftIdentifier {
        types[id] == nil ? TypeReference.unknownType : names.polymorph(id)?.type ?? names.type(id)
    }
}

extension TypeReference {
    /// Any JSON.
    static let unknownType: SwiftIdentifier = "JSONValue"
}

extension Scalar {
    /// The type that keeps every documented value of the kind, as it is written.
    ///
    /// Identifiers stay strings because `UUID` and `URL` would write them otherwise than they were read.
    var swiftType: SwiftIdentifier {
        switch self {
        case .string, .guid, .url, .stream: "String"
        case .binary: "Base64"
        case .boolean: "Bool"
        case .byte, .sbyte, .int16, .int32, .integer: "Int"
        case .int64: "Int64"
        case .single, .double, .number: "Double"
        case .decimal: "Decimal"
        case .dateTime: "Timestamp"
        case .date: "CalendarDate"
        case .timeOfDay: "TimeOfDay"
        case .duration: "ISODuration"
        }
    }
}
