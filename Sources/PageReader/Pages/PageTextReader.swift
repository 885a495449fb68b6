import Markdown
import SourceText

/// Reads what concerns the page as a whole: prose, version, namespace, links, placeholders.
struct PageTextReader {
    let scan: SectionScan

    init(_ scan: SectionScan) { self.scan = scan }

    func read(into page: inout Page) {
        let sections = scan.outline.sections
        readFrontMatter(into: &page)
        for section in sections {
            note(section.title, in: &page)
            for item in section.items {
                switch item.block {
                case .paragraph(let paragraph):
                    note(rich(paragraph.content), in: &page)
                case .table(let table):
                    for cell in table.header.cells + table.rows.flatMap(\.cells) { note(rich(cell.content), in: &page) }
                case .heading, .codeFence, .indentedCode, .htmlBlock, .blockQuote, .list, .thematicBreak:
                    continue
                }
            }
        }
        let overview = sections.filter { $0.role == .overview && $0.heading != nil }.prefix(1)
        page.prose = ProseReader().read(
            paragraphs: overview.flatMap(\.items).compactMap { item in
                guard case .paragraph(let paragraph) = item.block, !item.isNested else { return nil }
                let text = rich(paragraph.content)
                return MetadataText.isMetadata(text.string) ? nil : text
            })
    }

    private func rich(_ content: InlineText) -> RichText {
        RichText(content, in: scan.source, definitions: scan.document.definitions)
    }

    private func note(_ text: RichText, in page: inout Page) {
        if page.namespace == nil, let namespace = MetadataText.namespace(text.string) {
            page.namespace = Spanned(namespace, at: text.range)
        }
        for link in text.links where !link.destination.isEmpty {
            page.links.append(LinkFact(text: link.text, destination: link.destination, range: link.range))
            if page.claimedVersion == nil, let version = MetadataText.claimedVersion(link.destination) {
                page.claimedVersion = Spanned(version, at: link.range)
            }
        }
        if PlaceholderText.isPlaceholder(text.string) {
            page.placeholders.append(Spanned(text.string.trimmingBlanks(), at: text.range))
        }
    }

    /// Placeholders of the front matter: `description: "**TODO: Add Description**"`.
    private func readFrontMatter(into page: inout Page) {
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
