/// A pattern of files: one of a folder holds all below it, whatever else is said of a path by `Glob`.
///
///     PathGlob("docs/**/*-beta.md").matches("docs/api/v2/user-beta.md")
///     PathGlob("docs/legacy").matches("docs/legacy/user.md")
public struct PathGlob: Hashable, Sendable {
    public let pattern: String
    private let globs: [Glob]

    public init(_ pattern: String) {
        self.pattern = pattern
        let path = pattern.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        globs = path.isEmpty ? [Glob("**")] : [Glob(path), Glob(path + "/**")]
    }

    public func matches(_ path: String) -> Bool {
        let path = path.split(separator: "/").joined(separator: "/")
        return globs.contains { $0.matches(path) }
    }
}
