import Markdown
import SourceText

/// Reads parameters that a page lists instead of tabulating them.
///
///     Parameters:
///
///     - `title` (required) - The title of the key
///     - `color` (string, optional): As a hexadecimal number
///
/// The words before the list must say what it lists, and every item must begin with a name in code: lists that explain
/// look alike.
struct ParameterListReader {
    let scan: SectionScan

    func rows(in section: Int) -> [PropertyRow] {
        var lead: RichText?
        var result: [PropertyRow] = []
        let items = scan.outline.sections[section].items
        for item in items where !item.isNested {
            switch item.block {
            case .paragraph:
                lead = item.rich
            case .list(let list):
                if let lead, Self.announces(Dialect.fold(lead.string)) { result += rows(of: list, in: item.text) ?? [] }
                lead = nil
            case .heading, .codeFence, .indentedCode, .htmlBlock, .blockQuote, .table, .thematicBreak:
                lead = nil
            }
        }
        return result
    }

    /// `Parameters`, `Optional attributes`: few words, the last of which names the kind.
    private static func announces(_ lead: String) -> Bool {
        let kinds = ["parameters", "attributes", "arguments", "fields"]
        guard kinds.contains(where: lead.contains) else { return false }
        let words = lead.split { !$0.isLetter }
        guard let last = words.last, words.count < 6 else { return false }
        return kinds.contains { $0 == last }
    }

    /// `nil` where an item isn't one of a parameter.
    private func rows(of list: List, in text: PageText) -> [PropertyRow]? {
        var result: [PropertyRow] = []
        for item in list.items {
            guard case .paragraph(let paragraph)? = item.blocks.first,
                let row = row(text.rich(paragraph.content), range: item.range)
            else { return nil }
            result.append(row)
        }
        return result
    }

    private func row(_ text: RichText, range: SourceRange) -> PropertyRow? {
        let whole = text.text.trimmed(0..<text.text.count)
        guard let name = text.codes.first, name.lowerBound == whole.lowerBound, !name.isEmpty, name.count < 128,
            text.text.utf8[name].allSatisfy({ !$0.isBlank })
        else { return nil }
        var start = text.text.trimmed(name.upperBound..<whole.upperBound).lowerBound
        var words: [Range<Int>] = []
        if start < whole.upperBound, text.text.utf8[start] == UInt8(ascii: "("),
            let close = text.text.utf8[start..<whole.upperBound].firstIndex(of: UInt8(ascii: ")"))
        {
            words = parts(of: start + 1..<close, in: text)
            start = close + 1
        }
        var marks = MarksReader().read(text.slice(start..<whole.upperBound))
        for part in words {
            switch Dialect.fold(text.text.string(part)) {
            case "required": marks.required = text.text.range(of: part)
            case "optional": marks.optional = text.text.range(of: part)
            default: continue
            }
        }
        while start < whole.upperBound,
            text.text.utf8[start].isBlank || "-:,".utf8.contains(text.text.utf8[start])
                || text.text.utf8[start] >= 0x80
        {
            start += 1
        }
        let description = text.slice(start..<whole.upperBound)
        return PropertyRow(
            name: Spanned(text.text.string(name), at: text.text.range(of: name)),
            type: words.firstNonNil { type(text.slice($0)) }, prose: ProseReader().read(description), marks: marks,
            values: ValueListReader().read(description), range: range)
    }

    /// What stands between commas: `string, required`.
    private func parts(of part: Range<Int>, in text: RichText) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = part.lowerBound
        for index in part.lowerBound...part.upperBound
        where index == part.upperBound || text.text.utf8[index] == UInt8(ascii: ",") {
            result.append(text.text.trimmed(start..<index))
            start = index + 1
        }
        return result.filter { !$0.isEmpty }
    }

    /// `nil` for a word that is no spelling of a type.
    private func type(_ word: RichText) -> Spanned<TypeExpression>? {
        guard let expression = TypeCellReader(dialect: scan.dialect).read(word) else { return nil }
        switch expression.value {
        case .scalar, .array, .map, .inlineEnumeration, .anything: return expression
        case .mention, .oneOf, .unparsed: return nil
        }
    }
}
