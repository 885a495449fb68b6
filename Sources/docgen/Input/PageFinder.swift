import Foundation
import PathKit

/// A page on disk.
struct FoundPage: Hashable, Sendable {
    /// As it is reached from the working folder: `docs/user-get.md`. Diagnostics print it.
    let path: String
    /// Absolute, without symbolic links: the same for one file, however it is reached.
    let realPath: String

    init(_ path: String) {
        self.init(path, realPath: Path(path).realPath ?? path)
    }

    init(_ path: String, realPath: String) {
        self.path = path
        self.realPath = realPath
    }
}

/// Something in a folder that is not read, and why.
struct SkippedPath: Hashable, Sendable {
    let path: String
    let reason: String
    /// Whether pages are missing for it. A link to a folder is a peculiarity, not a loss.
    let isError: Bool
}

/// Finds the pages in files and folders.
///
/// A page is a file that ends with `.md` or `.markdown`. Hidden files and folders are left out, and so are folders that
/// docgen writes to. Links to folders are not followed, so that nothing is read twice and no walk is endless.
struct PageFinder {
    private(set) var pages: [FoundPage] = []
    private(set) var skipped: [SkippedPath] = []

    /// Adds a file, or all pages of a folder in the order of their names.
    ///
    /// - Returns: `false` where there is neither.
    mutating func add(_ root: String) -> Bool {
        let path = Path(root)
        guard path.exists else { return false }
        if path.isDirectory { walk(root) } else { addPage(root) }
        return true
    }

    private mutating func walk(_ folder: String) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            skipped.append(SkippedPath(path: folder, reason: "this folder can't be read", isError: true))
            return
        }
        var realFolder = Path(folder).realPath ?? folder
        if !realFolder.hasSuffix("/") { realFolder += "/" }
        for name in names where !name.hasPrefix(".") {
            let child = folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            switch EntryKind(child) {
            case .linkToFolder:
                skipped.append(
                    SkippedPath(path: child, reason: "links to folders are not followed", isError: false))
            case .folder:
                if !(Path(child) + OutputFolder.manifestName).exists { walk(child) }
            case .file:
                // To ask for the real path of each of thousands of files takes longer than to find them.
                if Self.isPage(name) { pages.append(FoundPage(child, realPath: realFolder + name)) }
            case .other:
                if Self.isPage(name) { addPage(child) }
            }
        }
    }

    private static func isPage(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
        return ["md", "markdown"].contains(name[name.index(after: dot)...].lowercased())
    }

    private mutating func addPage(_ path: String) {
        pages.append(FoundPage(path))
    }
}

/// What an entry of a folder is. The system is asked itself: Foundation takes ten times as long to say it, which for
/// thousands of pages is longer than reading them.
private enum EntryKind {
    /// `other` is what leads somewhere else, or can't be looked at.
    case folder, file, linkToFolder, other

    init(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            self = .other
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: self = .folder
        case S_IFREG: self = .file
        case S_IFLNK: self = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR ? .linkToFolder : .other
        default: self = .other
        }
    }
}
