import APIModel
import Markdown
import SourceText

/// A heading and what stands under it, up to the next heading of any level.
///
/// Sections and their items are objects, as all readers of a page go through them.
final class Section {
    /// A block of a section; blocks inside lists and quotes follow the list or quote that holds them.
    final class Item {
        let block: Block
        /// What a paragraph says; `nil` for other blocks. Several readers ask for it, and finding it is half of their work.
        let rich: RichText?
        /// The text that the block is part of: the page's, or that of a fragment which the page includes.
        let text: PageText
        /// Inside a list or quote.
        let isNested: Bool
        /// The tab it stands in, `http` or `csharp`; `nil` outside of tabs.
        let tab: String?

        init(block: Block, text: PageText, isNested: Bool, tab: String?) {
            self.block = block
            self.text = text
            self.isNested = isNested
            self.tab = tab
            if case .paragraph(let paragraph) = block {
                rich = text.rich(paragraph.content, isNested: isNested)
            } else {
                rich = nil
            }
        }
    }

    /// `nil` for what stands before the first heading.
    let heading: Heading?
    let title: RichText
    /// 0 for what stands before the first heading.
    let level: Int
    /// What its own heading says.
    var ownRole: SectionRole?
    /// Its own role, read in the light of the sections it lies in; the parent's where the heading says nothing.
    var role: SectionRole
    /// The method that the heading is, where operations are sections: `### POST`.
    var method: Spanned<HTTPMethod>?
    /// The request line that the heading is: `## GET /v1/charges/{id}`.
    var line: RequestLine?
    /// The index of the section that this one lies in.
    let parent: Int?
    private(set) var items: [Item] = []

    init(heading: Heading?, title: RichText, level: Int, parent: Int?) {
        self.heading = heading
        self.title = title
        self.level = level
        self.parent = parent
        role = .overview
    }

    func append(_ item: Item) { items.append(item) }

    var range: SourceRange { heading?.range ?? title.range }
}

/// A file that blocks were read from, and its link definitions.
final class PageText {
    let source: SourceFile
    let definitions: LinkDefinitions
    /// Where its relative links lead on from.
    let folder: PageIndex.Folder
    /// Texts inside of quotes and lists, which are read on their own and as a part of what holds them.
    private var nested: [SourceRange: RichText] = [:]

    init(source: SourceFile, definitions: LinkDefinitions) {
        self.source = source
        self.definitions = definitions
        folder = PageIndex.Folder(of: source.path)
    }

    /// - Parameter isNested: It will be asked for again, as a part of what holds it.
    func rich(_ content: InlineText, isNested: Bool = false) -> RichText {
        if !nested.isEmpty, let text = nested[content.range] { return text }
        let text = RichText(content, in: self)
        if isNested { nested[content.range] = text }
        return text
    }
}
