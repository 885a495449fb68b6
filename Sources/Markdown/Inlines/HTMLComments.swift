import SourceText

/// A comment in the HTML of a page: `<!-- … -->`.
public struct HTMLComment: Sendable, Equatable {
    /// What stands between `<!--` and `-->`, with its way back to the file.
    public let text: MappedText
    /// From `<!--` to the end of `-->`.
    public let range: SourceRange
    /// Whether there is a `-->`. Without one the comment goes to the end of its block.
    public let isClosed: Bool
}

/// A part of an HTML block: a comment, or anything between comments.
public enum HTMLPiece: Sendable, Equatable {
    case comment(HTMLComment)
    case markup(MappedText)
}

extension HTMLBlock {
    /// The block cut at its comments. White space alone between them isn't a piece.
    ///
    /// Doc sets put their annotations into comments, several in one block, sometimes with other HTML around them:
    ///
    ///     <!-- { "blockType": "response" } --><!-- { "truncated": true } --> <br/>
    public var pieces: [HTMLPiece] { HTMLPiece.pieces(of: text) }

    /// The comments in the block, in order.
    public var comments: [HTMLComment] { pieces.compactMap(\.comment) }
}

extension Inline.HTML {
    /// The comment, if this is one.
    public var comment: HTMLComment? { HTMLPiece.pieces(of: text).first?.comment }
}

extension HTMLPiece {
    public var comment: HTMLComment? {
        if case .comment(let comment) = self { comment } else { nil }
    }

    fileprivate static func pieces(of text: MappedText) -> [HTMLPiece] {
        var pieces: [HTMLPiece] = []
        for (part, inner, isClosed) in parts(of: text) {
            if let inner {
                let comment = HTMLComment(text: text.slice(inner), range: text.range(of: part), isClosed: isClosed)
                pieces.append(.comment(comment))
            } else {
                pieces.append(.markup(text.slice(part)))
            }
        }
        return pieces
    }

    private typealias Part = (part: Range<Int>, inner: Range<Int>?, isClosed: Bool)

    private static func parts(of text: MappedText) -> [Part] {
        text.utf8.withUnsafeBufferPointer { buffer in
            let bytes = ByteView(buffer)
            var parts: [Part] = []
            var position = 0
            while position < bytes.count {
                let start = bytes.firstIndex(of: "<!--", in: position..<bytes.count) ?? bytes.count
                if bytes.skipWhitespace(from: position, to: start) < start {
                    parts.append((position..<start, nil, true))
                }
                guard start < bytes.count else { break }
                // `<!-->` is a complete comment without text.
                let close = bytes.firstIndex(of: "-->", in: start + 2..<bytes.count)
                let end = close.map { $0 + 3 } ?? bytes.count
                let innerEnd = max(start + 4, close ?? bytes.count)
                parts.append((start..<end, start + 4..<innerEnd, close != nil))
                position = end
            }
            return parts
        }
    }
}
