import SourceText

/// Reads text into inlines.
///
/// First the text is cut into tokens. Brackets become links on the way, when their `]` comes; runs of `*` and `_` are
/// paired as soon as it's known which of them may belong together (CommonMark's appendix). Each pair is noted at its
/// two runs, so that the tokens stay a plain list. At the end one walk over them builds the tree.
///
/// Everything is linear in the length of the text: no search is begun that is known to fail.
struct InlineParser {
    let source: InlineSource
    let text: ByteView
    let definitions: LinkDefinitions
    var position = 0
    var tokens: [InlineToken] = []
    var links: [LinkTarget] = []
    var delimiters = DelimiterStack()
    var brackets = BracketStack()
    var codeSpans = CodeSpanSearch()
    var failedSearches = FailedSearches()

    init(_ source: InlineSource, _ definitions: LinkDefinitions) {
        self.source = source
        self.text = source.text
        self.definitions = definitions
        tokens.reserveCapacity(Self.usualTokens)
    }

    /// Most texts have no more tokens than these.
    private static let usualTokens = 12

    mutating func parse() -> [Inline] {
        while position < text.count { parseNext() }
        delimiters.pairAll(above: nil)
        var builder = InlineBuilder(source: source, tokens: tokens, links: links, delimiters: delimiters)
        return builder.build()
    }

    private mutating func parseNext() {
        switch text[position] {
        case .lineFeed: parseLineEnding()
        case .backslash: parseBackslash()
        case UInt8(ascii: "`"): parseCodeSpan()
        case UInt8(ascii: "*"), UInt8(ascii: "_"): parseDelimiterRun()
        case UInt8(ascii: "["): parseOpeningBracket(length: 1)
        case UInt8(ascii: "!"):
            if text[position + 1] == UInt8(ascii: "[") { parseOpeningBracket(length: 2) } else { parseText() }
        case UInt8(ascii: "]"): parseClosingBracket()
        case UInt8(ascii: "<"): parseAngleBracket()
        case UInt8(ascii: "&"): parseAmpersand()
        default: parseText()
        }
    }

    // MARK: Tokens

    mutating func add(_ kind: InlineToken.Kind, length: Int) {
        tokens.append(InlineToken(kind: kind, range: position..<position + length))
        position += length
    }

    private mutating func parseText() {
        var end = position + 1
        while end < text.count, !text[end].isSpecialInText { end += 1 }
        add(.text, length: end - position)
    }

    /// A line ending is soft unless two spaces stand before it; the blanks around it aren't text.
    private mutating func parseLineEnding() {
        var isHard = false
        if let last = tokens.last, last.kind == .text {
            let trimmed = text.trimmedEnd(last.range)
            isHard = text[position - 1] == .space && text[position - 2] == .space
            tokens[tokens.count - 1].range = trimmed
        }
        add(isHard ? .hardBreak : .softBreak, length: 1)
        position = text.skipBlanks(from: position, to: text.count)
    }

    private mutating func parseBackslash() {
        let next = text[position + 1]
        if next == .lineFeed {
            add(.hardBreak, length: 2)
            position = text.skipBlanks(from: position, to: text.count)
        } else {
            add(next.isPunctuation ? .escape : .text, length: next.isPunctuation ? 2 : 1)
        }
    }

    private mutating func parseAmpersand() {
        guard let entity = Entities.entity(in: text, position..<text.count) else {
            add(.text, length: 1)
            return
        }
        add(.entity, length: entity.end - position)
    }
}

/// A piece of the text that's understood.
struct InlineToken {
    enum Kind: Equatable {
        case text, escape, entity, code, html, softBreak, hardBreak
        /// An address between angle brackets.
        case autolink(isEmail: Bool)
        /// An index into `DelimiterStack.all`.
        case delimiters(Int)
        /// `[` or `![`, and the `]` with all that follows it; indices into `InlineParser.links`.
        case linkStart(Int)
        case linkEnd(Int)
    }

    var kind: Kind
    /// Indices of the text.
    var range: Range<Int>
}

/// Searches that went to the end of the text without success and needn't be begun again.
struct FailedSearches {
    var comment = false
    var processingInstruction = false
    var declaration = false
    var cdata = false
}

extension ByteView {
    /// A range without the spaces and tabs at its end.
    func trimmedEnd(_ range: Range<Int>) -> Range<Int> {
        var upper = range.upperBound
        while upper > range.lowerBound, self[upper - 1].isSpaceOrTab { upper -= 1 }
        return range.lowerBound..<upper
    }
}

extension UInt8 {
    /// Whether it may end a run of text without meaning for Markdown.
    @inline(__always)
    var isSpecialInText: Bool {
        switch self {
        case .lineFeed, .backslash, UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: "&"):
            true
        default: false
        }
    }
}
