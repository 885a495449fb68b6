import APIModel
import Markdown
import SourceText

/// A fence with what leads to it.
final class ScannedFence {
    let reading: FenceReading
    let range: SourceRange
    let section: Int
    /// The paragraph before it.
    private let paragraph: RichText?
    /// `nil` for indented code, which has none.
    let label: FenceLabel?

    init(reading: FenceReading, range: SourceRange, section: Int, after paragraph: RichText?, label: FenceLabel? = nil)
    {
        self.reading = reading
        self.range = range
        self.section = section
        self.paragraph = paragraph
        self.label = label
    }

    /// The words of the paragraph before it, folded: `example response`.
    var lead: String { paragraph.map { Dialect.fold($0.string) } ?? "" }
}

/// The blocks of a page with what is in them: tables as grids, fences as readings, paragraphs as text.
///
/// Every reader of the page asks for sections of it, some of them for the same ones, so each block is read once, when the
/// scan is made. Comments before a fence are its annotation; one comment serves one fence.
final class SectionScan {
    /// What one block of a section holds.
    enum Item {
        case fence(ScannedFence)
        case table(TableGrid)
        case paragraph(RichText)
        /// A paragraph inside a list or quote.
        case note(RichText)
    }

    let source: SourceFile
    let document: Document
    let dialect: Dialect
    let outline: Outline
    /// For each section of the outline, what it holds, in the order of the page.
    let items: [[Item]]

    struct Result {
        var fences: [ScannedFence] = []
        var tables: [(grid: TableGrid, section: Int)] = []
        var paragraphs: [(text: RichText, section: Int)] = []
        var notes: [RichText] = []
        /// Request lines that stand in headings, or in code by themselves: `` `POST /v1/charges` ``.
        var lines: [(line: RequestLine, section: Int)] = []

        var isText: Bool { fences.isEmpty && tables.isEmpty }
    }

    init(source: SourceFile, document: Document, dialect: Dialect, outline: Outline) {
        self.source = source
        self.document = document
        self.dialect = dialect
        self.outline = outline
        let reader = SectionItemReader(dialect: dialect)
        items = outline.sections.enumerated().map { reader.items(of: $1, at: $0) }
    }

    func scan(_ sections: some Sequence<Int>) -> Result {
        var result = Result()
        for index in sections {
            if let line = outline.sections[index].line { result.lines.append((line, index)) }
            for item in items[index] {
                switch item {
                case .fence(let fence): result.fences.append(fence)
                case .table(let grid): result.tables.append((grid, index))
                case .paragraph(let text):
                    if let line = documentedLine(text, in: index) { result.lines.append((line, index)) }
                    result.paragraphs.append((text, index))
                case .note(let text): result.notes.append(text)
                }
            }
        }
        return result
    }

    /// The tables of some sections.
    func grids(of sections: some Sequence<Int>) -> [TableGrid] {
        sections.flatMap { section in
            items[section].compactMap { if case .table(let grid) = $0 { grid } else { nil } }
        }
    }

    /// The request line that a paragraph is, where it is nothing but one code span and no example.
    private func documentedLine(_ text: RichText, in section: Int) -> RequestLine? {
        guard text.codes.count == 1, !outline.sections[section].role.isExample,
            text.codes[0] == text.text.trimmed(0..<text.text.count)
        else { return nil }
        return StartLineReader(dialect: dialect, text: text.text).lineInProse(text.codes[0])
    }
}

/// Goes through the blocks of a section once.
private struct SectionItemReader {
    let dialect: Dialect

    func items(of section: Section, at index: Int) -> [SectionScan.Item] {
        var result: [SectionScan.Item] = []
        var annotation: Annotation?
        var lead: RichText?
        for item in section.items {
            switch item.block {
            case .htmlBlock(let html):
                for comment in html.comments {
                    if let next = AnnotationReader().read(comment.text), next.blockType != nil { annotation = next }
                }
            case .codeFence(let fence):
                let language = isForeign(item.tab) ? item.tab ?? "" : String(fence.language)
                let reading = FenceReader(dialect: dialect).read(
                    fence.body, range: fence.range, language: language, annotation: annotation, role: section.role)
                let label = FenceLabel(
                    language: Spanned(String(fence.language), at: fence.infoRange),
                    content: reading.content(of: fence.body))
                result.append(
                    .fence(
                        ScannedFence(
                            reading: reading, range: fence.range, section: index, after: lead, label: label)))
                annotation = nil
            case .indentedCode(let code):
                let reading = FenceReader(dialect: dialect).read(
                    code.body, range: code.range, language: "", annotation: annotation, role: section.role)
                // Text is indented for many reasons; only what can be read was meant as code.
                if case .unclassified = reading { continue }
                result.append(.fence(ScannedFence(reading: reading, range: code.range, section: index, after: lead)))
                annotation = nil
            case .table(let table):
                result.append(.table(TableGrid(table, in: item.text, dialect: dialect)))
            case .paragraph:
                guard let text = item.rich else { continue }
                lead = text
                result.append(item.isNested ? .note(text) : .paragraph(text))
            case .heading, .blockQuote, .list, .thematicBreak:
                continue
            }
        }
        return result
    }

    /// A tab for another language than HTTP's.
    private func isForeign(_ tab: String?) -> Bool {
        guard let tab else { return false }
        return dialect.illustrations.contains(tab)
    }
}
