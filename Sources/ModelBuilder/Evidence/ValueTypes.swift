import APIModel
import LooseJSON

extension JSONValue {
    /// What the value alone says about its type; objects say nothing here, and `null` never does.
    var shallowType: TypeReference? {
        switch kind {
        case .null, .object: return nil
        case .boolean: return .scalar(.boolean)
        case .number(let number): return .scalar(number.isInteger ? .integer : .number)
        case .string(let text): return .scalar(text.isTimestamp ? .dateTime : .string)
        case .array(let elements):
            let types = elements.compactMap(\.shallowType)
            guard let first = types.first else { return .array(.unknown) }
            return .array(types.dropFirst().reduce(first) { $0.joined(with: $1) })
        }
    }
}

extension TypeReference {
    /// The narrowest type that holds the values of both.
    func joined(with other: TypeReference) -> TypeReference {
        if self == other { return self }
        switch (self, other) {
        case (.unknown, let known), (let known, .unknown): return known
        case (.scalar(let left), .scalar(let right)): return left.joined(with: right).map { .scalar($0) } ?? .unknown
        case (.array(let left), .array(let right)): return .array(left.joined(with: right))
        case (.map(let left), .map(let right)): return .map(left.joined(with: right))
        case (.scalar, _), (.named, _), (.array, _), (.map, _): return .unknown
        }
    }
}

extension Scalar {
    fileprivate func joined(with other: Scalar) -> Scalar? {
        if self == other { return self }
        if form == .number, other.form == .number { return .number }
        return form == .string && other.form == .string ? .string : nil
    }

    /// How values stand in JSON.
    enum Form { case string, number, boolean }

    var form: Form {
        switch self {
        case .string, .dateTime, .date, .timeOfDay, .duration, .guid, .binary, .stream, .url: .string
        case .boolean: .boolean
        case .byte, .sbyte, .int16, .int32, .int64, .integer, .single, .double, .decimal, .number: .number
        }
    }

    var isWhole: Bool {
        switch self {
        case .byte, .sbyte, .int16, .int32, .int64, .integer: true
        case .single, .double, .decimal, .number, .string, .boolean, .dateTime, .date, .timeOfDay, .duration, .guid,
            .binary, .stream, .url:
            false
        }
    }
}

extension String {
    /// A point in time as RFC 3339 writes it, with any number of fractional digits, with or without an offset:
    /// `2016-12-31T23:57:49.9048852+03:00`.
    var isTimestamp: Bool {
        guard (16...40).contains(utf8.count) else { return false }
        let pattern = "dddd-dd-ddTdd:dd".utf8
        for (byte, expected) in zip(utf8, pattern) {
            switch expected {
            case UInt8(ascii: "d"): guard byte.isDigit else { return false }
            case UInt8(ascii: "T"):
                guard byte == UInt8(ascii: "T") || byte == UInt8(ascii: "t") || byte == UInt8(ascii: " ") else {
                    return false
                }
            default: guard byte == expected else { return false }
            }
        }
        return utf8.dropFirst(pattern.count).allSatisfy { $0.isDigit || ":.+-Zz".utf8.contains($0) }
    }

    /// A day as RFC 3339 writes it: `2016-12-31`.
    var isDate: Bool {
        utf8.count == 10
            && zip(utf8, "dddd-dd-dd".utf8).allSatisfy { $1 == UInt8(ascii: "d") ? $0.isDigit : $0 == $1 }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
