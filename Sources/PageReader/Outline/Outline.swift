import APIModel
import Markdown
import SourceText

/// The sections of a page in the order of the page, each with its role.
struct Outline: Sendable {
    private(set) var sections: [Section]

    /// The index of the section with the page's title: the first heading that is no tab.
    var titleIndex: Int? { sections.firstIndex { $0.heading != nil } }

    init(_ document: Document, in source: SourceFile, dialect: Dialect) {
        let before = Section(title: RichText(file: source.id), level: 0, role: .overview, items: [])
        sections = [before]
        var tab: String?
        for block in document.blocks {
            if case .heading(let heading) = block {
                let title = RichText(heading.content, in: source, definitions: document.definitions)
                if let name = Self.tab(title) {
                    // `# [HTTP](#tab/http)` parts alternatives; it opens no section.
                    tab = name
                    continue
                }
                tab = nil
                sections.append(section(heading, title: title, dialect: dialect))
            } else {
                // A thematic break ends a group of tabs.
                if case .thematicBreak = block { tab = nil }
                append(block, isNested: false, tab: tab)
            }
        }
    }

    /// The sections that lie in a section, itself included: indices in the order of the page.
    func subtree(of index: Int) -> Range<Int> {
        let level = sections[index].level
        let end = sections[(index + 1)...].firstIndex { $0.level <= level } ?? sections.endIndex
        return index..<end
    }

    private mutating func append(_ block: Block, isNested: Bool, tab: String?) {
        sections[sections.count - 1].items.append(Section.Item(block: block, isNested: isNested, tab: tab))
        switch block {
        case .blockQuote(let quote):
            for inner in quote.blocks { append(inner, isNested: true, tab: tab) }
        case .list(let list):
            for inner in list.items.flatMap(\.blocks) { append(inner, isNested: true, tab: tab) }
        case .heading, .paragraph, .codeFence, .indentedCode, .htmlBlock, .table, .thematicBreak:
            break
        }
    }

    private func section(_ heading: Heading, title: RichText, dialect: Dialect) -> Section {
        let parent = sections.lastIndex { $0.level < heading.level }
        let outer = parent.map { sections[$0] }
        let isTitle = titleIndex == nil
        var section = Section(
            heading: heading, title: title, level: heading.level, role: .overview, parent: parent, items: [])
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
        case .overview, .permissions, .pathParameters, .queryParameters, .errors, .examples, .exampleRequest,
            .exampleResponse, .properties, .relationships, .members, .representation, .methods, .links, .events,
            .remarks, .operations, .operation:
            self
        }
    }
}
