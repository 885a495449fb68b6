import Emitters
import SourceText

/// What makes a finding the same finding in a page that was edited elsewhere.
///
/// The rule, the guilty text and the line around it, white space aside; of findings that are alike in all of this, their
/// number in the page.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    private let digest: ContentDigest

    /// Reads what `description` writes; `nil` for anything else.
    init?(_ text: String) {
        guard let digest = ContentDigest(text) else { return nil }
        self.digest = digest
    }

    private init(_ digest: ContentDigest) { self.digest = digest }

    public var description: String { digest.description }

    /// Each finding with its fingerprint.
    ///
    /// - Parameters:
    ///   - findings: In the order of the files and places.
    ///   - sources: The files that they lie in.
    public static func all(of findings: [Diagnostic], in sources: SourceMap) -> [(Diagnostic, Fingerprint)] {
        var counts: [String: Int] = [:]
        return findings.map { finding in
            let text = [
                finding.rule.name, guiltyText(of: finding, in: sources), line(of: finding, in: sources),
            ].joined(separator: "\u{0}")
            let place = "\(finding.range.file.index)\u{0}\(text)"
            let number = counts[place, default: 0]
            counts[place] = number + 1
            return (finding, Fingerprint(ContentDigest(FNV1a(of: "\(text)\u{0}\(number)".utf8))))
        }
    }

    /// The first line of what a finding points at, cut where it is long.
    static func guiltyText(of finding: Diagnostic, in sources: SourceMap) -> String {
        collapsed(sources.text(finding.range).prefix { !$0.isNewline }.prefix(limit))
    }

    private static func line(of finding: Diagnostic, in sources: SourceMap) -> String {
        guard let file = sources[finding.range.file] else { return "" }
        let place = min(Int(finding.range.lower), file.bytes.count)
        func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
        let start = file.bytes[..<place].lastIndex(where: isBreak).map { $0 + 1 } ?? file.contentStart
        let end = file.bytes[place...].firstIndex(where: isBreak) ?? file.bytes.count
        // A line of a megabyte is known by what surrounds the place.
        return collapsed(file.text(max(start, place - limit)..<max(min(end, place + limit), start))[...])
    }

    private static func collapsed(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// In bytes on either side.
    private static let limit = 200
}
