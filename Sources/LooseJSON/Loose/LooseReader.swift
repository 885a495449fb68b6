import SourceText

/// Reads JSON that deviates from the grammar, as a person would.
///
/// One cursor runs over the bytes and never goes back by more than the token at hand. Where the text leaves a choice,
/// a rule looks ahead: at the rest of the line, and no further than `lookahead` bytes, so that time stays linear.
/// Each construct is an extension in a file of its own.
struct LooseReader {
    /// A repair whose range is still one of offsets in the text.
    struct Draft {
        var kind: JSONRepairKind
        var range: Range<Int>
        var replacement: String?
        var message: String
    }

    static let lookahead = 512

    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the text ends without the white space behind it: missing closers belong there.
    let contentEnd: Int
    var places: PlaceMap
    var index = 0
    var drafts: [Draft] = []
    /// The place in `drafts` of text that was skipped since the last item: commas around it go with it.
    var skipped: Int?
    /// Whether the value at the cursor is the rest of the line, as it is after `key=`.
    var restOfLineIsString = false
    var openObjects = 0
    var openArrays = 0

    init(bytes: UnsafeBufferPointer<UInt8>, places: PlaceMap) {
        self.bytes = bytes
        self.places = places
        var end = bytes.count
        while end > 0, bytes[end - 1].isJSONWhiteSpace { end -= 1 }
        contentEnd = end
    }

    /// The byte at the cursor, or 0 at the end.
    var byte: UInt8 { byte(at: index) }
    var isAtEnd: Bool { index >= bytes.count }

    func byte(at offset: Int) -> UInt8 {
        offset >= 0 && offset < bytes.count ? bytes[offset] : 0
    }

    func hasPrefix(_ prefix: StaticString, at offset: Int) -> Bool {
        let count = prefix.utf8CodeUnitCount
        guard offset + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[offset + $0] == prefix.utf8Start[$0] }
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range.clamped(to: 0..<bytes.count)]), as: UTF8.self)
    }

    /// The text of a range for a message: on one line, cut where it is long, in backticks.
    func quoted(_ range: Range<Int>) -> String {
        let longest = 60
        var excerpt = String.UnicodeScalarView()
        for scalar in text(range.lowerBound..<min(range.upperBound, range.lowerBound + 4 * longest)).unicodeScalars {
            if excerpt.count == longest {
                excerpt.append("…")
                break
            }
            let isSafe = scalar.properties.generalCategory != .control && scalar != "`"
            excerpt.append(isSafe ? scalar : " ")
        }
        return "`\(String(excerpt))`"
    }

    mutating func note(_ kind: JSONRepairKind, _ range: Range<Int>, write replacement: String?, _ message: String) {
        drafts.append(Draft(kind: kind, range: range, replacement: replacement, message: message))
    }

    func blanksEnd(from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            if bytes[end].isBlank {
                end += 1
            } else if let length = oddWhiteSpaceLength(at: end, in: bytes) {
                end += length
            } else {
                break
            }
        }
        return end
    }

    func whiteSpaceEnd(from start: Int) -> Int {
        var end = blanksEnd(from: start)
        while byte(at: end).isLineBreak { end = blanksEnd(from: end + 1) }
        return end
    }

    /// Whether a line ends between two offsets.
    func hasLineBreak(_ lower: Int, _ upper: Int) -> Bool {
        lower < upper && bytes[lower..<min(upper, bytes.count)].contains { $0.isLineBreak }
    }

    /// The repairs in the order of the page, each with its place in the file.
    mutating func repairs() -> [JSONRepair] {
        let order = drafts.indices.sorted { (drafts[$0].range.lowerBound, $0) < (drafts[$1].range.lowerBound, $1) }
        return order.map { index in
            let draft = drafts[index]
            let range = places.range(draft.range.lowerBound, draft.range.upperBound)
            return JSONRepair(draft.kind, at: range, replacement: draft.replacement, message: draft.message)
        }
    }
}
