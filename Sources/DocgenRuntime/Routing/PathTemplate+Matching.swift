extension PathTemplate {
    /// The values of the captures, in their order, where the decoded segments of a path fit this template.
    func match(_ path: [String]) -> [Capture]? {
        var captures: [Capture] = []
        var next = 0
        var index = 0
        while index < segments.count {
            guard next < path.count else { return nil }
            let segment = segments[index]
            let found = path[next]
            if let name = segment.capture {
                guard !found.isEmpty else { return nil }
                captures.append(Capture(name: name, value: found))
            } else if let literal = segment.literal {
                if !Self.isSame(literal, found) {
                    // `users('x')` where the template has `users/{id}`: one segment of the path serves two of ours.
                    guard index + 1 < segments.count, let name = segments[index + 1].capture,
                        let key = Self.key(of: literal, in: found)
                    else { return nil }
                    captures.append(Capture(name: name, value: key))
                    index += 1
                }
            } else {
                guard let within = Self.match(segment.parts, in: found) else { return nil }
                captures += within
            }
            index += 1
            next += 1
        }
        return next == path.count ? captures : nil
    }

    /// Of two templates that fit one path the one is meant whose first different segment says more: `delta` before
    /// `range(address='{a}')` before `{id}`.
    func isMoreSpecific(than other: PathTemplate) -> Bool {
        other.segments.lexicographicallyPrecedes(segments) { $0.specificity < $1.specificity }
    }

    /// A value taken out of a path.
    struct Capture: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// A function without parameters may be called with or without its parentheses.
    private static func isSame(_ literal: String, _ found: String) -> Bool {
        literal == found || literal + "()" == found || literal == found + "()"
    }

    /// The `x` of `users('x')` or `users(x)`. Named parameters (`users(mail='x')`) are no key in this sense.
    private static func key(of name: String, in segment: String) -> String? {
        guard segment.hasPrefix(name + "("), segment.hasSuffix(")") else { return nil }
        let inside = segment.dropFirst(name.count + 1).dropLast()
        if let text = unquoted(inside) { return text.isEmpty ? nil : text }
        return inside.isEmpty || inside.contains("=") ? nil : String(inside)
    }

    /// The text of an OData string literal: quotes around it, a quote within it written twice.
    private static func unquoted(_ literal: Substring) -> String? {
        guard literal.count >= 2, literal.hasPrefix("'"), literal.hasSuffix("'") else { return nil }
        return literal.dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false)
            .joined(separator: "'")
    }

    /// Fits literals and captures in turn to the whole of `text`; a capture ends where the literal after it begins.
    private static func match(_ parts: [Part], in text: String) -> [Capture]? {
        var captures: [Capture] = []
        var rest = text[...]
        for (index, part) in parts.enumerated() {
            switch part {
            case .literal(let literal):
                guard rest.hasPrefix(literal) else { return nil }
                rest = rest.dropFirst(literal.count)
            case .capture(let name):
                guard let value = value(before: parts[(index + 1)...], in: rest), !value.isEmpty else { return nil }
                rest = rest[value.endIndex...]
                captures.append(Capture(name: name, value: unescaped(value, after: parts[..<index])))
            }
        }
        return rest.isEmpty ? captures : nil
    }

    private static func value(before parts: ArraySlice<Part>, in text: Substring) -> Substring? {
        guard case .literal(let literal) = parts.first else { return text }
        if parts.count == 1 {
            return text.hasSuffix(literal) ? text.dropLast(literal.count) : nil
        }
        return text.firstRange(of: literal).map { text[..<$0.lowerBound] }
    }

    /// The quotes of a string parameter may stand in the template (`address='{a}'`) or be left to the caller
    /// (`address={a}`); the value is the same.
    private static func unescaped(_ value: Substring, after parts: ArraySlice<Part>) -> String {
        guard case .literal(let before) = parts.last, before.contains("(") || before.contains(",") else {
            return String(value)
        }
        if before.hasSuffix("'") { return unquoted("'\(value)'") ?? String(value) }
        return unquoted(value) ?? String(value)
    }
}

extension PathTemplate.Segment {
    fileprivate var specificity: Int {
        if literal != nil { return 2 }
        return capture == nil ? 1 : 0
    }
}
