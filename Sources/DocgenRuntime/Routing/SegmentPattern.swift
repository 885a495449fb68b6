/// The forms in which a single segment of a request holds values
/// ([OData URL conventions, section 4](https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html)).
///
/// Texts of requests are ``PercentEncoding/normalised(_:)``: what is encoded in a request can't be a parenthesis, comma,
/// equals sign or colon of the path's own.
enum SegmentPattern {
    /// The values of the captures where the whole of `text` fits literals and captures in turn.
    static func match(_ parts: [PathTemplate.Part], in text: String, _ ignoringCase: Bool = false) -> [String]? {
        var values: [String] = []
        var rest = text[...]
        var before = ""
        for (index, part) in parts.enumerated() {
            switch part {
            case .literal(let literal):
                let found = rest.prefix(literal.count)
                guard found == literal || ignoringCase && found.lowercased() == literal.lowercased() else { return nil }
                rest = rest.dropFirst(literal.count)
                before = literal
            case .capture:
                var after: String?
                if index + 1 < parts.count, case .literal(let literal) = parts[index + 1] { after = literal }
                let isLast = index + 2 >= parts.count
                guard let value = value(in: rest, behind: before, before: after, isLast: isLast) else { return nil }
                guard !value.text.isEmpty else { return nil }
                rest = rest[value.end...]
                values.append(PercentEncoding.decoded(value.text))
            }
        }
        return rest.isEmpty ? values : nil
    }

    /// The `x` of `users('x')` or `users(x)`. Named parameters (`users(mail='x')`) are no key in this sense.
    static func key(in segment: String) -> (collection: String, value: String)? {
        guard segment.hasSuffix(")"), let open = segment.firstIndex(of: "("), open > segment.startIndex else {
            return nil
        }
        let inside = segment[segment.index(after: open)...].dropLast()
        let collection = String(segment[..<open])
        if let literal = quoted(inside) {
            guard literal.end == inside.endIndex, !literal.text.isEmpty else { return nil }
            return (collection, PercentEncoding.decoded(literal.text))
        }
        guard !inside.isEmpty, !inside.contains("=") else { return nil }
        return (collection, PercentEncoding.decoded(String(inside)))
    }

    /// Whether the literal before a capture makes it the argument of a function: `range(address=` or `,column=`.
    static func isArgument(behind literal: String) -> Bool {
        literal.contains("(") || literal.contains(",")
    }

    /// The quotes of a string argument may stand in the template (`address='{a}'`) or be left to the caller
    /// (`address={a}`); the value is the same. Within quotes a literal can't end the value.
    private static func value(
        in text: Substring, behind before: String, before after: String?, isLast: Bool
    ) -> (text: String, end: Substring.Index)? {
        if isArgument(behind: before) {
            if before.hasSuffix("'"), after?.hasPrefix("'") == true {
                return quoted(Substring("'" + text)).flatMap { literal in
                    // The quote that ends it belongs to the literal behind it.
                    let length = literal.length - 2
                    return (literal.text, text.index(text.startIndex, offsetBy: length))
                }
            }
            if let literal = quoted(text) { return (literal.text, literal.end) }
        }
        guard let after else { return (String(text), text.endIndex) }
        if isLast {
            guard text.hasSuffix(after) else { return nil }
            let value = text.dropLast(after.count)
            return (String(value), value.endIndex)
        }
        return text.firstRange(of: after).map { (String(text[..<$0.lowerBound]), $0.lowerBound) }
    }

    /// The OData string literal that `text` begins with, without its quotes; a quote within is written twice.
    private static func quoted(_ text: Substring) -> (text: String, length: Int, end: Substring.Index)? {
        guard text.first == "'" else { return nil }
        var value = ""
        var length = 1
        var index = text.index(after: text.startIndex)
        while index < text.endIndex {
            let next = text.index(after: index)
            if text[index] == "'" {
                guard next < text.endIndex, text[next] == "'" else { return (value, length + 1, next) }
                index = next
                length += 1
            }
            value.append(text[index])
            index = text.index(after: index)
            length += 1
        }
        return nil
    }
}
