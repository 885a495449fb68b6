import APIModel
import Markdown
import SourceText

/// A fence with what leads to it.
struct ScannedFence: Sendable {
    var reading: FenceReading
    var range: SourceRange
    var section: Int
    /// The paragraph before it, folded: `example response`.
    var lead: String
}

/// Goes through the blocks of sections once: tables to grids, fences to readings, paragraphs to text.
///
/// Comments before a fence are its annotation; one comment serves one fence.
struct SectionScan {
    let source: SourceFile
    let document: Document
    let dialect: Dialect
    let outline: Outline

    struct Result {
        var fences: [ScannedFence] = []
        var tables: [(grid: TableGrid, section: Int)] = []
        var paragraphs: [(text: RichText, section: Int)] = []
        var notes: [RichText] = []

        var isText: Bool { fences.isEmpty && tables.isEmpty }
    }

    func scan(_ sections: some Sequence<Int>) -> Result {
        var result = Result()
        for index in sections { scan(index, into: &result) }
        return result
    }

    private func scan(_ index: Int, into result: inout Result) {
        let section = outline.sections[index]
        var annotation: Annotation?
        var lead = ""
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
                result.fences.append(ScannedFence(reading: reading, range: fence.range, section: index, lead: lead))
                annotation = nil
            case .indentedCode(let code):
                let reading = FenceReader(dialect: dialect).read(
                    code.body, range: code.range, language: "", annotation: annotation, role: section.role)
                // Text is indented for many reasons; only what can be read was meant as code.
                if case .unclassified = reading { continue }
                result.fences.append(ScannedFence(reading: reading, range: code.range, section: index, lead: lead))
                annotation = nil
            case .table(let table):
                let grid = TableGrid(table, in: source, definitions: document.definitions, dialect: dialect)
                result.tables.append((grid, index))
            case .paragraph(let paragraph):
                let text = RichText(paragraph.content, in: source, definitions: document.definitions)
                lead = Dialect.fold(text.string)
                if item.isNested { result.notes.append(text) } else { result.paragraphs.append((text, index)) }
            case .heading, .blockQuote, .list, .thematicBreak:
                continue
            }
        }
    }

    /// A tab for another language than HTTP's.
    private func isForeign(_ tab: String?) -> Bool {
        guard let tab else { return false }
        return dialect.illustrations.contains(tab)
    }
}
