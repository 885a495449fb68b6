import APIModel
import SourceText

/// Reads what the prose of a request body section states.
///
/// | sentence | reading |
/// |---|---|
/// | "supply a JSON representation of an [onlineMeeting](…) object" | the body is an onlineMeeting |
/// | "a JSON object with the following parameters" | the table lists parameters |
/// | "Do not supply a request body for this method." | none |
/// | "The following table shows the properties that are required when you create …" | nothing about single rows |
struct RequestBodyReader {
    let dialect: Dialect

    func read(_ paragraph: RichText, into facts: inout RequestBodyFacts) {
        facts.range = facts.range?.union(paragraph.range) ?? paragraph.range
        for sentence in paragraph.sentences {
            let part = paragraph.slice(sentence)
            let folded = Dialect.fold(part.string)
            if folded.hasPrefix("do not supply") || folded.hasPrefix("don't supply") || folded == "none"
                || folded == "empty"
                || folded.contains("no request body")
            {
                facts.saysNone = facts.saysNone ?? part.range
            }
            if folded.contains("parameter"), !folded.contains("query parameter") { facts.rowsAreParameters = true }
            if folded.contains("propert"), folded.contains("required") {
                facts.leadIn = facts.leadIn ?? Spanned(part.string, at: part.range)
            }
            if facts.type == nil,
                folded.contains("representation") || folded.contains("suppl") || folded.contains("provide")
            {
                facts.type = TypePhraseReader(dialect: dialect).read(part) ?? namedType(part)
            }
        }
    }

    /// `representation for the onlineMeeting object`: a name without a link, before "object" or "resource".
    private func namedType(_ part: RichText) -> Spanned<TypeExpression>? {
        let bytes = part.text.utf8
        var words: [Range<Int>] = []
        var start: Int?
        for index in 0...bytes.count {
            let isBlank = index == bytes.count || bytes[index].isBlank
            if isBlank, let first = start {
                words.append(first..<index)
                start = nil
            } else if !isBlank, start == nil {
                start = index
            }
        }
        for (word, next) in zip(words, words.dropFirst()) {
            let following = part.text.string(next).lowercased()
            guard following.hasPrefix("object") || following.hasPrefix("resource") || following.hasPrefix("entity")
            else { continue }
            let name = TypeMention.cleaned(part.text.string(word))
            guard TypeMention.isName(name),
                !["json", "the", "a", "an", "following", "request", "new", "this", "directory"].contains(
                    name.lowercased())
            else { continue }
            let range = part.text.range(of: word)
            return Spanned(.mention(TypeMention(name: name, range: range)), at: range)
        }
        return nil
    }
}
