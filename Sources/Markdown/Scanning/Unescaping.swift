extension ByteView {
    /// A part with backslash escapes and entities decoded, as in destinations, titles and info strings.
    func unescaped(_ range: Range<Int>) -> String {
        let isPlain = !range.contains { self[$0] == .backslash || self[$0] == UInt8(ascii: "&") }
        if isPlain { return string(range) }
        var result: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = self[index]
            if byte == .backslash, index + 1 < range.upperBound, self[index + 1].isPunctuation {
                result.append(self[index + 1])
                index += 2
            } else if byte == UInt8(ascii: "&"), let entity = Entities.entity(in: self, index..<range.upperBound) {
                result.append(contentsOf: entity.text.utf8)
                index = entity.end
            } else {
                result.append(byte)
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
