import APIModel
import SourceText

/// Reads the type that hangs at the end of a description.
///
/// | description | reading |
/// |---|---|
/// | `… The maximum length is 50 characters. String` | string |
/// | `…continue an existing conversation.String`, `Port IDString` | string, glued to the text |
/// | `… .(Importance)Normal, Urgent, or Emergency` | a mention of Importance, with three values |
/// | `Nullable (AccessLevel)None, Locked, or Everyone` | the same, nullable |
/// | `Array of (MessageFormat)Plain, or Html` | array |
struct TrailingTypeReader {
    struct Reading {
        var type: Spanned<TypeExpression>
        var values: [MemberRow]
        var nullable: SourceRange?
        /// Where the type begins; the text before it is the description.
        var start: Int
    }

    let dialect: Dialect

    func read(_ description: RichText) -> Reading? {
        let text = description.text
        let end = text.trimmed(0..<text.count).upperBound
        guard var reading = enumeration(in: text, end: end) ?? word(in: text, end: end) else { return nil }
        while let start = prefix("Array of", before: reading.start, in: text) {
            reading.start = start
            reading.type = Spanned(.array(reading.type.value), at: text.range(of: start..<end))
        }
        if let start = prefix("Nullable", before: reading.start, in: text) {
            reading.nullable = text.range(of: start..<start + "Nullable".utf8.count)
            reading.start = start
        }
        return reading
    }

    /// `(Importance)Normal, Urgent, or Emergency` at the end.
    private func enumeration(in text: MappedText, end: Int) -> Reading? {
        let bytes = text.utf8
        guard let close = bytes[..<end].lastIndex(of: UInt8(ascii: ")")),
            let open = bytes[..<close].lastIndex(of: UInt8(ascii: "(")), close + 1 < end
        else { return nil }
        let name = text.string(open + 1..<close)
        guard TypeMention.isName(name), !bytes[close + 1].isBlank else { return nil }
        var values: [MemberRow] = []
        var start = close + 1
        for index in start...end where index == end || bytes[index] == UInt8(ascii: ",") {
            var word = text.trimmed(start..<index)
            if text.string(word).hasPrefix("or ") { word = text.trimmed(word.lowerBound + 3..<word.upperBound) }
            guard TypeMention.isName(text.string(word)) else { return nil }
            values.append(MemberRow(name: Spanned(text.string(word), at: text.range(of: word))))
            start = index + 1
        }
        let mention = TypeMention(name: name, range: text.range(of: open + 1..<close))
        return Reading(type: Spanned(.mention(mention), at: text.range(of: open..<end)), values: values, start: open)
    }

    /// A type's name as the last word, also without a blank before it.
    private func word(in text: MappedText, end: Int) -> Reading? {
        let bytes = text.utf8
        var start = end
        while start > 0, bytes[start - 1].isLetter || bytes[start - 1].isDigit { start -= 1 }
        let word = text.string(start..<end)
        // The longest spelling that the word ends with: `IdentifierString` is glued text and `String`.
        let candidates = dialect.trailingTypes.filter { word.hasSuffix($0) }
        guard let spelling = candidates.max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
        let range = end - spelling.utf8.count..<end
        let expression: TypeExpression
        if let scalar = dialect.scalars[spelling.lowercased()] {
            expression = .scalar(scalar)
        } else {
            expression = .mention(TypeMention(name: spelling, range: text.range(of: range)))
        }
        return Reading(type: Spanned(expression, at: text.range(of: range)), values: [], start: range.lowerBound)
    }

    private func prefix(_ words: String, before start: Int, in text: MappedText) -> Int? {
        let end = text.trimmed(0..<start).upperBound
        let length = words.utf8.count
        guard end >= length, text.utf8[end - length..<end].elementsEqual(words.utf8) else { return nil }
        return end - length
    }
}
