import APIModel

extension DocCProse {
    /// The text of a paragraph on one line: code, strong text, emphasis, links to the web and to what `links` knows stay, all
    /// else is plain.
    static func inline(_ markdown: String, _ links: ProseLinks = .none) -> String {
        var result = ""
        var text = ""
        var rest = markdown[...]
        // Where a span ends, what is written there, and where the text goes on behind it.
        var ends: [String.Index: (mark: String, after: String.Index)] = [:]

        func flush() {
            result += plainPiece(text, isStart: result.isEmpty)
            text = ""
        }
        while let character = rest.first {
            if let end = ends.removeValue(forKey: rest.startIndex) {
                flush()
                result += end.mark
                rest = rest[end.after...]
            } else if character == "\\", let next = rest.dropFirst().first, DocCMarkup.punctuation.contains(next) {
                text.append(next)
                rest = rest.dropFirst(2)
            } else if character == "`", let (code, after) = codeSpan(rest) {
                flush()
                result += DocCMarkup.code(code)
                rest = after
            } else if character == "[" || character == "!", let link = link(rest) {
                if character == "[", let target = DocumentationLink(link.target),
                    let known = links.markdown(plainLabel(link.label), target)
                {
                    flush()
                    result += known
                    rest = link.after
                    continue
                }
                let isPlain = !link.label.isEmpty && !link.label.contains { "`\\*".contains($0) }
                if let target = webTarget(link.target), character == "[", isPlain {
                    flush()
                    result += "["
                    ends[link.label.endIndex] = ("](\(target))", link.after.startIndex)
                } else {
                    ends[link.label.endIndex] = ("", link.after.startIndex)
                }
                rest = rest[link.label.startIndex...]
            } else if character == "*", let span = emphasis(rest) {
                flush()
                result += span.mark
                ends[span.content.endIndex] = (
                    span.mark, rest.index(span.content.endIndex, offsetBy: span.mark.count)
                )
                rest = rest[span.content.startIndex...]
            } else {
                // A lone backtick must not meet a closing one later, so a run of them is taken as a whole.
                let run = character == "`" ? rest.prefix { $0 == "`" } : rest.prefix(1)
                text += run
                rest = rest.dropFirst(run.count)
            }
        }
        flush()
        return result.split(separator: " ").joined(separator: " ")
    }

    /// A label without its marks.
    private static func plainLabel(_ label: Substring) -> String {
        DocCMarkup.visibleLine(label.filter { !"*`\\".contains($0) })
    }

    /// Plain text with the spaces at its ends, which part it from its neighbours.
    private static func plainPiece(_ text: String, isStart: Bool) -> String {
        let plain = isStart ? DocCMarkup.plain(text) : DocCMarkup.escaped(text)
        if plain.isEmpty { return text.isEmpty ? "" : " " }
        return (text.first == " " ? " " : "") + plain + (text.last == " " ? " " : "")
    }

    /// The code of a span, and what follows it.
    private static func codeSpan(_ text: Substring) -> (code: String, after: Substring)? {
        let opening = text.prefix { $0 == "`" }
        var search = text.dropFirst(opening.count)
        while let tick = search.firstIndex(of: "`") {
            let closing = search[tick...].prefix { $0 == "`" }
            if closing.count == opening.count {
                return (String(text[opening.endIndex..<tick]), text[closing.endIndex...])
            }
            search = text[closing.endIndex...]
        }
        return nil
    }

    /// The text between `*` or `**`; nil where no mark closes it on plain text.
    private static func emphasis(_ text: Substring) -> (mark: String, content: Substring)? {
        let mark = text.hasPrefix("**") ? "**" : "*"
        let body = text.dropFirst(mark.count)
        guard let first = body.first, first != " ", first != "*",
            let close = body.prefix(partLimit).firstRange(of: mark)
        else { return nil }
        let content = body[..<close.lowerBound]
        guard let last = content.last, last.isLetter || last.isNumber || ".:)".contains(last),
            first.isLetter || first.isNumber,
            !content.contains(where: { "`[]\\*".contains($0) }), body[close.upperBound...].first != "*"
        else { return nil }
        return (mark, content)
    }

    /// The label and the target of a link or image, `[label](target)`, and what follows it.
    private static func link(_ text: Substring) -> (label: Substring, target: Substring, after: Substring)? {
        let body = text.first == "!" ? text.dropFirst() : text
        guard body.first == "[", let end = body.prefix(partLimit).firstIndex(of: "]") else { return nil }
        let target = body[body.index(after: end)...]
        guard target.first == "(", let close = target.prefix(partLimit).firstIndex(of: ")") else { return nil }
        return (
            body[body.index(after: body.startIndex)..<end], target[target.index(after: target.startIndex)..<close],
            target[target.index(after: close)...]
        )
    }

    /// An address of the web that needs no escapes.
    private static func webTarget(_ target: Substring) -> String? {
        guard target.hasPrefix("https://") || target.hasPrefix("http://") else { return nil }
        let isPlain = target.utf8.allSatisfy { byte in
            (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}[]()*_".utf8.contains(byte)
        }
        return isPlain ? String(target) : nil
    }

    /// Labels and targets are short; a search without end would make thousands of open brackets slow.
    private static let partLimit = 1_000
}
