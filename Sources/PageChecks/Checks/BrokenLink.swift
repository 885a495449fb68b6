import PageReader
import SourceText

/// A link to a page leads to one.
///
/// Only links between Markdown files are followed, by relative paths, without regard to letter case. It is a note:
/// often a doc set is checked in parts. Reported once for each destination of a page.
///
/// Wrong: `[chatInfo](../resources/chatinfo.md)` where there is no such file.
///
/// Right: the link leads to a file that is there.
public struct BrokenLink: PageCheck {
    public static let rule: RuleID = "broken-link"

    public init() {}

    public func findings(in context: CheckContext) -> [Diagnostic] {
        let files = Set(context.sources.files.compactMap { PageIndex.resolve("/" + $0.path, from: "") })
        return context.pages.flatMap { page -> [Diagnostic] in
            var seen = Set<String>()
            return page.links.compactMap { link in
                let file = PageIndex.parts(of: link.destination).file
                guard file.lowercased().hasSuffix(".md"), !file.hasPrefix("/"), !file.contains("://"),
                    seen.insert(file.lowercased()).inserted,
                    context.pageIndex.target(of: file, from: page.path) == nil,
                    // What a page includes is a file, and no page.
                    PageIndex.resolve(file, from: page.path).map({ !files.contains($0) }) ?? true
                else { return nil }
                return finding(.note, "there is no page \(file.quoted)", at: link.range)
            }
        }
    }
}
