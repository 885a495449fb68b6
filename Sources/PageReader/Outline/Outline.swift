import APIModel
import Markdown
import SourceText

/// The sections of a page in the order of the page, each with its role.
struct Outline {
    private(set) var sections: [Section]
    private let fragments: Fragments

    /// The index of the section with the page's title: the first heading that is no tab.
    var titleIndex: Int? { sections.firstIndex { $0.heading != nil } }

    init(_ document: Document, in source: SourceFile, fragments: Fragments = Fragments(), dialect: Dialect) {
        sections = [Section(heading: nil, title: RichText(file: source.id), level: 0, parent: nil)]
        self.fragments = fragments
        var tab: String?
        take(document.blocks, of: PageText(source: source, definitions: document.definitions), tab: &tab, dialect)
    }

    private mutating func take(
        _ blocks: [Block], of text: PageText, tab: inout String?, depth: Int = 0, _ dialect: Dialect
    ) {
        for block in blocks {
            switch block {
            case .heading(let heading):
                let title = text.rich(heading.content)
                if let name = Self.tab(title) {
                    // `# [HTTP](#tab/http)` parts alternatives; it opens no section.
                    tab = name
                    continue
                }
                tab = nil
                sections.append(section(heading, title: title, dialect: dialect))
            case .paragraph:
                append(block, of: text, isNested: false, tab: tab)
                // Fragments may include others; a circle ends at this depth.
                if depth < 4, let rich = sections.last?.items.last?.rich,
                    let fragment = fragments.fragment(rich, in: text.source)
                {
                    let inner = PageText(source: fragment.source, definitions: fragment.document.definitions)
                    take(fragment.document.blocks, of: inner, tab: &tab, depth: depth + 1, dialect)
                }
            case .thematicBreak:
                // It ends a group of tabs.
                tab = nil
                append(block, of: text, isNested: false, tab: tab)
            case .blockQuote, .list, .codeFence, .indentedCode, .htmlBlock, .table:
                append(block, of: text, isNested: false, tab: tab)
            }
        }
    }

    /// The sections that lie in a section, itself included: indices in the order of the page.
    func subtree(of index: Int) -> Range<Int> {
        let level = sections[index].level
        let end = sections[(index + 1)...].firstIndex { $0.level <= level } ?? sections.endIndex
        return index..<end
    }

    private func append(_ block: Block, of text: PageText, isNested: Bool, tab: String?) {
        sections.last?.append(Section.Item(block: block, text: text, isNested: isNested, tab: tab))
        switch block {
        case .blockQuote(let quote):
            for inner in quote.blocks { append(inner, of: text, isNested: true, tab: tab) }
        case .list(let list):
            for inner in list.items.flatMap(\.blocks) { append(inner, of: text, isNested: true, tab: tab) }
        case .heading, .paragraph, .codeFence, .indentedCode, .htmlBlock, .table, .thematicBreak:
            break
        }
    }

    private func section(_ heading: Heading, title: RichText, dialect: Dialect) -> Section {
        let parent = parent(ofLevel: heading.level)
        let outer = parent.map { sections[$0] }
        let isTitle = titleIndex == nil
        let section = Section(heading: heading, title: title, level: heading.level, parent: parent)
        if !isInExample(parent) {
            let starts = StartLineReader(dialect: dialect, text: title.text)
            section.line = starts.lineInProse(0..<title.text.count)
        }
        guard !isTitle else { return section }
        section.ownRole = dialect.role(ofHeading: title.string)
        if dialect.operationsAreSections,
            let method = HTTPMethod(rawValue: title.string.trimmingBlanks().uppercased())
        {
            section.method = Spanned(method, at: title.range)
            section.ownRole = .operation
        }
        section.role = section.ownRole.map { isInExample(parent) ? $0.inExample : $0 } ?? outer?.role ?? .overview
        return section
    }

    /// The last section of a lower level. What lies between a section and its parent is no lower than the section, so that the
    /// way leads over parents: a page may have more headings than one could look through for each.
    private func parent(ofLevel level: Int) -> Int? {
        var next = sections.indices.last
        while let current = next, sections[current].level >= level { next = sections[current].parent }
        return next
    }

    private func isInExample(_ index: Int?) -> Bool {
        var next = index
        while let current = next {
            if sections[current].role.isExample { return true }
            next = sections[current].parent
        }
        return false
    }

    private static func tab(_ title: RichText) -> String? {
        guard let link = title.links.first, link.destination.hasPrefix("#tab/"),
            link.text.trimmingBlanks() == title.string.trimmingBlanks()
        else { return nil }
        return String(link.destination.dropFirst("#tab/".count)).lowercased()
    }
}

extension SectionRole {
    /// The role of the same heading under an example: `Response` there shows one instead of stating a rule.
    fileprivate var inExample: SectionRole {
        switch self {
        case .request, .requestBody, .requestHeaders: .exampleRequest
        case .response: .exampleResponse
        case .overview, .permissions, .pathParameters, .queryParameters, .parameters, .errors, .examples,
            .exampleRequest,
            .exampleResponse, .properties, .relationships, .members, .representation, .methods, .links, .events,
            .remarks, .operations, .operation:
            self
        }
    }
}
