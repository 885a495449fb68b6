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

    public func findings(in context: PagesContext) -> [Diagnostic] {
        var search = Search(context)
        var missing: [Missing] = []
        for page in context.pages {
            var seen: Set<String> = []
            let links = page.links
            for place in links.indices where !context.leadsToPage(links[place].path) {
                let link = links[place]
                let file = PageIndex.parts(of: link.destination).file
                // What a page includes has links of its own, which lead on from where it lies.
                let isOwn = link.range.file == page.file
                let origin = isOwn ? page.path : context.sources[link.range.file]?.path ?? page.path
                guard let path = search.missingPath(of: file, from: origin), seen.insert(path).inserted
                else { continue }
                let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
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

extension PagesContext {
    /// As nearly all links do.
    fileprivate func leadsToPage(_ path: String?) -> Bool {
        path.map { pageIndex.target(at: $0) != nil } ?? false
    }
}

/// Looks for files. The pages of a folder link to the same ones over and over, so that what was found is kept.
private struct Search {
    private let context: PagesContext
    private let files: Set<String>
    /// By the folder of the file with the link and the file as it is written: the path where nothing is.
    private var known: [Substring: [String: String?]] = [:]
    /// By the same folder and the folder that a file is written in: where that leads.
    private var folders: [Substring: [Substring: String]] = [:]

    init(_ context: PagesContext) {
        self.context = context
        files = Set(context.sources.files.compactMap { PageIndex.resolve("/" + $0.path, from: "") })
    }

    /// The path that a destination leads to, where no Markdown file is; `nil` also where it is none of these.
    mutating func missingPath(of file: String, from origin: String) -> String? {
        let folder = origin.utf8.lastIndex(of: UInt8(ascii: "/")).map { origin[..<$0] } ?? ""
        if let path = known[folder]?[file] { return path }
        let path = resolve(file, from: origin, in: folder)
        known[folder, default: [:]][file] = .some(path)
        return path
    }

    private mutating func resolve(_ file: String, from origin: String, in folder: Substring) -> String? {
        guard file.lowercased().hasSuffix(".md"), !file.hasPrefix("/"),
            let path = PageIndex.resolve(file, from: origin),
            // What a page includes is a file, and no page.
            !files.contains(path), context.pageIndex.target(at: path) == nil,
            !context.fileExists(relativePath(of: file, from: origin, in: folder))
        else { return nil }
        return path
    }

    private mutating func relativePath(of file: String, from origin: String, in folder: Substring) -> String {
        guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")), !file.utf8.contains(UInt8(ascii: "%")) else {
            return RelativePath(file, from: origin).text
        }
        let part = file[...slash]
        let base = folders[folder]?[part] ?? RelativePath(String(part), from: origin).text
        folders[folder, default: [:]][part] = base
        let name = file[file.utf8.index(after: slash)...]
        return base.isEmpty ? String(name) : base.hasSuffix("/") ? "\(base)\(name)" : "\(base)/\(name)"
    }
}

/// Where a relative destination leads, in its own letter case, `..` kept where it leads above the paths of pages.
private struct RelativePath {
    let text: String

    init(_ destination: String, from page: String) {
        let slash = UInt8(ascii: "/")
        var folders = page.utf8.split(separator: slash).dropLast().map(Substring.init)
        let isEncoded = destination.utf8.contains(UInt8(ascii: "%"))
        let destination = isEncoded ? destination.removingPercentEncoding ?? destination : destination
        for part in destination.utf8.split(separator: slash).map(Substring.init) {
            switch part {
            case ".": continue
            case "..":
                if let last = folders.last, last != ".." { folders.removeLast() } else { folders.append("..") }
            default: folders.append(part)
            }
        }
        text = (page.hasPrefix("/") ? "/" : "") + folders.joined(separator: "/")
    }
}
