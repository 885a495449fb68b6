import SourceText

/// The `[` and `![` that may still begin a link or an image.
struct BracketStack {
    struct Bracket {
        let token: Int
        /// The index after the bracket.
        let contentStart: Int
        let isImage: Bool
        /// The last run of delimiters before the bracket.
        let delimiter: Int?
        /// Whether another bracket was opened later; then the text between the brackets can't be a label.
        var hasInnerBrackets = false
    }

    private var all: [Bracket] = []
    /// Below this, brackets can't begin links any more, because links don't nest; but images can.
    private var inactiveCount = 0

    var top: Bracket? { all.last }

    var isTopActive: Bool { all.last.map { $0.isImage || all.count > inactiveCount } ?? false }

    mutating func push(_ bracket: Bracket) {
        if !all.isEmpty { all[all.count - 1].hasInnerBrackets = true }
        inactiveCount = min(inactiveCount, all.count)
        all.append(bracket)
    }

    mutating func pop() { all.removeLast(all.isEmpty ? 0 : 1) }

    mutating func deactivateLinks() { inactiveCount = all.count }
}

/// Where a link or an image leads.
struct LinkTarget {
    let destination: String
    let title: String?
    let destinationRange: SourceRange
    let isImage: Bool
}

extension InlineParser {
    mutating func parseOpeningBracket(length: Int) {
        let bracket = BracketStack.Bracket(
            token: tokens.count, contentStart: position + length, isImage: length == 2, delimiter: delimiters.top)
        brackets.push(bracket)
        add(.text, length: length)
    }

    /// Makes a link of the brackets if what follows says where it leads (CommonMark 6.3).
    mutating func parseClosingBracket() {
        guard let opener = brackets.top else {
            add(.text, length: 1)
            return
        }
        guard brackets.isTopActive, let (target, end) = inlineTarget(opener) ?? referenceTarget(opener) else {
            brackets.pop()
            add(.text, length: 1)
            return
        }
        delimiters.pairAll(above: opener.delimiter)
        tokens[opener.token].kind = .linkStart(links.count)
        add(.linkEnd(links.count), length: end - position)
        links.append(target)
        brackets.pop()
        if !opener.isImage { brackets.deactivateLinks() }
    }

    /// `(destination "title")` after the `]` at the current position.
    private func inlineTarget(_ opener: BracketStack.Bracket) -> (LinkTarget, end: Int)? {
        guard text[position + 1] == UInt8(ascii: "(") else { return nil }
        let scanner = LinkScanner(text: text)
        let start = text.skipWhitespace(from: position + 2, to: text.count)
        guard let destination = scanner.destination(from: start) else { return nil }
        var end = text.skipWhitespace(from: destination.end, to: text.count)
        var title: String?
        if end > destination.end, let found = scanner.title(from: end) {
            title = text.unescaped(found.content)
            end = text.skipWhitespace(from: found.end, to: text.count)
        }
        guard text[end] == UInt8(ascii: ")") else { return nil }
        let target = LinkTarget(
            destination: text.unescaped(destination.content), title: title,
            destinationRange: source.range(of: destination.content), isImage: opener.isImage)
        return (target, end + 1)
    }

    /// `[label]`, `[]` or nothing after the `]` at the current position.
    private func referenceTarget(_ opener: BracketStack.Bracket) -> (LinkTarget, end: Int)? {
        guard !definitions.isEmpty else { return nil }
        var label = opener.contentStart..<position
        var end = position + 1
        if let labelEnd = LinkScanner(text: text).label(from: end) {
            if labelEnd - end > 2 { label = end + 1..<labelEnd - 1 }
            end = labelEnd
        }
        let isOwnText = label.lowerBound == opener.contentStart
        guard !(isOwnText && opener.hasInnerBrackets), label.count < 1000,
            let definition = definitions[text.string(label)]
        else { return nil }
        let target = LinkTarget(
            destination: definition.destination, title: definition.title,
            destinationRange: definition.destinationRange, isImage: opener.isImage)
        return (target, end)
    }
}
