import APIModel
import Markdown
import SourceText

/// Gathers what a page states about types: the one that it is about, and enumerations in sections of their own. The
/// messages that it shows on the way are examples of operations that other pages describe.
struct TypeReader {
    let scan: SectionScan
    private var dialect: Dialect { scan.dialect }
    private var outline: Outline { scan.outline }

    init(_ scan: SectionScan) { self.scan = scan }

    func read(_ sections: [Int], title: RichText, range: SourceRange) -> (
        [TypeFacts], [ExchangeFacts], [CensusEntry]
    ) {
        let result = scan.scan(sections)
        var census: [CensusEntry] = []
        var page = TypeFacts(name: pageType(title), range: range)
        var sectionTypes: [TypeFacts] = []
        // Types that have a section each: `## The charge object`.
        var objects: [Int: TypeFacts] = [:]
        var exchanges = ExchangeBuilder()
        var values = ValueTables()
        page.isOpen = result.paragraphs.contains { dialect.says(.openType, in: $0.text.string) }
        page.isFlags = result.paragraphs.contains { isTold($0.section) && dialect.says(.flags, in: $0.text.string) }
        for (text, section) in result.paragraphs where page.base == nil {
            page.base =
                InheritanceReader.ofTypes.read(text)?.mention
                ?? (isTold(section) ? InheritanceReader.ofTypes.readWithin(text) : nil)
        }
        for (text, section) in result.paragraphs where isTold(section) {
            page.subtypes += InheritanceReader.subtypes(in: text)
        }
        for (grid, index) in result.tables {
            let section = outline.sections[index]
            var reading = CensusEntry.Reading.facts
            switch section.role {
            case .overview where !grid.has(.name) && InheritanceReader.listsSubtypes(section.title.string):
                page.subtypes += grid.rows.compactMap { row in
                    grid.cell(.type, of: row)?.links.first.map { TypeMention($0) }
                }
            case .properties, .overview:
                let isOfValues = grid.listsValues && section.ownRole == nil && index != outline.titleIndex
                if !isOfValues, grid.has(.name), grid.has(.type) || section.role == .properties {
                    let rows = rows(grid, isRelationship: false)
                    if let (place, type) = object(around: index) {
                        objects[place, default: type].properties += rows
                    } else {
                        page.properties += rows
                    }
                } else if section.role == .overview, grid.has(.name), isEnumeration(title) {
                    page.members += MemberRowReader().read(grid)
                } else {
                    reading = grid.statesFacts ? .unclassified : .illustration
                }
            case .relationships:
                page.properties += rows(grid, isRelationship: true)
            case .members:
                let members = MemberRowReader().read(grid)
                if let name = sectionType(section) {
                    var type = TypeFacts(name: name, range: section.range)
                    type.members = members
                    type.isFlags = result.paragraphs.contains {
                        $0.section == index && dialect.says(.flags, in: $0.text.string)
                    }
                    sectionTypes.append(type)
                } else {
                    page.members += members
                }
            case .methods, .links, .events, .remarks, .permissions:
                reading = .illustration
            case .request, .pathParameters, .queryParameters, .parameters, .requestHeaders, .requestBody, .response,
                .errors, .examples, .exampleRequest, .exampleResponse, .representation, .operations, .operation:
                reading = grid.statesFacts ? .unclassified : .illustration
            }
            if grid.listsValues, reading == .unclassified {
                values.add(grid, under: section.title.string, entry: census.count)
            }
            census.append(CensusEntry(grid, reading))
        }
        values.settle(into: &page.properties, &census)
        for fence in result.fences {
            var reading = CensusEntry.Reading.unclassified
            switch fence.reading {
            case .representation(let facts):
                page.representation = page.representation ?? facts
                page.isOpen = page.isOpen || facts.annotation?.json["openType"]?.boolean == true
                reading = .facts
            case .message(let message):
                exchanges.add(message, title: nil)
                reading = .facts
            case .body(let message, let isRequest):
                if isRequest == nil, let body = message.body, let (place, type) = object(around: fence.section) {
                    objects[place, default: type].representation = RepresentationFacts(
                        body: body, annotation: message.annotation, range: message.range)
                    reading = .facts
                    break
                }
                exchanges.add(body: message, isRequest: isRequest, title: nil)
                reading = exchanges.exchanges.isEmpty ? .illustration : .facts
            case .illustration, .requestLines: reading = .illustration
            case .unclassified: break
            }
            census.append(CensusEntry(fence, under: outline.sections[fence.section].title.string, reading))
        }
        if let annotation = page.representation?.annotation {
            if let type = annotation.type { page.name = TypeMention(name: type.name, range: page.name.range) }
            if let base = annotation.json["baseType"], let name = base.string, page.base == nil {
                page.base = TypeMention(name: TypeMention.cleaned(name), range: base.range)
            }
        }
        page.prose = SectionProse(outline, census: census).read(
            sections.filter(isTold), asidesOf: sections.filter { !isTold($0) && !outline.sections[$0].role.isExample })
        let isAboutType = !page.properties.isEmpty || !page.members.isEmpty || page.representation != nil
        let described = objects.sorted { $0.key < $1.key }.map(\.value)
        return ((isAboutType ? [page] : []) + described + sectionTypes, exchanges.exchanges, census)
    }

    /// Whether all text of a section is about the type as such.
    private func isTold(_ index: Int) -> Bool {
        outline.sections[index].role == .overview || outline.sections[index].role == .remarks
    }

    private func rows(_ grid: TableGrid, isRelationship: Bool) -> [PropertyRow] {
        grid.rows.compactMap { PropertyRowReader(dialect: dialect).read($0, of: grid) }.map { row in
            var row = row
            row.isRelationship = isRelationship
            return row
        }
    }

    /// The type that a title names: `onlineMeeting resource type`; the title itself where no pattern matches.
    private func pageType(_ title: RichText) -> TypeMention {
        let text = title.string.trimmingBlanks()
        let name = (dialect.objectTitles + dialect.enumerationTitles).firstNonNil { $0.capture(in: text) }
        return TypeMention(name: TypeMention.cleaned(name ?? text), range: title.range)
    }

    private func isEnumeration(_ title: RichText) -> Bool {
        dialect.enumerationTitles.contains { $0.matches(title.string.trimmingBlanks()) }
    }

    /// The type that the nearest heading around a section names, below the page's title: `## The charge object`.
    private func object(around index: Int) -> (place: Int, type: TypeFacts)? {
        var next: Int? = index
        while let current = next, current != outline.titleIndex {
            let section = outline.sections[current]
            let text = section.title.string.trimmingBlanks()
            if section.heading != nil, section.ownRole == nil,
                let name = dialect.objectTitles.firstNonNil({ $0.capture(in: text) }),
                TypeMention.isName(name)
            {
                let mention = TypeMention(name: name, range: section.title.range)
                return (current, TypeFacts(name: mention, range: section.range))
            }
            next = section.parent
        }
        return nil
    }

    /// `### onlineMeetingPresenters values` describes a type of its own.
    private func sectionType(_ section: Section) -> TypeMention? {
        let text = section.title.string.trimmingBlanks()
        guard let name = dialect.enumerationTitles.firstNonNil({ $0.capture(in: text) }),
            TypeMention.isName(name)
        else { return nil }
        return TypeMention(name: name, range: section.title.range)
    }
}
