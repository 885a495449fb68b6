import APIModel
import Markdown
import SourceText

/// Makes documentation of whole sections: paragraphs, lists and quotes, and such tables and code as state nothing that
/// the documentation shows elsewhere.
struct SectionProse {
    private let outline: Outline
    /// Tables and fences that are facts.
    private let facts: Set<SourceRange>

    init(_ outline: Outline, census: [CensusEntry]) {
        self.outline = outline
        facts = Set(census.filter { $0.reading == .facts }.map(\.range))
    }

    /// The text of some sections, followed by the asides of others.
    ///
    /// The first paragraph comes first, since its first sentence is the summary: pages put disclaimers before it.
    func read(_ sections: [Int], asidesOf others: [Int]) -> Prose {
        var paragraphs: [RichText] = []
        var blocks: [String] = []
        for index in sections {
            let section = outline.sections[index]
            var own: [String] = []
            // A paragraph that ends in a colon leads to what follows it, which is kept though an example shows it elsewhere.
            var isLead = false
            for item in section.items where !item.isNested {
                // The annotation of a fence stands in between.
                if case .htmlBlock = item.block { continue }
                defer { isLead = item.rich?.isLead ?? false }
                if let rich = item.rich {
                    guard let text = MarkdownBlocks.told(rich) else { continue }
                    if let aside = Aside.opening(text.markdown), text.opensWithMark {
                        own.append("> \(aside.aside.rawValue): \(aside.rest)")
                        continue
                    }
                    paragraphs.append(text)
                    let markdown = GluedSentences.parted(text.markdown.trimmingBlanks())
                    if paragraphs.count == 1 { blocks.insert(markdown, at: 0) } else { own.append(markdown) }
                } else if item.tab == nil, !facts.contains(item.block.range) || isLead && item.block.isCode {
                    own += MarkdownBlocks(item.text).markdown(item.block)
                }
            }
            let title = section.title.string.trimmingBlanks()
            if !own.isEmpty, section.heading != nil, index != outline.titleIndex, section.ownRole != .operation,
                !title.isEmpty
            {
                own.insert("**\(section.title.markdown.filter { $0 != "*" }.trimmingBlanks())**", at: 0)
            }
            blocks += own
        }
        for index in others { blocks += asides(of: outline.sections[index]) }
        guard let first = paragraphs.first, let last = paragraphs.last else {
            return Prose(text: blocks.joined(separator: "\n\n"))
        }
        let reader = ProseReader()
        return Prose(
            summary: reader.summary(first), text: blocks.joined(separator: "\n\n"),
            range: first.range.union(last.range),
            deprecation: paragraphs.firstNonNil(reader.deprecation))
    }

    /// The notes, tips and warnings of a section.
    private func asides(of section: Section) -> [String] {
        section.items.filter { !$0.isNested }.flatMap { item -> [String] in
            switch item.block {
            case .blockQuote(let quote):
                return MarkdownBlocks(item.text).quote(quote, onlyMarked: true)
            case .paragraph:
                guard let text = item.rich.flatMap(MarkdownBlocks.told), text.opensWithMark,
                    let aside = Aside.opening(text.markdown)
                else { return [] }
                return ["> \(aside.aside.rawValue): \(aside.rest)"]
            case .heading, .list, .codeFence, .indentedCode, .htmlBlock, .table, .thematicBreak: return []
            }
        }
    }
}

extension Block {
    fileprivate var isCode: Bool {
        switch self {
        case .codeFence, .indentedCode: true
        case .heading, .paragraph, .list, .blockQuote, .htmlBlock, .table, .thematicBreak: false
        }
    }
}

extension RichText {
    fileprivate var isLead: Bool { text.utf8.last { !$0.isASCIIWhitespace } == UInt8(ascii: ":") }

    /// Whether emphasis or `[!` begins it: a paragraph that begins with a bare `Note:` may be any.
    fileprivate var opensWithMark: Bool { markdown.hasPrefix("*") || markdown.hasPrefix("[!") }
}
