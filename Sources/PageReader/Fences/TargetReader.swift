import APIModel
import SourceText

/// Takes the target of a request line apart: origin, version, path, query.
///
/// Documentation writes `https://graph.microsoft.com/v1.0/users/{id | userPrincipalName}/messages?$top=2`, but also
/// `me/messages`, `docs\api/communications/onlineMeetings` and `/users/ {id}`; each is read as what it means, and every
/// mend is recorded.
struct TargetReader {
    let dialect: Dialect
    let text: MappedText

    func read(_ range: Range<Int>) -> TargetFacts {
        let whole = text.trimmed(range)
        var repairs: [Spanned<TargetRepair>] = []
        var start = whole.lowerBound
        let origin = self.origin(in: whole)
        if let origin { start = origin.upperBound }
        let (pathRange, query) = splitQuery(start..<whole.upperBound)

        var pieces = split(pathRange)
        if origin == nil, let first = pieces.first, first.lowerBound == pathRange.lowerBound, !first.isEmpty {
            repairs.append(Spanned(.missingLeadingSlash, at: text.range(of: first.lowerBound..<first.lowerBound)))
        }
        var version: String?
        if let index = pieces.firstIndex(where: { !$0.isEmpty }) {
            let first = pieces[index]
            if let end = versionEnd(of: pieces[index...], isAddress: origin != nil) {
                version = pieces[index..<end].map(text.string).joined(separator: "/")
                pieces.removeSubrange(index..<end)
            } else if origin != nil, text.utf8[first].contains(UInt8(ascii: "\\")) {
                // `https://host/docs\api/…`: a local folder where the version belongs.
                repairs.append(Spanned(.backslash, at: text.range(of: first)))
                pieces.remove(at: index)
            }
        }
        var segments: [PathTemplate.Segment] = []
        for (place, piece) in pieces.enumerated() {
            if piece.isEmpty {
                // The empty piece before the first slash, and the one after a closing slash, are no fault.
                if place > 0, place < pieces.count - 1 {
                    repairs.append(Spanned(.doubledSlash, at: text.range(of: piece)))
                }
                continue
            }
            let (segment, faults) = SegmentReader(forms: dialect.placeholders, text: text).read(piece)
            repairs += faults
            if !segment.parts.isEmpty { segments.append(segment) }
        }

        var facts = TargetFacts(text: text.string(whole), path: PathTemplate(segments), range: text.range(of: whole))
        facts.origin = origin.map { text.string($0) }
        facts.version = version
        facts.query = query.map { text.string($0) }
        facts.repairs = repairs
        return facts
    }

    /// Where the version ends that a path begins with. In an address a few segments may lead to it: `/api/v4/users`;
    /// elsewhere only `/api` may.
    private func versionEnd(of pieces: ArraySlice<Range<Int>>, isAddress: Bool) -> Int? {
        let reach = pieces.prefix(isAddress ? 3 : 2)
        guard let place = reach.firstIndex(where: { dialect.versions.contains(text.string($0).lowercased()) }) else {
            return nil
        }
        let leads = pieces[..<place].map { text.string($0) }
        let isLead = leads.allSatisfy { lead in
            isAddress ? lead.allSatisfy { $0.isLetter } : lead.lowercased() == "api"
        }
        return isLead ? place + 1 : nil
    }

    /// `https://host:443` at the start.
    private func origin(in range: Range<Int>) -> Range<Int>? {
        let bytes = text.utf8[range]
        let scheme: Int
        if bytes.starts(with: Array("https://".utf8)) {
            scheme = 8
        } else if bytes.starts(with: Array("http://".utf8)) {
            scheme = 7
        } else {
            return nil
        }
        let authority = bytes.index(range.lowerBound, offsetBy: scheme)
        let end = bytes[authority...].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
        return range.lowerBound..<(end ?? range.upperBound)
    }

    /// The path and what follows its question mark. A question mark inside a placeholder or a quoted key is literal.
    private func splitQuery(_ range: Range<Int>) -> (path: Range<Int>, query: Range<Int>?) {
        var nesting = Nesting()
        for index in range {
            let byte = text.utf8[index]
            if byte == UInt8(ascii: "?"), nesting.isOutside {
                // `/content[?includeIDs=true]`: brackets round what may be left out.
                let isOptional = index > range.lowerBound && text.utf8[index - 1] == UInt8(ascii: "[")
                let query = text.trimmed(index + 1..<range.upperBound)
                guard isOptional else { return (range.lowerBound..<index, query) }
                let end = text.utf8[query].last == UInt8(ascii: "]") ? query.upperBound - 1 : query.upperBound
                return (range.lowerBound..<index - 1, text.trimmed(query.lowerBound..<end))
            }
            if byte == UInt8(ascii: "#"), nesting.isOutside { return (range.lowerBound..<index, nil) }
            nesting.step(byte)
        }
        return (range, nil)
    }

    /// The pieces between slashes; a slash inside a placeholder or a quoted key doesn't part.
    private func split(_ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var nesting = Nesting()
        var start = range.lowerBound
        for index in range {
            let byte = text.utf8[index]
            if byte == UInt8(ascii: "/"), nesting.isOutside {
                pieces.append(start..<index)
                start = index + 1
            } else {
                nesting.step(byte)
            }
        }
        pieces.append(start..<range.upperBound)
        return pieces
    }
}

/// Whether a byte stands inside braces, angle brackets or a quoted key.
private struct Nesting {
    private var braces = 0
    private var isQuoted = false
    private var parentheses = 0

    var isOutside: Bool { braces == 0 && !isQuoted }

    mutating func step(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "<"): braces += 1
        case UInt8(ascii: "}"), UInt8(ascii: ">"): braces = max(0, braces - 1)
        case UInt8(ascii: "("): parentheses += 1
        case UInt8(ascii: ")"):
            parentheses = max(0, parentheses - 1)
            isQuoted = false
        case UInt8(ascii: "'") where parentheses > 0: isQuoted.toggle()
        default: break
        }
    }
}
