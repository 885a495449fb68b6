/// Reads the XML that `cmark-gfm -t xml --sourcepos` prints.
///
/// Not a reader of XML in general: cmark prints no comments, no CDATA and always double quotes.
struct CMarkReader {
    private let xml: [UInt8]
    private var position = 0
    private var outline = Outline()
    private let withInlines: Bool
    /// The paragraph that was last begun has no position: cmark split it off the header of a table, whose own position
    /// then is that of the paragraph.
    private var isAfterSplitParagraph = false

    private static let inlines: Set<String> = [
        "text", "code", "emph", "strong", "link", "image", "html_inline", "softbreak", "linebreak",
    ]

    static func outline(_ xml: [UInt8], withInlines: Bool) -> Outline {
        var reader = CMarkReader(xml: xml, withInlines: withInlines)
        reader.read()
        return reader.outline
    }

    private init(xml: [UInt8], withInlines: Bool) {
        self.xml = xml
        self.withInlines = withInlines
    }

    private mutating func read() {
        while let start = next(UInt8(ascii: "<")) {
            position = start + 1
            guard let end = next(UInt8(ascii: ">")) else { return }
            let tag = String(decoding: xml[position..<end], as: UTF8.self)
            position = end + 1
            if tag.hasPrefix("/") {
                let isSpan = ["/emph", "/strong", "/link", "/image"].contains(tag)
                if isSpan, withInlines { outline.add("/") }
            } else {
                add(tag)
            }
        }
    }

    private mutating func add(_ tag: String) {
        let name = String(tag.prefix { $0 != " " && $0 != "/" })
        if Self.inlines.contains(name), !withInlines { return }
        let first = firstLine(of: tag)
        switch name {
        case "?xml", "!DOCTYPE", "document": break
        case "heading": outline.add("heading " + attribute("level", of: tag), first)
        case "list": outline.add("list " + attribute("start", of: tag), first)
        case "code_block":
            let info = attribute("info", of: tag)
            outline.add("code_block \(info): \(content(of: tag))", first, lastLine(of: tag))
        case "html_block": outline.add("html_block \(content(of: tag).withoutIndentation)", first)
        case "paragraph":
            outline.add(name, first)
            isAfterSplitParagraph = first == nil
        case "table":
            outline.add(name, isAfterSplitParagraph ? nil : first)
        case "table_header":
            outline.add(name, isAfterSplitParagraph ? nil : first)
            isAfterSplitParagraph = false
        case "table_cell": outline.add(name)
        case "text": outline.addText(content(of: tag))
        case "code": outline.add("code:" + content(of: tag))
        case "html_inline": outline.add("html_inline:" + content(of: tag))
        case "link", "image":
            outline.add("\(name) \(attribute("destination", of: tag)) \(attribute("title", of: tag))")
        case "softbreak", "linebreak", "emph", "strong": outline.add(name)
        default: outline.add(name, first)
        }
        if tag.hasSuffix("/"), ["emph", "strong", "link", "image"].contains(name) { outline.add("/") }
    }

    private func next(_ byte: UInt8) -> Int? { xml[position...].firstIndex(of: byte) }

    private func content(of tag: String) -> String {
        guard !tag.hasSuffix("/") else { return "" }
        let end = next(UInt8(ascii: "<")) ?? xml.count
        return Self.unescaped(String(decoding: xml[position..<end], as: UTF8.self))
    }

    private func attribute(_ name: String, of tag: String) -> String {
        // Values are escaped, so that neither a quote nor another attribute can stand in them.
        guard let start = tag.range(ofFirst: " \(name)=\"") else { return "" }
        return Self.unescaped(String(tag[start...].prefix { $0 != "\"" }))
    }

    private func firstLine(of tag: String) -> Int? {
        Int(attribute("sourcepos", of: tag).prefix { $0 != ":" })
    }

    private func lastLine(of tag: String) -> Int? {
        let range = attribute("sourcepos", of: tag).split(separator: "-")
        return range.count == 2 ? Int(range[1].prefix { $0 != ":" }) : nil
    }

    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            rest = rest[ampersand...]
            let entities = [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\"")]
            guard let (entity, character) = entities.first(where: { rest.hasPrefix($0.0) }) else {
                result.append("&")
                rest = rest.dropFirst()
                continue
            }
            result += character
            rest = rest.dropFirst(entity.count)
        }
        return result + rest
    }
}

extension String {
    /// Where the first occurrence of a text ends.
    fileprivate func range(ofFirst text: String) -> Index? {
        firstRange(of: text)?.upperBound
    }
}
