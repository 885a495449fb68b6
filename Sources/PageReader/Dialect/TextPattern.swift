/// A pattern of a dialect: literal words, `*` for any text that is not empty, `#` for a number.
///
/// Both sides are folded first, so a pattern says nothing about letter case, marks or spacing.
///
///     TextPattern("* resource type").capture(in: "onlineMeeting resource type") == "onlineMeeting"
struct TextPattern: Hashable, Sendable {
    private enum Piece: Hashable, Sendable {
        case literal([UInt8])
        case anything
        case number
    }

    private let pieces: [Piece]
    /// The bytes that it begins and ends with, where it does so with a literal.
    private let first: UInt8?
    private let last: UInt8?
    /// How much of it is literal: of two patterns that match, the one with more literal bytes is meant.
    let specificity: Int

    init(_ pattern: String) {
        var pieces: [Piece] = []
        var literal: [UInt8] = []
        func flush() {
            if !literal.isEmpty { pieces.append(.literal(literal)) }
            literal = []
        }
        for byte in pattern.lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "*"):
                flush()
                pieces.append(.anything)
            case UInt8(ascii: "#"):
                flush()
                pieces.append(.number)
            default:
                literal.append(byte)
            }
        }
        flush()
        self.pieces = pieces
        if case .literal(let bytes)? = pieces.first { first = bytes.first } else { first = nil }
        if case .literal(let bytes)? = pieces.last { last = bytes.last } else { last = nil }
        self.specificity = pieces.reduce(0) { sum, piece in
            if case .literal(let bytes) = piece { sum + bytes.count } else { sum }
        }
    }

    var isLiteral: Bool { pieces.count == 1 && specificity > 0 }

    func matches(_ text: String) -> Bool {
        mayMatch(text) && match(Array(text.lowercased().utf8)) != nil
    }

    /// Whether a text begins and ends as the pattern does: tells nearly all texts apart before one is folded for it.
    private func mayMatch(_ text: String) -> Bool {
        // What isn't ASCII may be so in small letters.
        func agrees(_ byte: UInt8?, _ literal: UInt8?) -> Bool {
            guard let byte, let literal, byte < 0x80 else { return true }
            return byte.lowercased == literal
        }
        return agrees(text.utf8.first, first) && agrees(text.utf8.last, last)
    }

    /// The text that the first `*` stands for, in the spelling of `text`; `nil` where the pattern doesn't match.
    func capture(in text: String) -> String? {
        guard mayMatch(text) else { return nil }
        let bytes = Array(text.utf8)
        // Lower-casing may change the number of bytes of text beyond ASCII; its own spelling can't be cut out then.
        let folded = Array(text.lowercased().utf8)
        guard let range = match(folded) else { return nil }
        let spelled = folded.count == bytes.count ? bytes : folded
        return String(decoding: spelled[range], as: UTF8.self)
    }

    /// The bytes that the first `*` stands for; empty where there is none; `nil` for no match.
    private func match(_ text: [UInt8]) -> Range<Int>? {
        var captured: Range<Int>?

        func match(from piece: Int, at index: Int) -> Bool {
            guard piece < pieces.count else { return index == text.count }
            switch pieces[piece] {
            case .literal(let bytes):
                guard text[index...].starts(with: bytes) else { return false }
                return match(from: piece + 1, at: index + bytes.count)
            case .number:
                var end = index
                while end < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[end]) { end += 1 }
                return end > index && match(from: piece + 1, at: end)
            case .anything:
                guard index < text.count else { return false }
                for end in (index + 1)...text.count where match(from: piece + 1, at: end) {
                    captured = index..<end
                    return true
                }
                return false
            }
        }

        return match(from: 0, at: 0) ? captured ?? 0..<0 : nil
    }
}

/// Patterns, each with what it stands for; the most specific match wins.
struct PatternTable<Value: Hashable & Sendable>: Sendable {
    private let literals: [String: Value]
    private let patterns: [(pattern: TextPattern, value: Value)]

    /// Takes the entries in order of precedence among equally specific ones.
    init(_ entries: [(pattern: String, value: Value)]) {
        var literals: [String: Value] = [:]
        var patterns: [(pattern: TextPattern, value: Value)] = []
        for entry in entries {
            let pattern = TextPattern(entry.pattern)
            if pattern.isLiteral {
                if literals[entry.pattern.lowercased()] == nil { literals[entry.pattern.lowercased()] = entry.value }
            } else {
                patterns.append((pattern, entry.value))
            }
        }
        self.literals = literals
        // `sorted` is not promised to be stable, so the place breaks ties.
        self.patterns = patterns.enumerated()
            .sorted { ($1.element.pattern.specificity, $0.offset) < ($0.element.pattern.specificity, $1.offset) }
            .map(\.element)
    }

    /// The value for a text that is folded already.
    subscript(text: String) -> Value? {
        literals[text] ?? patterns.first { $0.pattern.matches(text) }?.value
    }
}
