import APIModel
import SourceText

/// What the pages of a catalog share: their names, and who links to whom. Made once a module.
struct DocCCatalog: Sendable {
    struct Resource: Sendable {
        /// `onlineMeeting`
        let name: String
        /// In the order of the model.
        let operations: [Operation]
        /// The types that are listed on its page, by identifier.
        let types: [TypeDefinition]
        /// How many types belong to it, those that are declared within others included.
        let typeCount: Int
    }

    let context: EmissionContext
    let links: SymbolLinks
    let articles: ArticleNames
    let uses: TypeUses
    private let proseLinks: ProseLinks
    /// Sorted by name.
    let resources: [Resource]
    /// Types that no operation leads to, by identifier.
    let homelessTypes: [TypeDefinition]

    init(_ context: EmissionContext) {
        let model = context.model
        self.context = context
        let links = SymbolLinks(context: context)
        let articles = ArticleNames(model.operations)
        self.links = links
        self.articles = articles
        proseLinks = ProseLinks(symbol: { links.type($0) }, article: { articles[id: $0] })
        uses = TypeUses(model)
        let homes = TypeHomes(model, types: context.types, uses: uses)
        let operations = Dictionary(grouping: model.operations, by: \.resource)
        // A type without a page of its own, or one that shares it with another, can't be listed.
        var seen: Set<String> = []
        let listed = model.types.sorted { $0.id < $1.id }.filter { type in
            // What is declared in another type is listed there.
            guard context.names.owner(of: type.id) == nil else { return false }
            return links.type(type.id).map { seen.insert($0).inserted } ?? false
        }
        let types = Dictionary(grouping: listed) { homes[$0.id] ?? "" }
        resources = operations.keys.sorted().map { name in
            let types = types[name, default: []]
            return Resource(
                name: name, operations: operations[name, default: []], types: types,
                typeCount: types.map { 1 + context.names.nested(in: $0.id).count }.reduce(0, +))
        }
        homelessTypes = operations[""] == nil ? types["", default: []] : []
    }

    /// A link to the article of an operation.
    func link(to operation: Operation) -> String { "<doc:\(articles[operation])>" }

    /// `graph/user-get.md:12` for each range, each line once; a link where the configuration says where pages are to be found.
    func citations(of ranges: [SourceRange]) -> [String] {
        let sources = context.sources
        var seen: Set<String> = []
        return ranges.compactMap { range in
            guard let citation = sources.citation(of: range), seen.insert(citation).inserted else { return nil }
            let text = DocCMarkup.code(citation)
            guard let pages = context.settings.sourceURL, let path = sources.path(of: range),
                let line = sources.line(of: range)
            else { return text }
            return "[\(text)](\(pages.url(ofPage: path, line: line)))"
        }
    }

    /// Running text of the documentation in blocks, with its links.
    func blocks(_ markdown: String) -> [String] { DocCProse(markdown, links: proseLinks).blocks }

    /// The first sentence of a documentation on one line, with what stands out in it.
    func abstract(_ documentation: Documentation) -> String {
        let marked = documentation.markedSummary.map(blocks) ?? []
        return marked.count == 1 && !marked[0].contains("\n") ? marked[0] : DocCMarkup.plain(documentation.summary)
    }

    /// The first sentence as it stands above a heading, which what it leads to stands below.
    func headline(_ documentation: Documentation) -> String {
        let text = abstract(documentation)
        return text.hasSuffix(":") ? text.dropLast() + "." : text
    }

    /// The text of a documentation as a table's cell takes it: on one line.
    func cell(_ documentation: Documentation) -> String {
        let blocks = [abstract(documentation)].filter { !$0.isEmpty } + blocks(documentation.discussion)
        return blocks.contains { $0.contains("\n") }
            ? DocCMarkup.plain(documentation.text) : blocks.joined(separator: " ")
    }

    /// A link to the article of a resource.
    func link(to resource: Resource) -> String { "<doc:\(articles[resource: resource.name])>" }

    /// `onlineMeeting` → `Online meeting`
    static func title(of resource: String) -> String {
        let words = ArticleNames.words(of: resource).joined(separator: " ")
        return words.isEmpty ? "Operations" : words.prefix(1).uppercased() + words.dropFirst()
    }

    /// `one operation`, `12 types`
    static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "one \(noun)" : "\(number) \(noun)s"
    }

    /// `One operation`, `12 types`: the beginning of a sentence.
    static func counted(_ number: Int, _ noun: String) -> String {
        let text = count(number, noun)
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Topic groups of types: objects and enumerations apart.
    func typeGroups(_ types: [TypeDefinition]) -> [TemplateValue] {
        let objects = types.filter { if case .object = $0.shape { true } else { false } }
        let enumerations = types.filter { if case .enumeration = $0.shape { true } else { false } }
        return [("Types", objects), ("Enumerations", enumerations)].compactMap { title, types in
            DocCCatalog.group(title, types.flatMap { links.declarations(of: $0.id) })
        }
    }

    /// A topic group; nil where there is nothing in it.
    static func group(_ title: String, _ items: [String]) -> TemplateValue? {
        items.isEmpty ? nil : ["title": .text(title), "items": .texts(items)]
    }
}
