import APIModel
import SourceText

/// Reads what a type cell (or a phrase that names a type) says.
///
/// | cell | reading |
/// |---|---|
/// | `String` | scalar |
/// | `[identitySet](identityset.md) collection`, `Collection(identitySet)` | array of a mention |
/// | `[user](user.md) or [group](group.md)`, `integer/string` | one of |
/// | `microsoft.graph.item` | mention without a link |
struct TypeCellReader {
    let dialect: Dialect

    func read(_ cell: RichText) -> Spanned<TypeExpression>? {
        let part = cell.text.trimmed(0..<cell.text.count)
        guard !part.isEmpty else { return nil }
        return Spanned(expression(for: part, in: cell), at: cell.text.range(of: part))
    }

    private func expression(for part: Range<Int>, in cell: RichText, depth: Int = 0) -> TypeExpression {
        let text = cell.text.string(part)
        let folded = Dialect.fold(text)
        // A cell that nests deeper than this is no type.
        guard depth < 8 else { return .unparsed(text) }
        // `[phone](phone.md)` is about the page, whatever a phone is elsewhere.
        if let mention = mention(in: part, of: cell), mention.name == text, mention.isTitledLikeItsPage {
            return .mention(mention)
        }
        if let scalar = dialect.scalars[folded] { return .scalar(scalar) }
        // `array of strings`
        if depth > 0, folded.hasSuffix("s"), let scalar = dialect.scalars[String(folded.dropLast())] {
            return .scalar(scalar)
        }
        if dialect.enumerations.contains(folded) { return .inlineEnumeration }
        if dialect.objects.contains(folded) { return .map(.unparsed("")) }
        if dialect.anything.contains(folded) { return .anything }
        if let inner = withoutQualifiers(part, in: cell) { return expression(for: inner, in: cell, depth: depth + 1) }
        for pattern in dialect.collections {
            guard let inner = pattern.capture(in: text), let place = text.range(of: inner, in: part, of: cell.text)
            else {
                continue
            }
            return .array(expression(for: cell.text.trimmed(place), in: cell, depth: depth + 1))
        }
        // `[outcome](outcome.md) collection. Holds grades and/or feedback.`: what follows the first sentence is a description.
        if let end = cell.text.utf8[part].indices.dropLast().first(where: {
            cell.text.utf8[$0] == UInt8(ascii: ".") && cell.text.utf8[$0 + 1].isBlank
        }), end > part.lowerBound {
            return expression(for: cell.text.trimmed(part.lowerBound..<end), in: cell, depth: depth + 1)
        }
        if let alternatives = alternatives(of: part, in: cell) {
            // `string or null`: every value may be null where nothing says otherwise.
            let others = alternatives.filter { Dialect.fold(cell.text.string($0)) != "null" }
            if others.count == 1 { return expression(for: others[0], in: cell, depth: depth + 1) }
            return .oneOf(alternatives.map { expression(for: $0, in: cell, depth: depth + 1) })
        }
        if let mention = mention(in: part, of: cell) { return .mention(mention) }
        // `String (max 20)`, `Int32, required`: the qualifier is not part of the type.
        if let end = cell.text.utf8[part].firstIndex(where: {
            $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";")
        }),
            end > part.lowerBound
        {
            return expression(for: cell.text.trimmed(part.lowerBound..<end), in: cell, depth: depth + 1)
        }
        return .unparsed(text)
    }

    /// `nullable string`, `integer positive`: what is left without the first or last word, where that is a qualifier.
    private func withoutQualifiers(_ part: Range<Int>, in cell: RichText) -> Range<Int>? {
        let bytes = cell.text.utf8
        guard let first = bytes[part].firstIndex(where: \.isBlank), let last = bytes[part].lastIndex(where: \.isBlank)
        else { return nil }
        if dialect.qualifiers.contains(Dialect.fold(cell.text.string(part.lowerBound..<first))) {
            return cell.text.trimmed(first..<part.upperBound)
        }
        if dialect.qualifiers.contains(Dialect.fold(cell.text.string(last + 1..<part.upperBound))) {
            return cell.text.trimmed(part.lowerBound..<last)
        }
        return nil
    }

    /// The parts between ` or `, `|` and `/`, where there are several and each is short.
    private func alternatives(of part: Range<Int>, in cell: RichText) -> [Range<Int>]? {
        let bytes = cell.text.utf8
        var parts: [Range<Int>] = []
        var start = part.lowerBound
        var index = part.lowerBound
        while index < part.upperBound {
            let width: Int
            switch bytes[index] {
            case UInt8(ascii: "/"), UInt8(ascii: "|"): width = 1
            case UInt8(ascii: " ") where bytes[index..<part.upperBound].starts(with: " or ".utf8): width = 4
            default:
                index += 1
                continue
            }
            parts.append(cell.text.trimmed(start..<index))
            start = index + width
            index = start
        }
        guard !parts.isEmpty else { return nil }
        parts.append(cell.text.trimmed(start..<part.upperBound))
        return parts.allSatisfy { !$0.isEmpty && $0.count < 80 } ? parts : nil
    }

    private func mention(in part: Range<Int>, of cell: RichText) -> TypeMention? {
        let links = cell.links.filter { $0.part.overlaps(part) }
        if links.count == 1, let link = links.first {
            let name = TypeMention.cleaned(
                link.text.count < cell.text.string(part).count ? link.text : cell.text.string(part))
            // The link may hold more than the name: `[user collection](user.md)`.
            return TypeMention(name: name, destination: link.destination, path: link.path, range: link.range)
        }
        let text = TypeMention.cleaned(cell.text.string(part))
        guard links.isEmpty, TypeMention.isName(text) else { return nil }
        return TypeMention(name: text, range: cell.text.range(of: part))
    }
}

extension TypeMention {
    /// Whether the file that the link leads to is called what the text says.
    fileprivate var isTitledLikeItsPage: Bool {
        guard let destination else { return false }
        let file = PageIndex.parts(of: destination).file
        return file.lowercased().hasSuffix(".md")
            && PageIndex.baseName(of: file).lowercased() == name.lowercased()
    }

    /// Without `#`, quotes and what is not part of a name.
    static func cleaned(_ text: String) -> String {
        let marks = "#`*_\"'".utf8
        let closing = "`*_\"'.,;:".utf8
        var bytes = text.trimmingBlanks()[...].utf8
        bytes = bytes.drop { marks.contains($0) }
        while let last = bytes.last, closing.contains(last) { bytes.removeLast() }
        var result = String(Substring(bytes))
        // As nearly all names are.
        guard result.utf8.contains(UInt8(ascii: " ")) else { return result }
        for suffix in [" resource", " object", " objects", " resources", " entity", " type"]
        where result.lowercased().hasSuffix(suffix) {
            result.removeLast(suffix.count)
        }
        return result
    }

    /// One word of letters, digits, dots, underscores: what a type can be called.
    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, first.isLetter, text.utf8.count < 120 else { return false }
        return text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
    }
}

extension String {
    /// The place of a captured text inside a part of a mapped text.
    fileprivate func range(of inner: String, in part: Range<Int>, of text: MappedText) -> Range<Int>? {
        let needle = Array(inner.utf8)
        guard !needle.isEmpty, needle.count <= part.count else { return nil }
        for start in part.lowerBound...(part.upperBound - needle.count)
        where text.utf8[start..<start + needle.count].elementsEqual(needle) {
            return start..<start + needle.count
        }
        return nil
    }
}
