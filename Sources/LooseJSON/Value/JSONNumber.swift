/// A number with its exact spelling (RFC 8259, section 6).
///
/// The spelling is kept because a page may show more digits than a `Double` holds, and because `1` and `1.0` tell a
/// reader of examples two things.
public struct JSONNumber: Hashable, Sendable {
    /// The literal as strict JSON: `-12.50e+3`.
    public let literal: String

    /// Takes a literal that follows the grammar of RFC 8259.
    public init(literal: String) {
        self.literal = literal
    }

    /// Whether the literal has neither a fraction nor an exponent: `12`, but not `12.0`.
    public var isInteger: Bool {
        !literal.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
    }

    /// The value of an integer literal that fits.
    public var int64: Int64? { isInteger ? Int64(literal) : nil }

    /// The nearest `Double`; infinite where the literal is beyond its range.
    public var double: Double { Double(literal) ?? 0 }

    /// Whether two literals name the same number: `1`, `1.0` and `10e-1` do.
    public func isEquivalent(to other: JSONNumber) -> Bool {
        literal == other.literal || Decimal(self) == Decimal(other)
    }
}

/// A number as sign, significant digits and power of ten, without loss.
private struct Decimal: Equatable {
    var isNegative = false
    /// Without leading and trailing zeros; empty for zero.
    var digits: [UInt8] = []
    var exponent = 0

    init(_ number: JSONNumber) {
        let bytes = Array(number.literal.utf8)
        var index = 0
        if bytes.first == UInt8(ascii: "-") {
            isNegative = true
            index = 1
        }
        var isFraction = false
        scan: while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits.append(bytes[index])
                if isFraction { exponent -= 1 }
            case UInt8(ascii: "."):
                isFraction = true
            default:
                break scan
            }
            index += 1
        }
        if index < bytes.count {
            // An exponent beyond Int only occurs in hostile text; such a number then equals its own spelling alone.
            let power = Int(String(decoding: bytes[(index + 1)...], as: UTF8.self)) ?? 0
            exponent = exponent.addingReportingOverflow(power).partialValue
        }
        digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
        while digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            exponent &+= 1
        }
        if digits.isEmpty {
            isNegative = false
            exponent = 0
        }
    }
}
