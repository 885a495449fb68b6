import SourceText

extension Inline {
    /// The text that a reader of the rendered page sees, with its way back to the file.
    ///
    /// Emphasis and links leave only their text, images their description. A soft break is a space; a hard break and
    /// `<br>` are line feeds; all other HTML leaves nothing.
    ///
    ///     "The **id** of a [user](user.md).<br>"  →  "The id of a user.\n"
    public static func plainText(of inlines: [Inline], in file: SourceFile) -> MappedText {
        var result = MappedText(file: file.id)
        for inline in inlines { inline.appendPlainText(to: &result, in: file) }
        return result
    }

    /// Appends the text that a reader of the rendered page sees of this inline.
    public func appendPlainText(to result: inout MappedText, in file: SourceFile) {
        switch self {
        case .text(let text):
            if let replacement = text.replacement {
                result.append(replacement.utf8, for: text.range.offsets)
            } else {
                result.append(file, text.range.offsets)
            }
        case .code(let code):
            result.append(code.text, 0..<code.text.count)
        case .emphasis(let span), .strong(let span):
            for child in span.children { child.appendPlainText(to: &result, in: file) }
        case .link(let link), .image(let link):
            for child in link.children { child.appendPlainText(to: &result, in: file) }
        case .autolink(let link):
            let inner = Int(link.range.lower) + 1..<max(Int(link.range.lower) + 1, Int(link.range.upper) - 1)
            result.append(link.text.utf8, for: inner)
        case .html(let html):
            if html.isLineBreak { result.append(CollectionOfOne(.lineFeed), for: html.range.offsets) }
        case .softBreak(let range):
            result.append(CollectionOfOne(.space), for: range.offsets)
        case .hardBreak(let range):
            result.append(CollectionOfOne(.lineFeed), for: range.offsets)
        }
    }
}

extension Inline.HTML {
    private static let partingTags: Set = ["li", "ul", "ol", "p", "div", "td", "th", "tr", "dt", "dd"]

    /// Whether the tag parts what stands before it from what follows: `</li>`, `<p>`.
    public var partsText: Bool {
        Self.partingTags.contains(text.string.drop { $0 == "<" || $0 == "/" }.prefix(while: \.isLetter).lowercased())
    }

    /// Whether this is `<br>`, `<br/>` or `<BR />`.
    public var isLineBreak: Bool {
        text.utf8.withUnsafeBufferPointer { buffer in
            let bytes = ByteView(buffer)
            guard bytes.starts(at: 0, with: "<br", ignoringCase: true) else { return false }
            let next = bytes[3]
            return next.isWhitespace || next == UInt8(ascii: "/") || next == UInt8(ascii: ">")
        }
    }
}
