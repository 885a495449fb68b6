import APIModel
import SourceText

/// Reads what the prose of a response section states.
///
/// "If successful, this method returns a `201 Created` response code and an [onlineMeeting](…) object in the response
/// body." gives the status 201 and a mention of onlineMeeting.
struct ResponseReader {
    let dialect: Dialect

    func read(_ paragraph: RichText) -> [ResponseStatement] {
        var result: [ResponseStatement] = []
        for sentence in paragraph.sentences {
            let part = paragraph.slice(sentence)
            let statuses = self.statuses(in: part)
            let type = TypePhraseReader(dialect: dialect).read(part)
            let says = part.string.lowercased()
            let isNoBody = [
                "no content", "does not return anything", "doesn't return anything", "empty response body",
                "no response body",
                "empty content", "not return a response body", "returns no body",
            ].contains { says.contains($0) }
            guard !statuses.isEmpty else {
                // A sentence after the one with the status may say what the body is.
                if let last = result.indices.last {
                    if isNoBody { result[last].saysNoBody = true }
                    if result[last].type == nil, !isNoBody, says.contains("response body") { result[last].type = type }
                } else if type != nil, says.contains("return") {
                    result.append(statement(nil, type: type, says: part))
                }
                continue
            }
            // Of several statuses in a sentence, the body belongs to the first that may have one.
            for (place, status) in statuses.enumerated() {
                let hasType = place == 0 && !isNoBody && status.value < 400
                var statement = statement(status, type: hasType ? type : nil, says: part)
                statement.saysNoBody = isNoBody || status.value == 204
                result.append(statement)
            }
        }
        return result
    }

    private func statement(_ status: Spanned<Int>?, type: Spanned<TypeExpression>?, says: RichText) -> ResponseStatement
    {
        var result = ResponseStatement(status: status, type: type, range: says.range)
        result.prose = ProseReader().read(says)
        return result
    }

    /// `201 Created` in a code span; or a bare number after "returns" or before "response".
    private func statuses(in part: RichText) -> [Spanned<Int>] {
        let bytes = part.text.utf8
        var result: [Spanned<Int>] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index].isDigit else {
                index += 1
                continue
            }
            var end = index
            while end < bytes.count, bytes[end].isDigit { end += 1 }
            let isInCode = part.codes.contains { $0.contains(index) }
            let isWord =
                (index == 0 || bytes[index - 1].isBlank || isInCode || "(*".utf8.contains(bytes[index - 1]))
                && (end == bytes.count || !bytes[end].isLetter && bytes[end] != UInt8(ascii: "-"))
            if end - index == 3, isWord, let value = Int(part.text.string(index..<end)), (100...599).contains(value),
                isInCode || mentionsResponse(part), !result.contains(where: { $0.value == value })
            {
                result.append(Spanned(value, at: part.text.range(of: index..<end)))
            }
            index = end
        }
        return result
    }

    private func mentionsResponse(_ part: RichText) -> Bool {
        let folded = part.string.lowercased()
        return folded.contains("response") || folded.contains("return") || folded.contains("status")
    }
}

/// Finds the type that a sentence names: a link, with the words around it that make a collection of it.
struct TypePhraseReader {
    let dialect: Dialect

    func read(_ part: RichText) -> Spanned<TypeExpression>? {
        guard let link = part.links.first(where: { isTypeLink($0) }) else { return scalarCollection(part) }
        let mention = TypeMention(link)
        let before = Dialect.fold(String(decoding: part.text.utf8[..<link.part.lowerBound], as: UTF8.self))
        let after = Dialect.fold(String(decoding: part.text.utf8[link.part.upperBound...], as: UTF8.self))
        let isCollection =
            before.hasSuffix("collection of") || before.hasSuffix("list of") || before.hasSuffix("array of")
            || after.hasPrefix("collection") || after.hasPrefix("objects")
        let expression: TypeExpression = isCollection ? .array(.mention(mention)) : .mention(mention)
        return Spanned(expression, at: link.range)
    }

    /// `a String collection in the response body`.
    private func scalarCollection(_ part: RichText) -> Spanned<TypeExpression>? {
        let folded = Dialect.fold(part.string)
        for spelling in ["string", "boolean", "int32", "guid"] where folded.contains(spelling + " collection") {
            guard let scalar = dialect.scalars[spelling] else { continue }
            return Spanned(.array(.scalar(scalar)), at: part.range)
        }
        return nil
    }

    /// A link to a page whose text is a name; `[Permissions](…)` or `[monitor the progress](…)` is none.
    private func isTypeLink(_ link: RichText.Link) -> Bool {
        let name = TypeMention.cleaned(link.text)
        let isPage = link.destination.lowercased().contains(".md") || link.destination.hasPrefix("#")
        return isPage && TypeMention.isName(name)
    }
}
