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
        var lead = ""
        var result: [PropertyRow] = []
        for item in scan.outline.sections[section].items where !item.isNested {
            switch item.block {
            case .paragraph(let paragraph):
                lead = Dialect.fold(item.text.rich(paragraph.content).string)
            case .list(let list):
                if Self.announces(lead) { result += rows(of: list, in: item.text) ?? [] }
                lead = ""
            case .heading, .codeFence, .indentedCode, .htmlBlock, .blockQuote, .table, .thematicBreak:
                lead = ""
            }
        }
        return result
    }

    /// `Parameters`, `Optional attributes`: few words, the last of which names the kind.
    private static func announces(_ lead: String) -> Bool {
        let words = lead.split { !$0.isLetter }
        guard let last = words.last, words.count < 6 else { return false }
        return ["parameters", "attributes", "arguments", "fields"].contains(last)
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
        var start = name.upperBound
        var result = PropertyRow(
            name: Spanned(text.text.string(name), at: text.text.range(of: name)), type: nil, range: range)
        let rest = text.text.trimmed(start..<whole.upperBound)
        if text.text.utf8[rest].first == UInt8(ascii: "("),
            let close = text.text.utf8[rest].firstIndex(of: UInt8(ascii: ")"))
        {
            result.type = type(in: rest.lowerBound + 1..<close, of: text)
            start = rest.lowerBound
        }
        // A dash or colon parts the name from the description; what stands in parentheses before it marks the row.
        result.marks = MarksReader().read(text.slice(start..<whole.upperBound))
        if let close = text.text.utf8[start..<whole.upperBound].firstIndex(of: UInt8(ascii: ")")),
            start == rest.lowerBound, text.text.utf8[rest].first == UInt8(ascii: "(")
        {
            start = close + 1
        }
        while start < whole.upperBound,
            text.text.utf8[start].isBlank || "-:,".utf8.contains(text.text.utf8[start])
                || text.text.utf8[start] >= 0x80
        {
            start += 1
        }
        let description = text.slice(start..<whole.upperBound)
        result.values = ValueListReader().read(description)
        result.prose = ProseReader().read(description)
        return result
    }

    /// The type among what stands in parentheses: `string, required`.
    private func type(in part: Range<Int>, of text: RichText) -> Spanned<TypeExpression>? {
        var start = part.lowerBound
        for index in part.lowerBound...part.upperBound
        where index == part.upperBound || text.text.utf8[index] == UInt8(ascii: ",") {
            let word = text.text.trimmed(start..<index)
            start = index + 1
            guard let expression = TypeCellReader(dialect: scan.dialect).read(text.slice(word)) else { continue }
            switch expression.value {
            case .scalar, .array, .map, .inlineEnumeration, .anything: return expression
            case .mention, .oneOf, .unparsed: continue
            }
        }
        return nil
    }
}
