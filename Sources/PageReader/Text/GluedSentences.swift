/// Finds sentences that lost the blank between them: `the event channel.The maximum length is 50.`
///
/// `AccessLevel.Locked` and `User.Read` are names: only after a word of small letters, and before a word that a blank
/// follows, is a full stop the end of a sentence.
enum GluedSentences {
    /// Whether the byte at an index is a full stop with a sentence glued to it.
    static func isBoundary(_ index: Int, in bytes: [UInt8]) -> Bool {
        guard bytes[index] == UInt8(ascii: "."), index + 1 < bytes.count, bytes[index + 1].isCapital else {
            return false
        }
        let before = bytes[..<index].reversed().prefix { !$0.isBlank && $0 != UInt8(ascii: "(") }
        guard before.count > 1, before.allSatisfy({ $0.isLetter && !$0.isCapital || $0 == UInt8(ascii: ")") }) else {
            return false
        }
        let after = bytes[(index + 2)...].prefix { $0.isLetter }
        let end = index + 2 + after.count
        return after.allSatisfy { !$0.isCapital } && end < bytes.count && bytes[end].isBlank
    }

    /// The text with the lost blanks put in.
    static func parted(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let boundaries = bytes.indices.filter { isBoundary($0, in: bytes) }
        guard !boundaries.isEmpty else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + boundaries.count)
        var start = 0
        for boundary in boundaries {
            result += bytes[start...boundary]
            result.append(UInt8(ascii: " "))
            start = boundary + 1
        }
        return String(decoding: result + bytes[start...], as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
