import SourceText

/// Lines of HTML (CommonMark 4.6).
///
///     <!-- { "blockType": "request", "name": "get_user" } -->
public struct HTMLBlock: Sendable, Equatable {
    /// All lines as they stand, each with an LF, without the markers of containers.
    public let text: MappedText
    public let range: SourceRange
}

/// What begins an HTML block, which decides what ends it.
enum HTMLBlockKind {
    /// `<script`, `<pre`, `<style`
    case verbatim
    case comment
    case processingInstruction
    case declaration
    case cdata
    /// A tag that HTML itself treats as a block.
    case blockTag
    /// Any other complete tag, alone on its line.
    case anyTag

    /// Kinds of tags end at a blank line, the others where their closing text stands.
    var mayHoldBlankLines: Bool {
        switch self {
        case .verbatim, .comment, .processingInstruction, .declaration, .cdata: true
        case .blockTag, .anyTag: false
        }
    }
}

extension LineCursor {
    /// The kind of HTML block that begins at the first byte that isn't white space, which is a `<`.
    ///
    /// - Parameter isInParagraph: a tag of the last kind can't interrupt a paragraph.
    func htmlBlockStart(isInParagraph: Bool) -> HTMLBlockKind? {
        let start = firstNonspace
        switch bytes[start + 1] {
        case UInt8(ascii: "!"):
            if bytes.starts(at: start + 2, with: "--") { return .comment }
            if bytes.starts(at: start + 2, with: "[CDATA[") { return .cdata }
            return bytes[start + 2].isUppercaseLetter ? .declaration : nil
        case UInt8(ascii: "?"):
            return .processingInstruction
        default:
            break
        }
        let isClosing = bytes[start + 1] == UInt8(ascii: "/")
        let nameStart = isClosing ? start + 2 : start + 1
        guard bytes[nameStart].isLetter else { return nil }
        let nameEnd = HTMLTagScanner(bytes: bytes, end: end).tagName(from: nameStart)
        let after = nameEnd < end ? bytes[nameEnd] : .lineFeed
        if after.isWhitespace || after == UInt8(ascii: ">") {
            let isVerbatim = HTMLTagNames.isVerbatim(bytes, nameStart..<nameEnd)
            if isVerbatim, !isClosing { return .verbatim }
        }
        let isEnded =
            after.isWhitespace || after == UInt8(ascii: ">")
            || (after == UInt8(ascii: "/") && bytes[nameEnd + 1] == UInt8(ascii: ">"))
        if isEnded, HTMLTagNames.isBlock(bytes, nameStart..<nameEnd) { return .blockTag }
        guard !isInParagraph, let tagEnd = HTMLTagScanner(bytes: bytes, end: end).tag(from: start) else { return nil }
        return bytes.skipWhitespace(from: tagEnd, to: end) == end ? .anyTag : nil
    }

    /// Whether the line holds the text that ends an HTML block.
    func endsHTMLBlock(_ kind: HTMLBlockKind) -> Bool {
        let rest = firstNonspace..<end
        switch kind {
        case .verbatim:
            return HTMLTagNames.holdsVerbatimEnd(bytes, rest)
        case .comment: return bytes.firstIndex(of: "-->", in: rest) != nil
        case .processingInstruction: return bytes.firstIndex(of: "?>", in: rest) != nil
        case .declaration: return bytes.firstIndex(of: ">", in: rest) != nil
        case .cdata: return bytes.firstIndex(of: "]]>", in: rest) != nil
        case .blockTag, .anyTag: return false
        }
    }
}

/// A block of HTML to which the next line may belong.
struct OpenHTML {
    var lines: CodeLines
    var kind = HTMLBlockKind.anyTag
    var start = 0
    var end = 0

    init(file: FileID) { lines = CodeLines(file: file) }
}

extension BlockParser {
    mutating func openHTML(_ kind: HTMLBlockKind) {
        leaf = .html
        html.kind = kind
        html.start = line.firstNonspace
        // The indentation of the first line isn't part of the block's range.
        line.advance(to: line.firstNonspace)
        continueHTML()
    }

    mutating func continueHTML() {
        html.lines.add(line, of: file)
        html.end = line.end
        if line.endsHTMLBlock(html.kind) {
            closeHTML()
            leaf = .none
        }
    }

    mutating func closeHTML() {
        append(.htmlBlock(HTMLBlock(text: html.lines.take(file), range: range(html.start..<html.end))))
    }
}
