#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A JSON number that keeps its value: an integer of 64 bits, a binary fraction, or a decimal where neither holds it.
///
/// Each number has one form only, the first of these that holds it exactly; so equality is equality by value
/// (`1`, `1.0` and `1e0` are equal).
public enum JSONNumber: Hashable, Sendable {
    case integer(Int64)
    /// Above `Int64.max` only.
    case unsigned(UInt64)
    /// No integer of 64 bits; finite.
    case double(Double)
    /// No `Double` prints as this number: more than 17 digits.
    case decimal(Decimal)

    public init(_ value: Int64) {
        self = .integer(value)
    }

    public init(_ value: UInt64) {
        self = Int64(exactly: value).map(JSONNumber.integer) ?? .unsigned(value)
    }

    public init(_ value: Double) {
        if let integer = Int64(exactly: value) {
            self = .integer(integer)
        } else if let unsigned = UInt64(exactly: value) {
            self = .unsigned(unsigned)
        } else {
            self = .double(value)
        }
    }

    /// The nearest `Double`.
    public var double: Double {
        switch self {
        case .integer(let value): Double(value)
        case .unsigned(let value): Double(value)
        case .double(let value): value
        case .decimal(let value): Double(value.description) ?? .nan
        }
    }

    /// The integer; nil where this is none or exceeds 64 bits.
    public var integer: Int64? {
        guard case .integer(let value) = self else { return nil }
        return value
    }
}

extension JSONNumber: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let integer = try? container.decode(Int64.self) {
            self = .integer(integer)
        } else if let unsigned = try? container.decode(UInt64.self) {
            self = .unsigned(unsigned)
        } else if let decimal = try? container.decode(Decimal.self) {
            // The shortest text of a Double tells whether the Double says all that the decimal says.
            let double = try? container.decode(Double.self)
            if let double, Decimal(string: double.description) == decimal {
                self.init(double)
            } else {
                self = .decimal(decimal)
            }
        } else {
            // Beyond the exponents of Decimal.
            self.init(try container.decode(Double.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .integer(let value): try container.encode(value)
        case .unsigned(let value): try container.encode(value)
        case .double(let value): try container.encode(value)
        case .decimal(let value): try container.encode(value)
        }
    }
}
