import PageReader
import SourceText

/// The places in a page that a link can lead to.
///
/// Sites make anchors of headings in ways that differ in hyphens alone: `A & B` is `a--b` here and `a-b` there. Nobody
/// knows which site a doc set is made for, so hyphens don't count.
struct Anchors {
    private let headings: [(anchor: String, key: String)]
    private let keys: Set<String>
    /// The page in small letters, which hardly any anchor is looked for in.
    private let text: Lazy<String>

    init(of page: Page, in sources: SourceMap) {
        var counts: [String: Int] = [:]
        headings = page.headings.map { heading in
            let anchor = Self.anchor(of: heading.text)
            let count = counts[anchor, default: 0]
            counts[anchor] = count + 1
            let numbered = count == 0 ? anchor : "\(anchor)-\(count)"
            return (numbered, Self.key(numbered))
        }
        keys = Set(headings.map(\.key))
        let source = sources[page.file]
        text = Lazy { source.map { $0.text($0.range).lowercased() } ?? "" }
    }

    /// - Parameter anchor: In small letters, without `#`.
    func contains(_ anchor: String) -> Bool {
        keys.contains(Self.key(anchor))
            // `<a name="x">`, `<h2 id="x">`, `## Heading {#x}`
            || ["id=\"\(anchor)\"", "name=\"\(anchor)\"", "id='\(anchor)'", "name='\(anchor)'", "{#\(anchor)}"]
                .contains { text.value.contains($0) }
    }

    /// The anchor that is meant, where one is much like it.
    func nearest(to anchor: String) -> String? {
        NearestName.suggestion(for: anchor, among: headings.map(\.anchor), lettersPerSlip: 8)
    }

    /// As GitHub makes one: small letters, hyphens for blanks, no punctuation.
    private static func anchor(of heading: String) -> String {
        var result = ""
        for character in heading.lowercased() {
            if character.isLetter || character.isNumber || character == "_" || character == "-" {
                result.append(character)
            } else if character == " " {
                result.append("-")
            }
        }
        return result
    }

    private static func key(_ anchor: String) -> String { anchor.filter { $0.isLetter || $0.isNumber } }
}
