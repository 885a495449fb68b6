import SourceText

/// Builds the tree of inlines from the list of tokens.
struct InlineBuilder {
    /// How deep spans may nest; delimiters beyond that are text, so that readers can recurse without fear.
    private static let maximumDepth = 100

    let source: InlineSource
    let tokens: [InlineToken]
    let links: [LinkTarget]
    let delimiters: DelimiterStack

    /// The spans that are open, outermost first: what is in them so far and where they begin.
    private var open: [(children: [Inline], start: Int)] = []
    private var children: [Inline] = []
    /// How many spans are open beyond the greatest depth.
    private var excess = 0
    /// Text that isn't an inline yet, because more may follow it.
    private var pending = 0..<0

    init(source: InlineSource, tokens: [InlineToken], links: [LinkTarget], delimiters: DelimiterStack) {
        self.source = source
        self.tokens = tokens
        self.links = links
        self.delimiters = delimiters
        children.reserveCapacity(min(tokens.count, Self.usualInlines))
    }

    /// Most texts have no more inlines than these.
    private static let usualInlines = 6

    mutating func build() -> [Inline] {
        for token in tokens { add(token) }
        flushText()
        return children
    }

    private mutating func add(_ token: InlineToken) {
        switch token.kind {
        case .text:
            addText(token.range)
        case .escape:
            addReplaced(source.text.string(token.range.lowerBound + 1..<token.range.upperBound), token.range)
        case .entity:
            addReplaced(source.text.unescaped(token.range), token.range)
        case .code:
            add(.code(Inline.Code(text: source.code(in: token.range), range: source.range(of: token.range))))
        case .html:
            add(.html(Inline.HTML(text: source.mapped(token.range), range: source.range(of: token.range))))
        case .autolink(let isEmail):
            let text = source.text.string(token.range.lowerBound + 1..<token.range.upperBound - 1)
            let destination = isEmail ? "mailto:" + text : text
            add(.autolink(Inline.Autolink(text: text, destination: destination, range: source.range(of: token.range))))
        case .softBreak:
            add(.softBreak(source.range(of: token.range)))
        case .hardBreak:
            add(.hardBreak(source.range(of: token.range)))
        case .delimiters(let index):
            addDelimiters(delimiters.all[index], token.range)
        case .linkStart:
            begin(token.range)
        case .linkEnd(let index):
            let target = links[index]
            end(token.range) { Self.link(to: target, $0, $1) }
        }
    }

    private static func link(to target: LinkTarget, _ children: [Inline], _ range: SourceRange) -> Inline {
        let link = Inline.Link(
            children: children, destination: target.destination, title: target.title,
            destinationRange: target.destinationRange, range: range)
        return target.isImage ? .image(link) : .link(link)
    }

    /// A run first closes what ends in it, then shows the delimiters that are left, then opens what begins in it.
    private mutating func addDelimiters(_ run: DelimiterStack.Run, _ range: Range<Int>) {
        var index = range.lowerBound
        var closing = run.firstClosing
        while let half = closing {
            let isStrong = delimiters.halves[half].isStrong
            let next = index + (isStrong ? 2 : 1)
            end(index..<next) { children, range in
                let span = Inline.Span(children: children, range: range)
                return isStrong ? .strong(span) : .emphasis(span)
            }
            index = next
            closing = delimiters.halves[half].next
        }
        addText(index..<index + run.count)
        index += run.count
        var opening = run.lastOpening
        while let half = opening {
            let next = index + (delimiters.halves[half].isStrong ? 2 : 1)
            begin(index..<next)
            index = next
            opening = delimiters.halves[half].next
        }
    }

    // MARK: Spans

    private mutating func begin(_ delimiter: Range<Int>) {
        guard open.count < Self.maximumDepth else {
            excess += 1
            addText(delimiter)
            return
        }
        flushText()
        open.append((children, delimiter.lowerBound))
        children = []
    }

    private mutating func end(_ delimiter: Range<Int>, _ make: ([Inline], SourceRange) -> Inline) {
        guard excess == 0 else {
            excess -= 1
            addText(delimiter)
            return
        }
        flushText()
        guard let start = open.last?.start else { return }
        let inline = make(children, source.range(of: start..<delimiter.upperBound))
        // Swapped, so that the outer array has one owner: a copy at every span would make long paragraphs quadratic.
        swap(&children, &open[open.count - 1].children)
        open.removeLast()
        children.append(inline)
    }

    // MARK: Leaves

    private mutating func add(_ inline: Inline) {
        flushText()
        children.append(inline)
    }

    private mutating func addReplaced(_ string: String, _ range: Range<Int>) {
        add(.text(Inline.Text(replacement: string, range: source.range(of: range))))
    }

    private mutating func addText(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if pending.upperBound == range.lowerBound, !pending.isEmpty {
            pending = pending.lowerBound..<range.upperBound
        } else {
            flushText()
            pending = range
        }
    }

    private mutating func flushText() {
        guard !pending.isEmpty else { return }
        // A text is spelled as in the file, so it ends where an escaped pipe begins.
        source.forEachRun(in: pending) { part, offset in
            let range = SourceRange(file: source.file.id, offset..<offset + part.count)
            children.append(.text(Inline.Text(replacement: nil, range: range)))
        }
        pending = 0..<0
    }
}
