import SourceText

extension InlineSource {
    /// The link definition at an index of a paragraph's text, and where the line after it begins.
    ///
    ///     [label]: <destination> "title"
    func linkDefinition(at start: Int) -> (definition: LinkDefinition, end: Int)? {
        let scanner = LinkScanner(text: text)
        guard let labelEnd = scanner.label(from: start), text[labelEnd] == UInt8(ascii: ":") else { return nil }
        let label = LinkDefinitions.normalized(text.string(start + 1..<labelEnd - 1))
        guard !label.isEmpty else { return nil }
        let destinationStart = text.skipWhitespace(from: labelEnd + 1, to: text.count)
        guard destinationStart < text.count, let destination = scanner.destination(from: destinationStart),
            destination.end > destinationStart
        else { return nil }

        var title: String?
        var contentEnd = destination.end
        var end = lineEnd(from: destination.end)
        let titleStart = text.skipWhitespace(from: destination.end, to: text.count)
        // What looks like a title but has text after it isn't one; then the definition has to end before it.
        if titleStart > destination.end, let found = scanner.title(from: titleStart),
            let titleEnd = lineEnd(from: found.end)
        {
            title = text.unescaped(found.content)
            contentEnd = found.end
            end = titleEnd
        }
        guard let end else { return nil }
        let definition = LinkDefinition(
            label: label, destination: text.unescaped(destination.content), title: title,
            destinationRange: range(of: destination.content), range: range(of: start..<contentEnd))
        return (definition, end)
    }

    /// Where the next line begins, if nothing but blanks stand before it.
    private func lineEnd(from index: Int) -> Int? {
        let end = text.skipBlanks(from: index, to: text.count)
        if end == text.count { return end }
        return text[end] == .lineFeed ? end + 1 : nil
    }
}
