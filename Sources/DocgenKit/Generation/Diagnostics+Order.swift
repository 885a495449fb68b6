import SourceText

extension Array where Element == Diagnostic {
    /// By file and place, then by rule and text, so that the order does not depend on who found what first; each once.
    public var inOrder: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }.sorted { left, right in
            left.range != right.range
                ? left.range < right.range : (left.rule.name, left.message) < (right.rule.name, right.message)
        }
    }
}
