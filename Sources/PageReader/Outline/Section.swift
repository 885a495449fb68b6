import APIModel
import Markdown
import SourceText

/// A heading and what stands under it, up to the next heading of any level.
struct Section: Sendable {
    /// A block of a section; blocks inside lists and quotes follow the list or quote that holds them.
    struct Item: Sendable {
        var block: Block
        /// What a paragraph says; `nil` for other blocks. Several readers ask for it, and finding it is half of their work.
        var rich: RichText?
        /// The text that the block is part of: the page's, or that of a fragment which the page includes.
        var text: PageText
        /// Inside a list or quote.
        var isNested: Bool
        /// The tab it stands in, `http` or `csharp`; `nil` outside of tabs.
        var tab: String?
    }

    /// `nil` for what stands before the first heading.
    var heading: Heading?
    var title: RichText
    /// 0 for what stands before the first heading.
    var level: Int
    /// What its own heading says.
    var ownRole: SectionRole?
    /// Its own role, read in the light of the sections it lies in; the parent's where the heading says nothing.
    var role: SectionRole
    /// The method that the heading is, where operations are sections: `### POST`.
    var method: Spanned<HTTPMethod>?
    /// The request line that the heading is: `## GET /v1/charges/{id}`.
    var line: RequestLine?
    /// The index of the section that this one lies in.
    var parent: Int?
    var items: [Item]

    var range: SourceRange { heading?.range ?? title.range }
}

/// A file that blocks were read from, and its link definitions.
struct PageText: Sendable {
    let source: SourceFile
    let definitions: LinkDefinitions

    func rich(_ content: InlineText) -> RichText { RichText(content, in: source, definitions: definitions) }
}
