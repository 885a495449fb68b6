/// The paths of a table as a tree of their segments, so that a request is compared with the paths that begin like its own and
/// not with all of them.
struct RouteIndex: Sendable {
    /// A path, and the values of its captures in their order.
    struct Match {
        let entry: Int
        let values: [String]
    }

    private struct Node {
        var literals: [String: Int] = [:]
        /// By the literals in small letters.
        var spellings: [String: [Int]] = [:]
        var patterns: [(parts: [PathTemplate.Part], node: Int)] = []
        var capture: Int?
        var closedSpan: Int?
        var openSpan: Int?
        /// What ends here, in the order of the table.
        var entries: [Int] = []

        func children(named name: String, _ ignoringCase: Bool) -> [Int] {
            ignoringCase ? spellings[name.lowercased()] ?? [] : literals[name].map { [$0] } ?? []
        }
    }

    private var nodes = [Node()]

    /// Adds the path of the entry with this number.
    mutating func insert(_ path: PathTemplate, entry: Int) {
        var node = 0
        for segment in path.segments { node = child(of: node, for: segment) }
        nodes[node].entries.append(entry)
    }

    /// Hands out the entries that fit, the most specific first, until `visit` returns true.
    ///
    /// Of two paths that fit, the one is meant whose first different segment says more: `delta` before
    /// `range(address='{a}')` before `{id}` before a path of its own behind a colon.
    ///
    /// - Parameter ignoringCase: Whether literals fit in any letter case. Captures keep theirs.
    func search(_ path: [String], ignoringCase: Bool = false, until visit: (Match) -> Bool) {
        _ = search(path[...], at: 0, values: [], ignoringCase, visit)
    }

    private mutating func child(of node: Int, for segment: PathTemplate.Segment) -> Int {
        switch segment {
        case .literal(let text), .key(let text, _, _):
            if let known = nodes[node].literals[text] { return known }
            let next = child(of: node, at: \.literals[text])
            nodes[node].spellings[text.lowercased(), default: []].append(next)
            return next
        case .capture:
            return child(of: node, at: \.capture)
        case .span(_, let isClosed):
            return child(of: node, at: isClosed ? \.closedSpan : \.openSpan)
        case .pattern(let parts):
            let form = parts.withoutNames
            if let known = nodes[node].patterns.first(where: { $0.parts == form }) { return known.node }
            nodes.append(Node())
            nodes[node].patterns.append((form, nodes.count - 1))
            return nodes.count - 1
        }
    }

    private mutating func child(of node: Int, at place: WritableKeyPath<Node, Int?>) -> Int {
        if let known = nodes[node][keyPath: place] { return known }
        nodes.append(Node())
        nodes[node][keyPath: place] = nodes.count - 1
        return nodes.count - 1
    }

    /// - Returns: Whether the search is over.
    private func search(
        _ path: ArraySlice<String>, at index: Int, values: [String], _ ignoringCase: Bool, _ visit: (Match) -> Bool
    ) -> Bool {
        let node = nodes[index]
        guard let segment = path.first else {
            return node.entries.contains { visit(Match(entry: $0, values: values)) }
        }
        let rest = path.dropFirst()
        let name = segment.hasSuffix("()") ? String(segment.dropLast(2)) : segment
        for next in node.children(named: name, ignoringCase)
        where search(rest, at: next, values: values, ignoringCase, visit) {
            return true
        }
        // `users('x')` where the template has `users/{id}`: one segment of the path serves two of ours.
        if let key = SegmentPattern.key(in: segment) {
            for collection in node.children(named: key.collection, ignoringCase) {
                guard let next = nodes[collection].capture else { continue }
                if search(rest, at: next, values: values + [key.value], ignoringCase, visit) { return true }
            }
        }
        for pattern in node.patterns {
            guard let found = SegmentPattern.match(pattern.parts, in: segment, ignoringCase) else { continue }
            if search(rest, at: pattern.node, values: values + found, ignoringCase, visit) { return true }
        }
        if let next = node.capture, !segment.isEmpty {
            let value = PercentEncoding.decoded(segment)
            if search(rest, at: next, values: values + [value], ignoringCase, visit) { return true }
        }
        return searchSpans(path, of: node, values: values, ignoringCase, visit)
    }

    private func searchSpans(
        _ path: ArraySlice<String>, of node: Node, values: [String], _ ignoringCase: Bool, _ visit: (Match) -> Bool
    ) -> Bool {
        guard node.closedSpan != nil || node.openSpan != nil else { return false }
        let end = path.firstIndex { $0.hasSuffix(":") }
        if let end, let next = node.closedSpan {
            let segments = path[..<end] + [String(path[end].dropLast())]
            if let value = Self.pathValue(segments),
                search(path[(end + 1)...], at: next, values: values + [value], ignoringCase, visit)
            {
                return true
            }
        }
        guard end == nil, let next = node.openSpan, let value = Self.pathValue(path) else { return false }
        return search([], at: next, values: values + [value], ignoringCase, visit)
    }

    /// Nil for a path that climbs or has holes.
    private static func pathValue(_ segments: ArraySlice<String>) -> String? {
        let decoded = segments.map(PercentEncoding.decoded)
        guard !decoded.contains(where: { ["", ".", ".."].contains($0) }) else { return nil }
        return decoded.joined(separator: "/")
    }
}

extension [PathTemplate.Part] {
    /// Captures of other names are the same form.
    fileprivate var withoutNames: [PathTemplate.Part] {
        map { part in
            if case .capture = part { .capture("") } else { part }
        }
    }
}
