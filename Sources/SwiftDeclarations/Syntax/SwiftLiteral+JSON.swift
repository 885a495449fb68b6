import LooseJSON

extension SwiftLiteral {
    /// A number for `Double`, or for `JSONValue`, which takes an integer beyond 64 bits as a fraction only.
    static func number(_ number: JSONNumber?) -> Expr {
        guard let number else { return integer(0) }
        if number.isInteger, number.int64 == nil { return fraction(number.literal + ".0") }
        return number.int64.map(integer) ?? fraction(number.literal)
    }

    /// An exact `Decimal`; a floating-point literal would go by way of a binary fraction.
    static func decimal(_ number: JSONNumber?) -> Expr {
        guard let number, isNumber(number.literal) else { return integer(0) }
        return number.int64.map(integer) ?? "Decimal(string: \(string(number.literal))) ?? 0"
    }

    /// A number in the spelling of its document; 0 for what is none.
    private static func fraction(_ literal: String) -> Expr {
        guard isNumber(literal) else { return integer(0) }
        return Expr(verbatim: literal)
    }

    /// RFC 8259, section 6, as far as it matters here.
    private static func isNumber(_ literal: String) -> Bool {
        !literal.isEmpty
            && literal.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || "+-.eE".unicodeScalars.contains($0) }
    }
}
