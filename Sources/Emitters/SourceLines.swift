import SourceText

/// Pages and lines of ranges, for citations.
public struct SourceLines: Sendable {
    private let sources: SourceMap

    public init(_ sources: SourceMap) { self.sources = sources }

    /// The path of the page that a range lies in, as diagnostics print it.
    public func path(of range: SourceRange) -> String? { sources[range.file]?.path }

    /// The line in which a range begins, counted from 1.
    public func line(of range: SourceRange) -> Int? { sources[range.file]?.line(at: Int(range.lower)).number }

    /// `graph/user-get.md:12`; nil where the file of the range is unknown.
    public func citation(of range: SourceRange) -> String? {
        guard let path = path(of: range), let line = line(of: range) else { return nil }
        return "\(path):\(line)"
    }
}
