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

    /// Reads those pages that were not read before.
    private mutating func read(_ pages: [FoundPage], _ workers: Workers) {
        let unknown = pages.filter { identifiers[$0.realPath] == nil }
        // Whether it can be read or not, each page becomes a file.
        let start = files.count
        let readings = workers.mapAll(Array(unknown.enumerated())) { place, page in
            Result { () throws(FileReadingError) in
                let bytes = try Path(page.path).readBytes()
                return SourceFile(id: FileID(start + place), path: page.path, bytes: bytes)
            }
        }
        for (page, reading) in zip(unknown, readings) {
            switch reading {
            case .success(let file):
                files.append(file)
                identifiers[page.realPath] = file.id
            case .failure(let error):
                let id = report("\(error)", .error, path: page.path)
                identifiers[page.realPath] = id
                unreadable.insert(id)
            }
        }
    }

    /// Reads pages in the order of their citations, which no argument and no machine changes, each once.
    ///
    /// - Parameters:
    ///   - root: The folder that they are cited relative to, without symbolic links.
    ///   - project: The folder that the configuration's patterns name them relative to, likewise.
    ///   - workers: How many are read at a time. It changes nothing in the results.
    mutating func pages(
        _ pages: [FoundPage], root: String, project: String, workers: Workers = .perProcessor
    ) -> [InputPage] {
        let cited = pages.map { page in
            (page: page, citation: PathText.relative(page.realPath, to: root) ?? page.path)
        }
        var seen: Set<String> = []
        let inOrder = cited.sorted { $0.citation < $1.citation }.filter { seen.insert($0.page.realPath).inserted }
        read(inOrder.map(\.page), workers)
        return inOrder.compactMap { item in
            guard let id = identifiers[item.page.realPath], !unreadable.contains(id) else { return nil }
            let projectPath = PathText.relative(item.page.realPath, to: project) ?? item.page.path
            return InputPage(id, citedAs: item.citation, projectPath: projectPath)
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
