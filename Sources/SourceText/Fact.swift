/// One thing that was understood, as `docgen inspect` shows it: a line of text, or an object of JSON.
///
/// Every stage of the pipeline describes itself as a tree of these, so that one printer serves all.
///
///     Fact("property", "externalId", "string", marks: ["required"])   →   property externalId: string required
public struct Fact: Hashable, Sendable {
    /// What it is: `operation`, `property`, `table`.
    public var kind: String
    public var name: String
    /// What is said of it; its type, most often.
    public var value: String?
    public var marks: [String]
    public var range: SourceRange?
    public var children: [Fact]

    public init(
        _ kind: String, _ name: String = "", _ value: String? = nil, marks: [String] = [], at range: SourceRange? = nil,
        children: [Fact] = []
    ) {
        self.kind = kind
        self.name = name
        self.value = value
        self.marks = marks
        self.range = range
        self.children = children
    }

    /// The line without its place. Line endings in texts of a page are blanks here.
    public var line: String {
        var words = kind
        if !name.isEmpty { words += " " + name }
        if let value { words += ": " + value }
        let line = ([words] + marks).joined(separator: " ")
        return line.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// The tree as indented lines, each with its place as `@line:column`.
    public func text(in sources: SourceMap, depth: Int = 0) -> String {
        let place = range.flatMap(sources.location).map { "  @\($0.line):\($0.column)" } ?? ""
        let own = String(repeating: "  ", count: depth) + line + place + "\n"
        return own + children.map { $0.text(in: sources, depth: depth + 1) }.joined()
    }
}
