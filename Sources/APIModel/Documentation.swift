/// Text of a page about a thing, in Markdown, with what the page marks it as.
///
/// Links to pages are links to what the pages are about (`DocumentationLink`), or text where they are about nothing.
public struct Documentation: Hashable, Sendable {
    /// One sentence or none; plain text without Markdown syntax.
    public var summary: String
    /// The summary with its code, emphasis and links in Markdown; `nil` where it has none.
    public var markedSummary: String?
    /// What follows the summary, in blocks of Markdown. Empty where the summary says it all.
    public var discussion: String
    public var isDeprecated: Bool
    /// What the page says of the deprecation.
    public var deprecation: String?

    public init(
        summary: String = "", markedSummary: String? = nil, discussion: String = "", isDeprecated: Bool = false,
        deprecation: String? = nil
    ) {
        self.summary = summary
        self.markedSummary = markedSummary
        self.discussion = discussion
        self.isDeprecated = isDeprecated
        self.deprecation = deprecation
    }

    public var isEmpty: Bool { summary.isEmpty && discussion.isEmpty }

    /// Summary and discussion as one text, in which links of the doc set are text.
    public var text: String {
        [summary, discussion].filter { !$0.isEmpty }.map { text in
            DocumentationLink.rewritten(in: text) { label, _ in String(label) }
        }.joined(separator: "\n\n")
    }

    /// The text with its links led elsewhere: to nothing where `target` is `nil`.
    public func relinked(_ target: (_ label: Substring, _ link: DocumentationLink) -> DocumentationLink?)
        -> Documentation
    {
        func relinked(_ text: String) -> String {
            DocumentationLink.rewritten(in: text) { label, link in
                target(label, link).map { "[\(label)](\($0.destination))" } ?? String(label)
            }
        }
        var result = self
        result.markedSummary = markedSummary.map(relinked)
        result.discussion = relinked(discussion)
        return result
    }
}
