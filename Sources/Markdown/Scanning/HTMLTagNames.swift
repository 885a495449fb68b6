/// The tags that begin an HTML block wherever they stand (CommonMark 4.6).
enum HTMLTagNames {
    private static let blocks: Set<String> = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
        "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend",
        "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param",
        "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
    ]

    /// The longest of the names.
    private static let maximumLength = 10

    static func isBlock(_ bytes: ByteView, _ name: Range<Int>) -> Bool {
        name.count <= maximumLength && blocks.contains(bytes.string(name).lowercased())
    }

    /// Tags whose text HTML doesn't read.
    static func isVerbatim(_ bytes: ByteView, _ name: Range<Int>) -> Bool {
        switch name.count {
        case 3: bytes.starts(at: name.lowerBound, with: "pre", ignoringCase: true)
        case 5: bytes.starts(at: name.lowerBound, with: "style", ignoringCase: true)
        case 6: bytes.starts(at: name.lowerBound, with: "script", ignoringCase: true)
        default: false
        }
    }

    /// Whether a closing tag of any verbatim one stands in a range; it needn't be the one that was opened.
    static func holdsVerbatimEnd(_ bytes: ByteView, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while let found = bytes.firstIndex(of: "</", in: index..<range.upperBound) {
            let scanner = HTMLTagScanner(bytes: bytes, end: range.upperBound)
            let nameEnd = scanner.tagName(from: found + 2)
            if isVerbatim(bytes, found + 2..<nameEnd), nameEnd < range.upperBound, bytes[nameEnd] == UInt8(ascii: ">") {
                return true
            }
            index = found + 2
        }
        return false
    }
}
