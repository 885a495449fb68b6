import SourceText

/// Lines that begin with `>` (CommonMark 5.1).
///
///     > **Note:** the request body may be empty.
public struct BlockQuote: Sendable, Equatable {
    public let blocks: [Block]
    /// From the first `>` to the end of the last block in the quote.
    public let range: SourceRange
}

extension BlockParser {
    mutating func openBlockQuote() {
        let start = line.firstNonspace
        eatBlockQuoteMarker()
        containers.append(OpenContainer(kind: .blockQuote, start: start, end: start + 1))
    }

    /// Eats the `>` and one column of white space after it.
    mutating func eatBlockQuoteMarker() {
        line.advance(to: line.firstNonspace + 1)
        if line.indent > 0 { line.advance(columns: 1) }
    }
}
