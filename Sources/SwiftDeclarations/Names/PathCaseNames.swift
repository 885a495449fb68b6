import APIModel

/// Names the paths of an operation by what tells them apart.
///
/// | paths | cases |
/// |---|---|
/// | `/me/onlineMeetings`, `/users/{id}/onlineMeetings` | `me`, `users` |
/// | `/me/events`, `/me/calendar/events` | `me`, `meCalendar` |
enum PathCaseNames {
    static func names(for paths: [PathTemplate]) -> [SwiftIdentifier] {
        let suffix = commonSuffix(of: paths)
        let prefix = commonPrefix(of: paths.map { Array($0.segments.dropLast(suffix)) })
        let candidates = paths.map { path in
            let distinctive = path.segments.dropLast(suffix).dropFirst(prefix)
            let words = distinctive.map(literalText).filter { !$0.isEmpty }
            // Where nothing is left, the path is the one without the part that the others add: name it by its own end.
            let text = words.isEmpty ? fallback(path) : words.joined(separator: " ")
            return NameScope.Candidate(wireName: text, ideal: Identifiers.lowerCamel(text))
        }
        var scope = NameScope(taken: Identifiers.unusableMembers, suffix: "Path")
        return candidates.map { scope.name($0.ideal) }
    }

    private static func fallback(_ path: PathTemplate) -> String {
        if let literal = path.segments.map(literalText).last(where: { !$0.isEmpty }) { return literal }
        return path.parameters.last.map { "by \($0)" } ?? "root"
    }

    private static func literalText(_ segment: PathTemplate.Segment) -> String {
        let text = segment.parts.map { if case .literal(let text) = $0 { text } else { " " } }.joined()
        return text.allSatisfy { $0 == " " } ? "" : text
    }

    private static func commonSuffix(of paths: [PathTemplate]) -> Int {
        commonPrefix(of: paths.map { $0.segments.reversed() })
    }

    /// How many segments all paths begin with, leaving at least one segment of each.
    private static func commonPrefix(of paths: [[PathTemplate.Segment]]) -> Int {
        guard let first = paths.first else { return 0 }
        let limit = max((paths.map(\.count).min() ?? 0) - 1, 0)
        var count = 0
        while count < limit, paths.allSatisfy({ $0[count] == first[count] }) { count += 1 }
        return count
    }
}
