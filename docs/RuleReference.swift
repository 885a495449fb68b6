/// The reference of rules, `rules.md`, as it was compiled into the tool.
///
/// The page is made of the documentation comments of the rules; a test holds it to them. Reports quote it.
public struct RuleReference: Sendable {
    /// The entry of one rule.
    public struct Entry: Hashable, Sendable {
        /// `malformed-json`
        public let name: String
        /// What the rule asks for, in a sentence.
        public let summary: String
        /// All of it in Markdown, without the heading.
        public let text: String
    }

    /// By name.
    public let entries: [Entry]

    public static let shared = RuleReference(parsing: String(decoding: PackageResources.rules_md, as: UTF8.self))

    /// Reads a page with a heading `### rule-name` an entry.
    public init(parsing page: String) {
        entries = page.split(separator: "\n### ", omittingEmptySubsequences: false).dropFirst().map { part in
            let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
            let body = lines.dropFirst().drop { $0.isEmpty }
            var paragraph = body.prefix { !$0.isEmpty }.joined(separator: " ")
            if paragraph.hasSuffix(" ") { paragraph.removeLast() }
            var text = body.joined(separator: "\n")
            // A section of the page ends where the next one begins.
            if let next = text.firstRange(of: "\n## ") { text = String(text[..<next.lowerBound]) }
            while text.last?.isNewline == true { text.removeLast() }
            return Entry(name: String(lines.first ?? ""), summary: paragraph, text: text)
        }
    }

    public subscript(name: String) -> Entry? { entries.first { $0.name == name } }
}
