import SourceText

/// JSON that was HTML-escaped, with its entities decoded.
public struct DecodedJSON: Sendable {
    /// The decoded text; its ranges are those of the entities in the file.
    public let text: MappedText
    public let repair: JSONRepair
    /// For each entity: where its decoded form ends, and how many bytes it has lost up to there.
    private let shrinkage: [(end: Int, lost: Int)]

    fileprivate init(text: MappedText, repair: JSONRepair, shrinkage: [(end: Int, lost: Int)]) {
        self.text = text
        self.repair = repair
        self.shrinkage = shrinkage
    }

    /// The offset in the escaped text that an offset in the decoded one stands for.
    public func originalOffset(of offset: Int) -> Int {
        let place = shrinkage.partitionPoint { $0.end > offset }
        return offset + (place > 0 ? shrinkage[place - 1].lost : 0)
    }
}

/// Decodes the entities of JSON that was HTML-escaped; `nil` where the text is none.
///
/// Escaped is a text whose first string opens with the entity of a quote, after brackets and white space alone. An
/// `&amp;` inside a string of proper JSON is what its author wrote, and stays.
///
/// ```
/// {&quot;subject&quot;: &quot;A &amp; B&quot;}   // {"subject": "A & B"}
/// ```
public func decodeHTMLEscapedJSON(_ text: MappedText) -> DecodedJSON? {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !$0.isJSONWhiteSpace && !isBracket($0) }),
        let quote = entity(at: first, in: bytes), quote.scalar == "\""
    else { return nil }
    var decoded = MappedText(file: text.file)
    var plain = PlainRuns(text)
    var shrinkage: [(end: Int, lost: Int)] = []
    var lost = 0
    var plainStart = 0
    var index = first
    while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "&"), let entity = entity(at: index, in: bytes) else {
            index += 1
            continue
        }
        plain.append(plainStart..<index, to: &decoded)
        let replacement = Array(String(Character(entity.scalar)).utf8)
        decoded.append(replacement, for: text.range(of: index..<entity.end).offsets)
        lost += entity.end - index - replacement.count
        shrinkage.append((decoded.count, lost))
        index = entity.end
        plainStart = index
    }
    plain.append(plainStart..<bytes.count, to: &decoded)
    let repair = JSONRepair(
        .htmlEntities, at: text.range(of: first..<quote.end), replacement: nil,
        message: "the body is HTML-escaped: \(shrinkage.count) entities are read as the characters they stand for")
    return DecodedJSON(text: decoded, repair: repair, shrinkage: shrinkage)
}

/// Copies parts of a text, each behind the last one, and looks at every segment of the text once.
private struct PlainRuns {
    private let text: MappedText
    private var segment = 0

    init(_ text: MappedText) {
        self.text = text
    }

    mutating func append(_ part: Range<Int>, to result: inout MappedText) {
        var start = part.lowerBound
        while start < part.upperBound, segment < text.segments.count {
            let end = text.segments[segment].textStart + text.segments[segment].textLength
            if start < end {
                let run = start..<min(end, part.upperBound)
                result.append(text.utf8[run], for: text.range(of: run).offsets)
                start = run.upperBound
            }
            if end <= part.upperBound { segment += 1 }
        }
    }
}

private func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
}

/// The entities that HTML escaping writes; a page that shows JSON uses no others.
private func named(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "quot": "\""
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "apos": "'"
    case "nbsp": "\u{A0}"
    case "lbrace", "lcub": "{"
    case "rbrace", "rcub": "}"
    case "colon": ":"
    case "comma": ","
    default: nil
    }
}

/// The entity that begins at an ampersand, with its semicolon.
private func entity(at start: Int, in bytes: [UInt8]) -> (scalar: Unicode.Scalar, end: Int)? {
    guard bytes[start] == UInt8(ascii: "&") else { return nil }
    let longest = 10
    guard let semicolon = bytes[start..<min(start + longest, bytes.count)].firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = String(decoding: bytes[start + 1..<semicolon], as: UTF8.self)
    let scalar: Unicode.Scalar? =
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        } else if name.hasPrefix("#") {
            UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
        } else {
            named(name)
        }
    return scalar.map { ($0, semicolon + 1) }
}

extension Array {
    /// The first place whose element fulfils a condition that holds from some place on.
    fileprivate func partitionPoint(_ holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
