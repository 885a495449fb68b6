import Foundation
import PageReader
import PathKit

/// The files that a run depends on, as they are on disk: two of these are equal where nothing was saved in between.
///
/// Folders are looked through anew each time, which works on every system and file system, and takes milliseconds for a
/// thousand pages.
struct WatchedFiles: Equatable {
    private struct Stamp: Equatable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int
        var node: UInt64
    }

    private var stamps: [String: Stamp] = [:]

    init(_ request: ProjectRequest) {
        var sources = SourceCollection()
        // A configuration that is broken for a moment leaves the file itself to be watched.
        let file = try? ConfigurationFile(request, into: &sources)
        if request.usesConfiguration { add(PathText.tidied(request.configuration ?? ConfigurationFile.defaultName)) }
        var finder = PageFinder()
        let configured = file.map { file in file.configuration.modules.flatMap(\.docs).map { file.path($0.value) } }
        for root in request.docs.isEmpty ? configured ?? [] : request.docs.map(PathText.tidied) { _ = finder.add(root) }
        for page in finder.pages { add(page.path) }
        let templates =
            request.templates
            ?? file.flatMap { file in
                file.configuration.templates.map { file.path($0.value) }
            }
        let dialects = file.map { file in
            file.configuration.modules.compactMap(\.dialect).map(\.value).filter(Dialect.isFile).map(file.path)
        }
        for path in (dialects ?? []) + [request.dialect].compactMap(\.self).filter(Dialect.isFile) {
            add(path)
            var extended = SourceCollection()
            _ = try? extended.dialect(inFile: path, namedAt: nil)
            for file in extended.sources.files { add(file.path) }
        }
        for path in templates.flatMap({ try? Path($0).recursiveChildren() }) ?? [] { add(path.string) }
    }

    private mutating func add(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        // Editors that save by renaming keep the date of the file that they renamed; its number tells.
        stamps[path] = Stamp(
            size: Int(status.st_size), seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec),
            node: UInt64(status.st_ino))
    }
}
