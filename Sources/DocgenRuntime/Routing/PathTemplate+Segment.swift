extension PathTemplate {
    enum Part: Hashable, Sendable {
        case literal(String)
        case capture(String)
    }

    /// What stands between two slashes of a template.
    enum Segment: Hashable, Sendable {
        /// Without the `()` of a function that takes no parameters, which may be called without it.
        case literal(String)
        /// The whole segment.
        case capture(String)
        /// `users('{id}')`, or `users({id})` where `isQuoted` is false.
        case key(of: String, name: String, isQuoted: Bool)
        /// Literals and captures in turn.
        case pattern([Part])
        /// One segment or more, up to one that ends with a colon, or to the end where `isClosed` is false.
        case span(String, isClosed: Bool)
    }
}

extension PathTemplate.Segment {
    init(_ text: Substring, followsColon: Bool) {
        let parts = Self.parts(of: text)
        switch (parts.first, parts.count) {
        case (.literal(let literal), 1):
            self = .literal(literal.hasSuffix("()") ? String(literal.dropLast(2)) : literal)
        case (.capture(let name), 1):
            self = followsColon ? .span(name, isClosed: false) : .capture(name)
        case (.capture(let name), 2) where followsColon && parts[1] == .literal(":"):
            self = .span(name, isClosed: true)
        default:
            self = Self.key(parts) ?? .pattern(parts)
        }
    }

    var captureNames: [String] {
        switch self {
        case .literal: []
        case .capture(let name), .key(_, let name, _), .span(let name, _): [name]
        case .pattern(let parts):
            parts.compactMap { part in
                guard case .capture(let name) = part else { return nil }
                return name
            }
        }
    }

    /// The segment, or the two that it is short for: `users('{id}')` is `users` and `{id}`.
    var unfolded: [PathTemplate.Segment] {
        guard case .key(let collection, let name, _) = self else { return [self] }
        return [.literal(collection), .capture(name)]
    }

    var endsWithColon: Bool {
        switch self {
        case .literal(let text): text.hasSuffix(":")
        case .capture, .key: false
        case .pattern(let parts):
            if case .literal(let text) = parts.last { text.hasSuffix(":") } else { false }
        case .span(_, let isClosed): isClosed
        }
    }

    private static func key(_ parts: [PathTemplate.Part]) -> PathTemplate.Segment? {
        guard parts.count == 3, case .literal(let opening) = parts[0], case .capture(let name) = parts[1],
            case .literal(let closing) = parts[2]
        else { return nil }
        let form = [("('", "')"), ("(", ")")].first { opening.hasSuffix($0.0) && closing == $0.1 }
        guard let form else { return nil }
        let collection = opening.dropLast(form.0.count)
        guard !collection.isEmpty, !collection.contains("(") else { return nil }
        return .key(of: String(collection), name: name, isQuoted: form.0.count == 2)
    }

    private static func parts(of text: Substring) -> [PathTemplate.Part] {
        var parts: [PathTemplate.Part] = []
        var rest = text
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.literal(String(rest[..<open]))) }
            parts.append(.capture(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty || parts.isEmpty { parts.append(.literal(String(rest))) }
        return parts
    }
}
