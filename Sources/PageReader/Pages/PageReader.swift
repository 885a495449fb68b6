import APIModel
import Markdown
import SourceText

/// Reads one page: Markdown to facts, by the vocabulary of a dialect.
///
/// Reading never fails. What no rule matches stands in the page's census as unclassified.
public struct PageReader: Sendable {
    private let dialect: Dialect
    private let fragments: Fragments

    /// - Parameter fragments: What pages may include.
    public init(dialect: Dialect, fragments: Fragments = Fragments()) {
        self.dialect = dialect
        self.fragments = fragments
    }

    public func read(_ source: SourceFile) -> Page {
        let document = Document(parsing: source)
        let outline = Outline(document, in: source, fragments: fragments, dialect: dialect)
        let scan = SectionScan(source: source, document: document, dialect: dialect, outline: outline)
        let titleIndex = outline.titleIndex
        let title = titleIndex.map { outline.sections[$0].title } ?? RichText(file: source.id)
        let start = SourceRange(file: source.id, source.contentStart..<source.contentStart)
        let titleRange = titleIndex.map { outline.sections[$0].range } ?? start
        var page = PageFacts(
            file: source.id, path: source.path, title: title.string.trimmingBlanks(), titleRange: titleRange)

        let all = outline.sections.indices
        let places = OperationPlaces(scan).find()
        let operationReader = OperationReader(scan)
        var operations: [OperationFacts] = []
        for place in places {
            let (facts, census) = operationReader.read(
                place.sections, title: place.title ?? page.title, range: place.range ?? titleRange, method: place.method
            )
            operations.append(facts)
            page.census += census
        }
        let rest = all.filter { index in !places.contains { $0.sections.contains(index) } }
        let (types, exchanges, census) = TypeReader(scan).read(rest, title: title, range: titleRange)
        page.types = types
        page.exchanges = places.isEmpty ? exchanges : []
        page.census += census
        if shareScopes(scan.grids(of: rest), with: &operations) { page.census.markScopesAsRead() }
        page.operations = operations.map(Shared.init)
        PageTextReader(scan).read(into: &page)
        page.census.sort { $0.range < $1.range }
        return Page(page)
    }

    /// Scopes that a page states for a resource hold for each of its operations.
    ///
    /// - Returns: Whether it states any.
    private func shareScopes(_ grids: [TableGrid], with operations: inout [OperationFacts]) -> Bool {
        let rows = grids.filter { $0.has(.scope) }.flatMap { PermissionRowReader().read($0) }
        guard !rows.isEmpty else { return false }
        for index in operations.indices where operations[index].permissions.isEmpty {
            operations[index].permissions = rows
        }
        return true
    }
}

extension [CensusEntry] {
    /// Tables of scopes were read for all operations of a page.
    fileprivate mutating func markScopesAsRead() {
        for index in indices where self[index].label.hasPrefix("Scope") { self[index].reading = .facts }
    }
}
