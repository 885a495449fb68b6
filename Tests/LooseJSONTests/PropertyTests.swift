import LooseJSON
import SourceText
import Testing

/// SplitMix64: the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}

extension JSONValue {
    static func random(depth: Int, _ generator: inout SeededGenerator) -> JSONValue {
        let nowhere = SourceRange(file: FileID(0), 0..<0)
        let kind: Kind
        switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
        case 0: kind = .null
        case 1: kind = .boolean(.random(using: &generator))
        case 2:
            let literals = ["0", "-1", "3.25", "1e10", "-0.5E-3", "12345678901234567890"]
            kind = .number(JSONNumber(literal: literals.randomElement(using: &generator) ?? "0"))
        case 3, 4: kind = .string(text(&generator))
        case 5, 6:
            let keys = (0..<Int.random(in: 0..<5, using: &generator)).map { "\($0)" + text(&generator) }
            kind = .object(keys.map { JSONMember($0, at: nowhere, random(depth: depth - 1, &generator)) })
        default:
            let count = Int.random(in: 0..<5, using: &generator)
            kind = .array((0..<count).map { _ in random(depth: depth - 1, &generator) })
        }
        return JSONValue(kind, at: nowhere)
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
        let pieces = [
            "a", "\"", "\\", "\n", "\t", " ", "é", "😀", "//", "...", ",", "}", "{id}", "'", "“", ":", "\u{1}", "&quot;",
        ]
        let count = Int.random(in: 0..<6, using: &generator)
        return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
}

@Suite struct PropertyTests {
    @Test func writtenAndReadAgain() {
        var generator = SeededGenerator(state: 1)
        for _ in 0..<500 {
            let value = JSONValue.random(depth: 4, &generator)
            for layout in [JSONValue.Layout.compact, .pretty] {
                let text = value.serialized(layout)
                let result = parseLooseJSON(mapped(text))
                #expect(result.isStrict && result.value?.isEquivalent(to: value) == true, "\(text)")
            }
        }
    }

    @Test func lineEndingsAndIndentationDontMatter() {
        var generator = SeededGenerator(state: 2)
        for _ in 0..<200 {
            let value = JSONValue.random(depth: 4, &generator)
            let pretty = value.serialized(.pretty)
            let lines = pretty.split(separator: "\n", omittingEmptySubsequences: false)
            for text in [lines.joined(separator: "\r\n"), lines.map { "\t  " + $0 + " " }.joined(separator: "\n")] {
                let result = parseLooseJSON(mapped(text))
                #expect(result.isStrict && result.value?.isEquivalent(to: value) == true)
            }
        }
    }

    @Test func aCommentAtTheEndOfALineChangesNothing() {
        var generator = SeededGenerator(state: 3)
        for _ in 0..<200 {
            let value = JSONValue.random(depth: 3, &generator)
            guard value.members?.isEmpty == false || value.elements?.isEmpty == false else { continue }
            let text = value.serialized(.pretty).split(separator: "\n").map { $0 + " // said" }.joined(separator: "\n")
            let result = parseLooseJSON(mapped(text))
            #expect(Set(result.repairs.map(\.kind)) == [.comment])
            #expect(result.value?.isEquivalent(to: value) == true, "\(text)")
        }
    }

    @Test func anyDamageIsSurvived() {
        var generator = SeededGenerator(state: 4)
        let noise: [UInt8] = Array("{}[],:\"'\\/*#.<&;= \n\u{0}a1-".utf8) + [0xE2, 0x80, 0x9C, 0xFF]
        for _ in 0..<2_000 {
            var bytes = Array(JSONValue.random(depth: 4, &generator).serialized(.pretty).utf8)
            for _ in 0..<Int.random(in: 1..<4, using: &generator) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = noise.randomElement(using: &generator) ?? 0
                default: bytes.insert(noise.randomElement(using: &generator) ?? 0, at: place)
                }
            }
            holdsInvariants(bytes)
        }
    }

    @Test func everyPrefixIsSurvived() {
        var generator = SeededGenerator(state: 5)
        for _ in 0..<20 {
            let bytes = Array(JSONValue.random(depth: 4, &generator).serialized().utf8)
            for end in bytes.indices { holdsInvariants(Array(bytes[..<end])) }
        }
    }

    /// What holds for any input: ranges lie in the text, a repaired value is one of strict JSON.
    private func holdsInvariants(_ bytes: [UInt8]) {
        let result = parseLooseJSON(mapped(bytes))
        #expect(result.end <= bytes.count)
        var ranges = result.repairs.map(\.range.offsets)
        result.value?.walk { _, value in ranges.append(value.range.offsets) }
        #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count })
        #expect(result.repairs == result.repairs.sorted { $0.range.lower < $1.range.lower })
        if let value = result.value {
            let strict = parseStrictJSON(mapped(value.serialized()))
            #expect(strict?.isEquivalent(to: value) == true, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }
}
