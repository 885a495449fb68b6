import APIModel
import Foundation
import PageReader
import SourceText

/// A link to a place in a page leads to a heading or anchor that is there.
///
/// Anchors are made of headings as sites do: small letters, hyphens for blanks, no punctuation. Those of links to other
/// sites and to tabs are not followed. Where a heading is much like the anchor, the finding carries it as a fix-it.
///
/// Wrong: `[properties](user.md#propertys)`, where `user.md` has a heading "Properties".
///
/// Right: `[properties](user.md#properties)`
public struct BrokenAnchor: PageCheck {
    public static let rule: RuleID = "broken-anchor"

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        var known: [Int: Anchors] = [:]
        return context.pages.flatMap { page -> [Diagnostic] in
            var seen: Set<String> = []
            let links = page.links
            // Told in place: a link is wider than the look at it, and few have an anchor.
            return links.indices.compactMap { place in
                guard let hash = links[place].destination.utf8.firstIndex(of: UInt8(ascii: "#")),
                    case let link = links[place],
                    case let written = link.destination[link.destination.utf8.index(after: hash)...], !written.isEmpty,
                    !written.hasPrefix("tab/"), !PageIndex.hasScheme(link.destination),
                    let target = context.target(of: link, on: page),
                    let anchor = String(written).removingPercentEncoding?.lowercased(),
                    seen.insert(link.destination).inserted
                else { return nil }
                let anchors = known[target.page] ?? Anchors(of: context.pages[target.page], in: context.sources)
                known[target.page] = anchors
                guard !anchors.contains(anchor) else { return nil }
                let isOwn = context.pages[target.page].file == page.file
                let place = isOwn ? "this page" : PageIndex.parts(of: link.destination).file.quoted
                let nearest = anchors.nearest(to: anchor)
                return finding(
                    "\(place) has no heading \("#\(written)".quoted)"
                        + (nearest.map { "; did you mean \("#\($0)".quoted)?" } ?? ""),
                    at: link.range,
                    fixIts: nearest.flatMap { context.fixIt(of: String(written), in: link.range, to: $0) }.map { [$0] }
                        ?? [])
            }
        }
    }
}

extension PagesContext {
    /// The page that a link leads to; what a page includes may lie elsewhere, which the path of its links knows.
    fileprivate func target(of link: LinkFact, on page: Page) -> PageIndex.Target? {
        link.path.map(pageIndex.target(at:)) ?? pageIndex.target(of: link.destination, from: page.path)
    }

    /// Replaces the anchor of a link, where it stands once in it as `#anchor)`.
    fileprivate func fixIt(of anchor: String, in range: SourceRange, to other: String) -> Diagnostic.FixIt? {
        let wanted = Array("#\(anchor))".utf8)
        let bytes = Array(sources.text(range).utf8)
        guard bytes.count == range.offsets.count, bytes.count >= wanted.count else { return nil }
        let places = (0...bytes.count - wanted.count).filter { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
        guard places.count == 1, let place = places.first else { return nil }
        let start = Int(range.lower) + place + 1
        return Diagnostic.FixIt(
            replace: SourceRange(file: range.file, start..<start + wanted.count - 2), with: other)
    }
}
