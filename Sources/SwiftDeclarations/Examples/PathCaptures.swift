import APIModel

/// Finds the values of a path's placeholders in a concrete path.
///
/// It goes by the rules of DocgenRuntime's router: segments are decoded after they are split, and a key may stand in
/// parentheses (`users('x')` is `users/x`).
enum PathCaptures {
    /// The values by placeholder; nil where the path is another one.
    static func captures(in path: String, by template: PathTemplate) -> [String: String]? {
        let found = path.split(separator: "/").map { URIText.decoded(String($0)) }
        let segments = template.segments.flatMap(unfolded)
        var captures: [String: String] = [:]
        var next = 0
        var index = 0
        while index < segments.count {
            guard next < found.count else { return nil }
            let segment = segments[index]
            if let literal = segment.literal, literal != found[next], literal + "()" != found[next] {
                guard index + 1 < segments.count, let name = segments[index + 1].parameter,
                    let key = key(of: literal, in: found[next])
                else { return nil }
                captures[name] = key
                index += 1
            } else if segment.literal == nil {
                guard let values = match(segment.parts[...], found[next][...]) else { return nil }
                captures.merge(values) { first, _ in first }
            }
            index += 1
            next += 1
        }
        return next == found.count ? captures : nil
    }

    /// `users('{id}')` as `users` and `{id}`. A key that is written out stays where it is, and so does one in double quotes,
    /// which the router doesn't know.
    private static func unfolded(_ segment: PathTemplate.Segment) -> [PathTemplate.Segment] {
        guard let (collection, key) = segment.key, key.parameter != nil, !segment.text.contains("\"") else {
            return [segment]
        }
        return [collection, key]
    }

    private static func key(of name: String, in segment: String) -> String? {
        guard segment.hasPrefix(name + "("), segment.hasSuffix(")") else { return nil }
        let inside = segment.dropFirst(name.count + 1).dropLast()
        guard inside.count >= 2, inside.hasPrefix("'"), inside.hasSuffix("'") else {
            return inside.isEmpty || inside.contains("=") ? nil : String(inside)
        }
        let text = inside.dropFirst().dropLast()
        return text.isEmpty || text.contains("'") ? nil : String(text)
    }

    private static func match(_ parts: ArraySlice<PathTemplate.Part>, _ text: Substring) -> [String: String]? {
        var values: [String: String] = [:]
        var rest = text
        for index in parts.indices {
            switch parts[index] {
            case .literal(let literal):
                guard rest.hasPrefix(literal) else { return nil }
                rest = rest.dropFirst(literal.count)
            case .parameter(let name):
                var end = rest.endIndex
                if index + 1 < parts.endIndex, case .literal(let literal) = parts[index + 1] {
                    guard let place = firstRange(of: literal, in: rest) else { return nil }
                    end = place
                }
                guard end > rest.startIndex else { return nil }
                values[name] = String(rest[..<end])
                rest = rest[end...]
            }
        }
        return rest.isEmpty ? values : nil
    }

    private static func firstRange(of literal: String, in text: Substring) -> Substring.Index? {
        text.indices.first { text[$0...].hasPrefix(literal) }
    }
}
