import LooseJSON
import SourceText
import Testing

/// A text as a whole file.
func mapped(_ text: String) -> MappedText { mapped(Array(text.utf8)) }

func mapped(_ bytes: [UInt8]) -> MappedText {
    MappedText(SourceFile(id: FileID(0), path: "page.md", bytes: bytes), 0..<bytes.count)
}

/// A text with `«…»` around ranges, taken apart.
struct Marked {
    var text = ""
    /// By their start.
    var ranges: [Range<Int>] = []

    init(_ marked: String) {
        var open: [Int] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«":
                open.append(ranges.count)
                ranges.append(text.utf8.count..<text.utf8.count)
            case "»":
                if let index = open.popLast() { ranges[index] = ranges[index].lowerBound..<text.utf8.count }
            default:
                text.unicodeScalars.append(scalar)
            }
        }
    }
}

/// Checks what is read from JSON whose guilty places are marked: the value as compact strict JSON, the kinds of the
/// repairs in the order of their marks, and that their fix-its make strict JSON of the same value.
func check(
    _ json: String, _ expected: String?, _ repairs: [JSONRepairKind] = [],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    let marked = Marked(json)
    let result = parseLooseJSON(mapped(marked.text))
    #expect(result.value?.serialized() == expected, sourceLocation: sourceLocation)
    #expect(result.repairs.map(\.kind) == repairs, sourceLocation: sourceLocation)
    #expect(result.repairs.map(\.range.offsets) == marked.ranges, sourceLocation: sourceLocation)
    if let value = result.value, result.repairs.allSatisfy({ $0.replacement != nil }) {
        let mended = mended(marked.text, result.repairs)
        let again = parseLooseJSON(mapped(mended))
        #expect(again.isStrict, "not strict: \(mended)", sourceLocation: sourceLocation)
        #expect(again.value?.isEquivalent(to: value) == true, "changed: \(mended)", sourceLocation: sourceLocation)
    }
}

/// The text with all fix-its applied; one that lies inside another one is part of it.
func mended(_ text: String, _ repairs: [JSONRepair]) -> String {
    let applied = repairs.indices.filter { inner in
        !repairs.contains { outer in
            let range = repairs[inner].range
            return outer.range != range && outer.range.lower <= range.lower && outer.range.upper >= range.upper
                && !(range.isEmpty && (outer.range.lower == range.lower || outer.range.upper == range.upper))
        }
    }
    var bytes = Array(text.utf8)
    let fromTheEnd = applied.sorted {
        (repairs[$0].range.lower, repairs[$0].range.upper, $0) > (repairs[$1].range.lower, repairs[$1].range.upper, $1)
    }
    for index in fromTheEnd {
        bytes.replaceSubrange(repairs[index].range.offsets, with: Array((repairs[index].replacement ?? "").utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
}
