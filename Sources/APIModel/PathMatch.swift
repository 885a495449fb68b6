extension PathTemplate {
    /// How well the path of an example fits this template: the number of segments that agree word by word, or `nil`
    /// where it doesn't fit. A placeholder of the example fits a placeholder alone.
    public func fit(_ example: PathTemplate) -> Int? { withSlashKeys.fit(slashKeyed: example.withSlashKeys) }

    /// The same where both paths are `withSlashKeys` already.
    public func fit(slashKeyed example: PathTemplate) -> Int? {
        segments.count == example.segments.count ? PathTemplate.fit(segments, example.segments) : nil
    }

    private static func fit(_ template: [Segment], _ example: [Segment]) -> Int? {
        var literals = 0
        for (expected, found) in zip(template, example) {
            if let literal = expected.literal, let text = found.literal {
                guard literal == text || literal.lowercased() == text.lowercased() else { return nil }
                literals += 1
            } else if expected.parameter != nil {
                guard !found.parts.isEmpty else { return nil }
            } else {
                guard matches(expected.parts[...], found.text[...]) else { return nil }
            }
        }
        return literals
    }

    /// Whether a segment of literals and placeholders fits a text; a placeholder takes at least one character.
    private static func matches(_ parts: ArraySlice<Part>, _ text: Substring) -> Bool {
        guard let part = parts.first else { return text.isEmpty }
        switch part {
        case .literal(let literal):
            guard text.lowercased().hasPrefix(literal.lowercased()) else { return false }
            return matches(parts.dropFirst(), text.dropFirst(literal.count))
        case .parameter:
            guard !text.isEmpty else { return false }
            guard case .literal(let next) = parts.dropFirst().first else { return true }
            // The shortest value that lets the rest fit; literals between placeholders keep this near linear.
            var end = text.index(after: text.startIndex)
            while true {
                if text[end...].lowercased().hasPrefix(next.lowercased()),
                    matches(parts.dropFirst(), text[end...])
                {
                    return true
                }
                guard end < text.endIndex else { return false }
                end = text.index(after: end)
            }
        }
    }
}

extension PathTemplate.Segment {
    /// As it stands in a path.
    public var text: String {
        parts.map { part in
            switch part {
            case .literal(let text): text
            case .parameter(let name): "{\(name)}"
            }
        }.joined()
    }
}
