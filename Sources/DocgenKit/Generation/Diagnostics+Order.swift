import SourceText

extension Array where Element == Diagnostic {
    /// By file and place, then by rule and text, so that the order does not depend on who found what first; each once.
    public var inOrder: [Diagnostic] {
        let sorted = sorted { left, right in
            left.range != right.range
                ? left.range < right.range : (left.rule.name, left.message) < (right.rule.name, right.message)
        }
        var result: [Diagnostic] = []
        result.reserveCapacity(sorted.count)
        // What is equal stands together, with nothing between but what differs in its notes alone.
        var start = 0
        for diagnostic in sorted {
            if let first = result.indices.contains(start) ? result[start] : nil,
                first.range != diagnostic.range || first.message != diagnostic.message || first.rule != diagnostic.rule
            {
                start = result.count
            }
            if !result[start...].contains(diagnostic) { result.append(diagnostic) }
        }
        return result
    }
}
