import SourceText

extension Array where Element == Diagnostic {
    /// By file and place, then by rule and text, so that the order does not depend on who found what first; each once.
    public var inOrder: [Diagnostic] {
        sorted { $0.precedes($1) }.withoutCopies
    }

    /// The same with the files in the order of their paths.
    public func inOrder(ofPathsIn sources: SourceMap) -> [Diagnostic] {
        guard count > 1 else { return self }
        // Files of one folder have their numbers in the order of their paths.
        let isNumberedByPath = zip(sources.files, sources.files.dropFirst())
            .allSatisfy { $0.id < $1.id && $0.path < $1.path }
        if isNumberedByPath, allSatisfy({ sources[$0.range.file] != nil }) { return inOrder }
        let ranks = Dictionary(
            zip(Set(sources.files.map(\.path)).sorted(), 0...), uniquingKeysWith: { first, _ in first })
        let files = Dictionary(
            sources.files.map { ($0.id, ranks[$0.path] ?? 0) }, uniquingKeysWith: { first, _ in first })
        // What has no file comes first.
        func rank(_ diagnostic: Diagnostic) -> Int { files[diagnostic.range.file] ?? -1 }
        return sorted { left, right in
            let (first, second) = (rank(left), rank(right))
            return first != second ? first < second : left.precedes(right)
        }
        .withoutCopies
    }

    /// Each once, of findings in order: what is equal stands together, with nothing between but what differs in its notes alone.
    private var withoutCopies: [Diagnostic] {
        var result: [Diagnostic] = []
        result.reserveCapacity(count)
        var start = 0
        var alike: Set<Diagnostic> = []
        for diagnostic in self {
            if start < result.count, result[start].isAlike(diagnostic) {
                if alike.isEmpty { alike.insert(result[start]) }
                guard alike.insert(diagnostic).inserted else { continue }
            } else {
                start = result.count
                if !alike.isEmpty { alike = [] }
            }
            result.append(diagnostic)
        }
        return result
    }
}

extension Diagnostic {
    fileprivate func precedes(_ other: Diagnostic) -> Bool {
        range != other.range
            ? range < other.range : (rule.name, message) < (other.rule.name, other.message)
    }

    fileprivate func isAlike(_ other: Diagnostic) -> Bool {
        range == other.range && rule == other.rule && message == other.message
    }
}
