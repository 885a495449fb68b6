import Foundation

/// Where readers of a site find the pages that it was made of.
///
/// ```swift
/// let pages = SourceURL("https://example.com/docs/{path}#L{line}")
/// pages?.url(ofPage: "graph/user-get.md", line: 12)  // https://example.com/docs/graph/user-get.md#L12
/// ```
public struct SourceURL: Hashable, Sendable {
    private let pattern: String

    /// - Parameter pattern: A web address in which `{path}` stands for the path that a page is cited by and `{line}`, which
    ///   may be left out, for a line in it, counted from 1. `nil` without a `{path}`.
    public init?(_ pattern: String) {
        guard pattern.contains(Self.path) else { return nil }
        self.pattern = pattern
    }

    private static let path = "{path}"
    private static let line = "{line}"

    /// The address of a line of a page. Of its path what RFC 3986 does not allow in one is percent-encoded, and parentheses,
    /// which end the target of a link in Markdown.
    public func url(ofPage path: String, line: Int) -> String {
        let allowed = CharacterSet(charactersIn: "-._~/").union(.asciiAlphanumerics)
        let encoded = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        return pattern.replacing(Self.path, with: encoded).replacing(Self.line, with: String(line))
    }
}

extension CharacterSet {
    fileprivate static let asciiAlphanumerics = CharacterSet(charactersIn: "a"..."z")
        .union(CharacterSet(charactersIn: "A"..."Z")).union(CharacterSet(charactersIn: "0"..."9"))
}
