import APIModel
import Foundation
import PageReader
import SourceText

/// A link to a page leads to one.
///
/// Only links between Markdown files are followed, by relative paths, without regard to letter case. Reported once for
/// each destination of a page; where a whole folder is not there, once for the folder.
///
/// Wrong: `[chatInfo](../resources/chatinfo.md)` where there is no such file.
///
/// Right: the link leads to a file that is there.
public struct BrokenLink: PageCheck {
    public static let rule: RuleID = "broken-link"

    public init() {}

    public func findings(in context: CheckContext) -> [Diagnostic] {
        let files = Set(context.sources.files.compactMap { PageIndex.resolve("/" + $0.path, from: "") })
        var missing: [Missing] = []
        for page in context.pages {
            var seen: Set<String> = []
            for link in page.links {
                let file = PageIndex.parts(of: link.destination).file
                guard file.lowercased().hasSuffix(".md"), !file.hasPrefix("/"), !file.contains("://"),
                    seen.insert(file.lowercased()).inserted,
                    context.pageIndex.target(of: file, from: page.path) == nil,
                    // What a page includes is a file, and no page.
                    let path = PageIndex.resolve(file, from: page.path), !files.contains(path),
                    !context.fileExists(RelativePath(file, from: page.path).text)
                else { continue }
                let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
                missing.append(Missing(file: file, folder: folder, range: link.range))
            }
        }
        let perFolder = Dictionary(grouping: missing, by: \.folder).mapValues(\.count)
        var reported: Set<String> = []
        return missing.compactMap { link in
            let others = perFolder[link.folder, default: 1] - 1
            guard others > 0, !context.pageIndex.hasPages(inFolder: link.folder) else {
                return finding("there is no page \(link.file.quoted)", at: link.range)
            }
            guard reported.insert(link.folder).inserted else { return nil }
            let folder = link.file.split(separator: "/").dropLast().joined(separator: "/")
            return finding("there is no page in \(folder.quoted), where \(others + 1) links lead", at: link.range)
        }
    }

    private struct Missing {
        var file: String
        /// As `PageIndex.resolve` writes it.
        var folder: String
        var range: SourceRange
    }
}

/// Where a relative destination leads, in its own letter case, `..` kept where it leads above the paths of pages.
private struct RelativePath {
    let text: String

    init(_ destination: String, from page: String) {
        var folders = page.split(separator: "/", omittingEmptySubsequences: true).dropLast().map(String.init)
        for part in (destination.removingPercentEncoding ?? destination).split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if let last = folders.last, last != ".." { folders.removeLast() } else { folders.append("..") }
            default: folders.append(String(part))
            }
        }
        text = (page.hasPrefix("/") ? "/" : "") + folders.joined(separator: "/")
    }
}
