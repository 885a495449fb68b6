import SourceText

extension Array where Element == Diagnostic {
    /// By file and place, then by rule and text, so that the order does not depend on who found what first; each once.
    public var inOrder: [Diagnostic] {
        sorted { $0.precedes($1) }.withoutCopies
    }

    /// The same with the files in the order of their paths.
    public func inOrder(ofPathsIn sources: SourceMap) -> [Diagnostic] {
        guard count > 1 else { return self }
        let files = sources.files.sorted { $0.path < $1.path }
        var ranks: [FileID: Int] = [:]
        var next = 0
        for (place, file) in files.enumerated() {
            if place > 0, files[place - 1].path != file.path { next += 1 }
            ranks[file.id] = next
        }
        // What has no file comes first.
        func rank(_ diagnostic: Diagnostic) -> Int { ranks[diagnostic.range.file] ?? -1 }
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
