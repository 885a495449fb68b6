import SourceText

/// Reads what concerns the page as a whole: prose, version, namespace, links, placeholders.
struct PageTextReader {
    let scan: SectionScan

    init(_ scan: SectionScan) { self.scan = scan }

    func read(into page: inout PageFacts) {
        let sections = scan.outline.sections
        let title = scan.outline.titleIndex.map { sections[$0] }
        var directives = DirectiveReader()
        readFrontMatter(into: &page)
        for (section, items) in zip(sections, scan.items) {
            note(section.title, in: &page)
            if section.heading != nil {
                let isUnmatched = section.ownRole == nil && section !== title
                page.headings.append(
                    HeadingFact(
                        text: section.title.string.trimmingBlanks(), range: section.title.range,
                        isUnmatched: isUnmatched))
            }
            for item in section.items {
                if case .htmlBlock(let html) = item.block { directives.read(html) }
            }
            for item in items {
                switch item {
                case .paragraph(let text), .note(let text):
                    note(text, in: &page)
                case .table(let grid):
                    for cell in grid.headers { note(cell, in: &page) }
                    for row in grid.rows { for cell in row.cells { note(cell, in: &page) } }
                case .fence:
                    continue
                }
            }
        }
        if !directives.isEmpty {
            let blocks = sections.flatMap { ($0.heading.map { [$0.range] } ?? []) + $0.items.map(\.block.range) }
            page.suppressions = directives.suppressions(blocks: blocks, end: scan.source.bytes.count)
            page.directiveFaults = directives.faults
        }
        guard let overview = sections.firstIndex(where: { $0.role == .overview && $0.heading != nil }) else { return }
        page.prose = ProseReader().read(
            paragraphs: scan.items[overview].compactMap { item in
                guard case .paragraph(let text) = item, !MetadataText.isMetadata(text.string) else { return nil }
                return text
            })
    }

    private func note(_ text: RichText, in page: inout PageFacts) {
        if page.namespace == nil, let namespace = MetadataText.namespace(text.text) {
            page.namespace = Spanned(namespace, at: text.range)
        }
        for link in text.links where !link.destination.isEmpty {
            page.links.append(
                LinkFact(text: link.text, destination: link.destination, path: link.path, range: link.range))
            if page.claimedVersion == nil, let version = MetadataText.claimedVersion(link.destination) {
                page.claimedVersion = Spanned(version, at: link.range)
            }
        }
        if PlaceholderText.isPlaceholder(text.text) {
            page.placeholders.append(Spanned(text.string.trimmingBlanks(), at: text.range))
        }
    }

    /// Placeholders of the front matter: a description that says that it is yet to be written.
    private func readFrontMatter(into page: inout PageFacts) {
        guard let content = scan.document.frontMatter?.content else { return }
        let text = MappedText(scan.source, content.offsets)
        for line in text.lineRanges {
            guard let colon = text.utf8[line].firstIndex(of: UInt8(ascii: ":")) else { continue }
            var value = text.trimmed(colon + 1..<line.upperBound)
            while let first = text.utf8[value].first, "\"'".utf8.contains(first) {
                value = value.lowerBound + 1..<value.upperBound
            }
            while let last = text.utf8[value].last, "\"'".utf8.contains(last) {
                value = value.lowerBound..<value.upperBound - 1
            }
            if PlaceholderText.isPlaceholder(text.string(value)) {
                page.placeholders.append(Spanned(text.string(value), at: text.range(of: value)))
            }
        }
    }
}
