/// The path of an operation relative to the server, with named placeholders.
///
/// OData puts placeholders inside segments, `/workbook/range(address='{address}')`, so a segment is a sequence of parts.
/// Placeholder names are unique in a path.
public struct PathTemplate: Hashable, Sendable {
    public enum Part: Hashable, Sendable {
        case literal(String)
        case parameter(String)
    }

    public struct Segment: Hashable, Sendable {
        public var parts: [Part]

        public init(_ parts: [Part]) { self.parts = parts }
    }

    public var segments: [Segment]

    public init(_ segments: [Segment]) { self.segments = segments }

    /// The names of its placeholders, from left to right.
    public var parameters: [String] {
        var names: [String] = []
        for segment in segments {
            for case .parameter(let name) in segment.parts { names.append(name) }
        }
        return names
    }
}

extension PathTemplate: CustomStringConvertible {
    /// As OpenAPI writes it: `/users/{userId}/messages/{messageId}`.
    public var description: String {
        segments.map { segment in
            "/"
                + segment.parts.map { part in
                    switch part {
                    case .literal(let text): text
                    case .parameter(let name): "{\(name)}"
                    }
                }.joined()
        }.joined()
    }
}

extension PathTemplate {
    /// Reads the form that `description` writes. Braces that do not pair are literal.
    ///
    ///     PathTemplate(parsing: "/users/{userId}/messages").parameters == ["userId"]
    public init(parsing text: some StringProtocol) {
        segments = text.split(separator: "/", omittingEmptySubsequences: true).map { Segment(parsing: $0) }
    }
}

extension PathTemplate.Segment {
    init(parsing text: some StringProtocol) {
        var parts: [PathTemplate.Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.literal(String(rest[..<open]))) }
            parts.append(.parameter(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.literal(String(rest))) }
        self.init(parts)
    }
}
