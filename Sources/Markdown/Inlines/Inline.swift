import SourceText

/// A piece of running text (CommonMark 6).
///
/// The range of an inline holds its delimiters: of a link everything from `[` to `)`.
public enum Inline: Sendable, Equatable {
    case text(Text)
    case code(Code)
    case emphasis(Span)
    case strong(Span)
    case link(Link)
    case image(Link)
    case autolink(Autolink)
    case html(HTML)
    /// The end of a line that goes on in the next one.
    case softBreak(SourceRange)
    /// A line ending after two blanks or a backslash.
    case hardBreak(SourceRange)

    /// Text without meaning for Markdown.
    ///
    /// Escapes and entities have texts of their own, so each text is either spelled as in the file or stands for one
    /// escape or entity as a whole. `Inline.plainText(of:in:)` joins them.
    public struct Text: Sendable, Equatable {
        /// What the escape or entity stands for; `nil` where the file spells the text the way it reads.
        let replacement: String?
        public let range: SourceRange

        public func string(in file: SourceFile) -> String { replacement ?? file.text(range.offsets) }
    }

    /// A code span: `` `id` `` (CommonMark 6.1).
    public struct Code: Sendable, Equatable {
        /// The code without the backticks; line endings are spaces.
        public let text: MappedText
        public let range: SourceRange
    }

    /// Emphasis `*…*` or strong emphasis `**…**` (CommonMark 6.2).
    public struct Span: Sendable, Equatable {
        public let children: [Inline]
        public let range: SourceRange
    }

    /// A link `[user](user.md "User")`, `[user][label]`, `[user][]` or `[user]`; or an image, with `!` before it
    /// (CommonMark 6.3 and 6.4).
    public struct Link: Sendable, Equatable {
        /// The text of a link, the description of an image.
        public let children: [Inline]
        /// With escapes and entities decoded.
        public let destination: String
        public let title: String?
        /// The place of the destination: in the link itself or in the definition of its label.
        public let destinationRange: SourceRange
        public let range: SourceRange
    }

    /// An address between angle brackets: `<https://graph.microsoft.com>` (CommonMark 6.5).
    public struct Autolink: Sendable, Equatable {
        /// What stands between the brackets.
        public let text: String
        /// The text, with `mailto:` before an e-mail address.
        public let destination: String
        public let range: SourceRange
    }

    /// An HTML tag, comment or the like: `<br>`, `<a name="id">` (CommonMark 6.6).
    public struct HTML: Sendable, Equatable {
        public let text: MappedText
        public let range: SourceRange
    }

    public var range: SourceRange {
        switch self {
        case .text(let inline): inline.range
        case .code(let inline): inline.range
        case .emphasis(let inline), .strong(let inline): inline.range
        case .link(let inline), .image(let inline): inline.range
        case .autolink(let inline): inline.range
        case .html(let inline): inline.range
        case .softBreak(let range), .hardBreak(let range): range
        }
    }
}
