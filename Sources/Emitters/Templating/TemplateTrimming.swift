/// Takes away the lines that tags of blocks stand on by themselves: the blanks before a tag, and those behind it with one
/// line feed.
///
/// This is what Stencil calls smart. It does so by regular expressions whenever it renders a text, which takes a quarter of
/// all rendering; the outcome depends on the template alone.
struct TemplateTrimming {
    private let bytes: [UInt8]

    init(_ source: String) { bytes = Array(source.utf8) }

    /// The template without them. A tag that says itself what goes, `{%-` or `{%+`, is left to Stencil.
    var trimmed: String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        var isAfterBlock = false
        while let tag = tag(from: start) {
            let isBlock = bytes[tag.lowerBound + 1] == UInt8(ascii: "%")
            result += text(
                start..<tag.lowerBound, isAfterBlock: isAfterBlock,
                isBeforeBlock: isBlock && !isControl(tag.lowerBound + 2))
            result += bytes[tag]
            isAfterBlock = isBlock && !isControl(tag.upperBound - 3)
            start = tag.upperBound
        }
        result += text(start..<bytes.count, isAfterBlock: isAfterBlock, isBeforeBlock: false)
        return String(decoding: result, as: UTF8.self)
    }

    /// The next tag of any kind; `nil` where none is complete.
    private func tag(from start: Int) -> Range<Int>? {
        for opening in start..<max(start, bytes.count - 1) where bytes[opening] == UInt8(ascii: "{") {
            let closing: UInt8
            switch bytes[opening + 1] {
            case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
            case UInt8(ascii: "%"), UInt8(ascii: "#"): closing = bytes[opening + 1]
            default: continue
            }
            let end = bytes.indices.dropFirst(opening + 3).first {
                bytes[$0] == UInt8(ascii: "}") && bytes[$0 - 1] == closing
            }
            return end.map { opening..<$0 + 1 }
        }
        return nil
    }

    private func isControl(_ index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")
    }

    private func text(_ part: Range<Int>, isAfterBlock: Bool, isBeforeBlock: Bool) -> [UInt8] {
        var text = bytes[part]
        if isAfterBlock, case let rest = text.drop(while: isBlank), rest.first == UInt8(ascii: "\n") {
            text = rest.dropFirst()
        }
        guard isBeforeBlock else { return Array(text) }
        // Where the tag begins its line, the blanks at the end of the line before go.
        let lineEnd = text.suffix(text.last == UInt8(ascii: "\n") ? 1 : 0)
        text = text.dropLast(lineEnd.count)
        while let last = text.last, isBlank(last) { text.removeLast() }
        return Array(text) + lineEnd
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
