import APIModel
import PageReader
import SourceText

/// A link in text about the API leads to a page about a type or an operation.
///
/// Documentation can link to nothing else: where a page describes neither, or is no part of the doc set, the words of the link
/// stay and the link goes. Reported once for each destination, at the first link; a relative link to a Markdown file that
/// isn't there is a broken link instead.
///
/// Wrong: `[change notifications](/graph/webhooks)`, where the page lies in another doc set.
///
/// Right: `[change notifications](https://learn.microsoft.com/graph/webhooks)`
public struct LinkWithoutSubject: PageCheck {
    public static let rule: RuleID = "link-without-subject"
    public static let level = RuleLevel.note

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        var first: [String: (link: LinkFact, isPage: Bool)] = [:]
        var counts: [String: Int] = [:]
        var order: [String] = []
        for page in context.pages {
            let shown = page.documentedLinks
            guard !shown.isEmpty else { continue }
            let links = page.links
            for place in links.indices {
                guard let path = links[place].path, shown.contains(path) else { continue }
                let link = links[place]
                let target = context.pageIndex.target(at: path)
                if let target, context.pages[target.page].hasSubject { continue }
                if target == nil, isBroken(link.destination) { continue }
                let file = PageIndex.parts(of: path).file
                counts[file, default: 0] += 1
                if first[file] == nil {
                    first[file] = (link, target != nil)
                    order.append(file)
                }
            }
        }
        return order.compactMap { file in
            guard let (link, isPage) = first[file] else { return nil }
            let reason =
                isPage ? "the page describes neither a type nor an operation" : "it leads to no page of this doc set"
            let others = counts[file, default: 1] - 1
            let more =
                others == 0 ? "" : others == 1 ? " (one more link leads there)" : " (\(others) more links lead there)"
            return finding("documentation can't link to \(link.destination.quoted): \(reason)\(more)", at: link.range)
        }
    }

    /// Whether the rule on broken links is the one to report it.
    private func isBroken(_ destination: String) -> Bool {
        let file = PageIndex.parts(of: destination).file
        return file.lowercased().hasSuffix(".md") && !file.hasPrefix("/")
    }
}

extension PageFacts {
    fileprivate var hasSubject: Bool { !types.isEmpty || !operations.isEmpty }

    /// The pages that text of the documentation links to, as the reader writes them.
    fileprivate var documentedLinks: Set<String> {
        var texts: [String] = []
        func add(_ rows: [PropertyRow]) { texts += rows.map(\.prose.text) }
        for type in types {
            texts.append(type.prose.text)
            texts += type.members.map(\.prose.text)
            add(type.properties)
        }
        for operation in operations {
            texts.append(operation.prose.text)
            for rows in [
                operation.pathParameters, operation.queryParameters, operation.requestHeaders, operation.request.rows,
                operation.responseRows,
            ] { add(rows) }
            texts += operation.responses.map(\.prose.text) + operation.errors.map(\.prose.text)
        }
        var paths: Set<String> = []
        for link in texts.flatMap(DocumentationLink.links) {
            if case .page(let path) = link { paths.insert(path) }
        }
        return paths
    }
}
