import ArgumentParser
import Foundation

/// A folder of real pages.
struct Corpus {
    let folder: URL
    /// Sorted.
    let pages: [URL]

    /// - Parameter name: A folder of the corpus: `graph-v1.0`.
    init(_ name: String) throws {
        guard let root = ProcessInfo.processInfo.environment["DOCGEN_CORPUS"] else {
            throw ValidationError("DOCGEN_CORPUS names no folder of doc sets.")
        }
        folder = URL(fileURLWithPath: root).appending(path: name)
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let found = files?.compactMap { $0 as? URL }.filter { $0.pathExtension == "md" } ?? []
        guard !found.isEmpty else { throw ValidationError("There are no pages in \(folder.path).") }
        pages = found.sorted { $0.path < $1.path }
    }

    /// All pages in one file, as a program that knows only files reads them.
    func concatenated(into folder: URL) throws -> URL {
        let file = folder.appending(path: "all.md")
        var bytes = Data()
        for page in pages {
            bytes += try Data(contentsOf: page)
            bytes += Data("\n\n".utf8)
        }
        try bytes.write(to: file)
        return file
    }

    /// A folder with every page several times, each copy in a folder of its own.
    func multiplied(by count: Int, into folder: URL) throws -> URL {
        let target = folder.appending(path: "times\(count)")
        for copy in 0..<count {
            for page in pages {
                let relative = page.path.dropFirst(self.folder.path.count + 1)
                let file = target.appending(path: "copy\(copy)/\(relative)")
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try FileManager.default.copyItem(at: page, to: file)
            }
        }
        return target
    }

    static func scorer(_ name: String) throws -> URL {
        guard let folder = ProcessInfo.processInfo.environment["DOCGEN_SCORE"] else {
            throw ValidationError("DOCGEN_SCORE names no folder of scorers.")
        }
        return URL(fileURLWithPath: folder).appending(path: name)
    }

    /// A folder that is removed when the work is done.
    static func withScratch<Result>(_ work: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "docgen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try work(folder)
    }
}
