import SourceText

/// A page as it was read: its facts, which nothing changes any more.
public typealias Page = Shared<PageFacts>

/// The facts of one page, as the page alone states them: nothing is resolved against other pages.
public struct PageFacts: Sendable {
    public var file: FileID
    /// As in `SourceFile.path`.
    public var path: String
    public var title: String
    /// The heading that the title stands in; the start of the file where there is none.
    public var titleRange: SourceRange
    /// The text between the title and the first section.
    public var prose: Prose
    /// The version that front matter, an include or a note claims for the page: `beta`.
    public var claimedVersion: Spanned<String>?
    /// The namespace line, `Namespace: microsoft.graph`.
    public var namespace: Spanned<String>?
    public var types: [TypeFacts]
    public var operations: [Shared<OperationFacts>]
    /// Messages that a page shows which describes no operation: examples of operations of other pages.
    public var exchanges: [ExchangeFacts]
    /// Links to other pages of the doc set and to anchors, for checks on broken ones.
    public var links: [LinkFact]
    /// All headings but tabs, the title among them.
    public var headings: [HeadingFact]
    /// Comments that silence rules, in the order of the page.
    public var suppressions: [Suppression]
    /// Comments that begin with `docgen:` and silence nothing.
    public var directiveFaults: [Spanned<DirectiveFault>]
    /// Text that stands for something yet to be written: `**TODO: Add Description**`.
    public var placeholders: [Spanned<String>]
    /// Fences and tables that carry facts of an API or could: what was made of each.
    public var census: [CensusEntry]

    public init(file: FileID, path: String, title: String, titleRange: SourceRange) {
        self.file = file
        self.path = path
        self.title = title
        self.titleRange = titleRange
        self.prose = Prose()
        self.types = []
        self.operations = []
        self.exchanges = []
        self.links = []
        self.headings = []
        self.suppressions = []
        self.directiveFaults = []
        self.placeholders = []
        self.census = []
    }
}

/// A value and the smallest text that states it.
public struct Spanned<Value: Sendable>: Sendable {
    public var value: Value
    public var range: SourceRange

    public init(_ value: Value, at range: SourceRange) {
        self.value = value
        self.range = range
    }
}

extension Spanned: Equatable where Value: Equatable {}
extension Spanned: Hashable where Value: Hashable {}

/// Running text, ready for a doc comment.
public struct Prose: Hashable, Sendable {
    /// The first sentence, plain.
    public let summary: String
    /// All of it in Markdown, blocks parted by blank lines. Links lead to the web or to pages, `DocumentationLink.page`.
    public let text: String
    /// The first sentence in Markdown; `nil` where it has no marks, or where the text begins otherwise.
    public let lead: String?
    /// The text after the sentence that the summary was taken from; all of it where the two don't begin alike.
    ///
    /// It is found when a page is read, which is done for many pages at a time, and not when the model is built.
    public let remainder: String
    /// Where it begins and ends; `nil` where there is none.
    public var range: SourceRange?
    /// The page says that the thing is deprecated.
    public var deprecation: Spanned<String>?

    public init(summary: String = "", text: String = "", range: SourceRange? = nil, deprecation: Spanned<String>? = nil)
    {
        self.summary = summary
        self.text = text
        (lead, remainder) = Prose.parts(of: text, after: summary)
        self.range = range
        self.deprecation = deprecation
    }
}

/// A heading as it stands in a page.
public struct HeadingFact: Hashable, Sendable {
    /// Without marks.
    public var text: String
    public var range: SourceRange
    /// No pattern of the dialect says what it is about, and it is no title.
    public var isUnmatched: Bool

    public init(text: String, range: SourceRange, isUnmatched: Bool) {
        self.text = text
        self.range = range
        self.isUnmatched = isUnmatched
    }
}

/// A link as it stands in a page.
public struct LinkFact: Hashable, Sendable {
    public var text: String
    /// As written: `../resources/user.md#properties`.
    public var destination: String
    /// The page that it leads to, from the root of the doc set, with its anchor, as `PageIndex.path` has it; `nil` for the page
    /// itself and for what has a scheme.
    public var path: String?
    public var range: SourceRange

    public init(text: String, destination: String, path: String?, range: SourceRange) {
        self.text = text
        self.destination = destination
        self.path = path
        self.range = range
    }
}
