import SourceText

extension SourceLines {
    /// `graph/user-get.md:12` for each range, each line once, in the order given.
    func citations(of ranges: some Sequence<SourceRange>) -> [String] {
        var seen: Set<String> = []
        return ranges.compactMap { citation(of: $0) }.filter { seen.insert($0).inserted }
    }
}
