/// A path in the form in which two request lines are compared: letter case and names of placeholders don't count, and
/// the key form `users('{id}')` is `users/{id}`.
public struct PathShape: Hashable, Sendable {
    /// Of each segment the literal text in small letters, with `{}` for placeholders.
    public let segments: [String]

    public init(_ template: PathTemplate) {
        segments = template.withSlashKeys.segments.map { segment in
            segment.parts.reduce(into: "") { result, part in
                switch part {
                case .literal(let text): result += text.lowercased()
                case .parameter: result += "{}"
                }
            }
        }
    }
}

extension PathTemplate {
    /// The path with every key `users('{id}')` and `users({id})` as a segment of its own.
    public var withSlashKeys: PathTemplate {
        guard segments.contains(where: { $0.key != nil }) else { return self }
        return PathTemplate(segments.flatMap { $0.key.map { [$0.0, $0.1] } ?? [$0] })
    }

    /// Segments that name a thing; not `$ref`, `$value`, `$count`.
    public var meaningfulSegments: [Segment] { segments.filter { !($0.literal?.hasPrefix("$") ?? false) } }
}

extension PathTemplate.Segment {
    /// Its text where it has no placeholder.
    public var literal: String? {
        guard parts.count == 1, case .literal(let text) = parts[0] else { return parts.isEmpty ? "" : nil }
        return text
    }

    /// Its placeholder where it has nothing else.
    public var parameter: String? {
        guard parts.count == 1, case .parameter(let name) = parts[0] else { return nil }
        return name
    }

    /// Of a segment `users('{id}')` or `users('17')` the collection and the key; `nil` for other segments, also for a
    /// function whose argument has a name.
    public var key: (PathTemplate.Segment, PathTemplate.Segment)? {
        // How it ends tells nearly all segments apart.
        guard case .literal(let end) = parts.last, end.utf8.last == UInt8(ascii: ")"),
            case .literal(let head) = parts.first, let paren = head.utf8.firstIndex(of: UInt8(ascii: "(")),
            paren > head.startIndex
        else {
            return nil
        }
        let collection = PathTemplate.Segment([.literal(String(head[..<paren]))])
        let opening = head[head.index(after: paren)...]
        if parts.count == 1 {
            guard opening.hasSuffix(")") else { return nil }
            let text = opening.dropLast()
            let isQuoted = text.count > 2 && text.hasPrefix("'") && text.hasSuffix("'")
            let value = isQuoted ? text.dropFirst().dropLast() : text
            guard !value.isEmpty, !text.contains("="), isQuoted || text.allSatisfy({ $0.isNumber || $0 == "-" }) else {
                return nil
            }
            return (collection, PathTemplate.Segment([.literal(String(value))]))
        }
        guard parts.count == 3, case .parameter = parts[1], case .literal(let tail) = parts[2],
            opening == "'" && tail == "')" || opening == "\"" && tail == "\")"
                // Without quotes only a plural is sure to be a collection: `range({address})` calls a function.
                || opening.isEmpty && tail == ")" && head[..<paren].lowercased().hasSuffix("s")
        else { return nil }
        return (collection, PathTemplate.Segment([parts[1]]))
    }
}
