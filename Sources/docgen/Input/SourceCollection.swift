import DocgenKit
import PathKit
import SourceText

/// The files of a run while they are gathered, each once.
struct SourceCollection {
    private var files: [SourceFile] = []
    private var identifiers: [String: FileID] = [:]
    private var unreadable: Set<FileID> = []
    private(set) var diagnostics: [Diagnostic] = []

    var sources: SourceMap { SourceMap(files) }

    /// Adds bytes under the path that diagnostics print.
    mutating func add(_ bytes: [UInt8], path: String) -> SourceFile {
        let file = SourceFile(id: FileID(files.count), path: path, bytes: bytes)
        files.append(file)
        return file
    }

    /// Reads a page, unless it was read before; `nil` where it can't be.
    mutating func page(_ page: FoundPage) -> FileID? {
        if let known = identifiers[page.realPath] { return unreadable.contains(known) ? nil : known }
        do throws(FileReadingError) {
            let file = add(try Path(page.path).readBytes(), path: page.path)
            identifiers[page.realPath] = file.id
            return file.id
        } catch {
            let id = report("\(error)", .error, path: page.path)
            identifiers[page.realPath] = id
            unreadable.insert(id)
            return nil
        }
    }

    /// Reads pages in the order of their citations, which no argument and no machine changes, each once.
    ///
    /// - Parameters:
    ///   - root: The folder that they are cited relative to, without symbolic links.
    ///   - project: The folder that the configuration's patterns name them relative to, likewise.
    mutating func pages(_ pages: [FoundPage], root: String, project: String) -> [InputPage] {
        let cited = pages.map { page in
            (page: page, citation: PathText.relative(page.realPath, to: root) ?? page.path)
        }
        var seen: Set<String> = []
        return cited.sorted { $0.citation < $1.citation }.compactMap { item in
            guard seen.insert(item.page.realPath).inserted else { return nil }
            let projectPath = PathText.relative(item.page.realPath, to: project) ?? item.page.path
            return page(item.page).map { InputPage($0, citedAs: item.citation, projectPath: projectPath) }
        }
    }

    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Notes what is wrong with a path as such: it becomes a file without text, so that the finding has a place.
    @discardableResult
    mutating func report(_ message: String, _ severity: Severity, path: String) -> FileID {
        let file = add([], path: path)
        diagnostics.append(Diagnostic("unreadable-input", severity, message, at: file.range))
        return file.id
    }

    mutating func report(_ skipped: [SkippedPath]) {
        for item in skipped { report(item.reason, item.isError ? .error : .note, path: item.path) }
    }
}
