/// A path as documentation writes it: `/users/{id}/drive/root:/{path}:/content`.
///
/// A capture may be a whole segment or a part of one (`range(address='{address}')`). A segment that names a key in
/// parentheses, such as `users('{id}')` or `users({id})`, is the same as `users/{id}`: both forms name one resource
/// ([OData URL conventions, section 4.3.1 and 4.3.6](https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_CanonicalURL)).
///
/// Every text is a template; a brace without its counterpart stands for itself.
public struct PathTemplate: Hashable, Sendable {
    /// The template as written.
    public let text: String
    let segments: [Segment]

    public init(_ text: String) {
        self.text = text
        segments = Self.split(text).flatMap { Segment.segments(of: $0) }
    }

    /// The names between the braces, in order.
    public var captureNames: [String] {
        segments.flatMap(\.parts).compactMap { part in
            guard case .capture(let name) = part else { return nil }
            return name
        }
    }

    /// Splits at slashes, but not at those within braces.
    private static func split(_ text: String) -> [Substring] {
        var depth = 0
        return text.split { character in
            switch character {
            case "{": depth += 1
            case "}": depth = max(0, depth - 1)
            default: break
            }
            return character == "/" && depth == 0
        }
    }
}

extension PathTemplate: ExpressibleByStringLiteral, CustomStringConvertible {
    public init(stringLiteral text: String) {
        self.init(text)
    }

    public var description: String { text }
}

extension PathTemplate {
    enum Part: Hashable, Sendable {
        case literal(String)
        case capture(String)
    }

    struct Segment: Hashable, Sendable {
        let parts: [Part]

        /// The name of the one capture that is the whole segment.
        var capture: String? {
            guard parts.count == 1, case .capture(let name) = parts[0] else { return nil }
            return name
        }

        /// The text of a segment without captures.
        var literal: String? {
            guard parts.count == 1, case .literal(let text) = parts[0] else { return nil }
            return text
        }

        /// The segment, or the two that it is short for: `users('{id}')` is `users` and `{id}`.
        static func segments(of text: Substring) -> [Segment] {
            let parts = parts(of: text)
            if parts.count == 3, case .literal(let opening) = parts[0], case .literal(let closing) = parts[2],
                let name = keyName(opening: opening, closing: closing)
            {
                return [Segment(parts: [.literal(name)]), Segment(parts: [parts[1]])]
            }
            return [Segment(parts: parts)]
        }

        private static func keyName(opening: String, closing: String) -> String? {
            let form = [("('", "')"), ("(", ")")].first { opening.hasSuffix($0.0) && closing == $0.1 }
            guard let form else { return nil }
            let name = opening.dropLast(form.0.count)
            return name.isEmpty || name.contains("(") ? nil : String(name)
        }

        private static func parts(of text: Substring) -> [Part] {
            var parts: [Part] = []
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
}
