import PageReader
import SourceText

/// The pages as they are: all that most checks look at.
public struct PagesContext: Sendable {
    /// Sorted by path.
    public let pages: [Page]
    public let sources: SourceMap
    let pageIndex: PageIndex
    /// Whether a file is there that is no page of the run.
    let fileExists: @Sendable (String) -> Bool
    /// Every description of an operation, with its page.
    let descriptions: [(page: Page, facts: Shared<OperationFacts>)]
    /// Every message of an example, with its page.
    let shownMessages: [(page: Page, facts: Shared<OperationFacts>, message: MessageFacts)]

    public init(
        pages: [Page], sources: SourceMap, fileExists: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.fileExists = fileExists
        self.pages = pages.sorted { $0.path < $1.path }
        self.sources = sources
        pageIndex = PageIndex(self.pages)
        descriptions = self.pages.flatMap { page in page.operations.map { (page, $0) } }
        shownMessages = descriptions.flatMap { page, facts in
            facts.exchanges.flatMap(\.messages).map { (page, facts, $0) }
        }
    }
}
