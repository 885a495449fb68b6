import Foundation
import PathKit

extension Path {
    /// Absolute and without symbolic links; `nil` where nothing is there.
    var realPath: String? {
        guard let resolved = realpath(string, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

/// Paths as docgen prints and compares them, with `/` between components.
enum PathText {
    /// Without `.` components and doubled or closing slashes. `..` stays: what it leads to is for the file system to say.
    static func tidied(_ path: String) -> String {
        let components = path.split(separator: "/").filter { $0 != "." }
        let joined = components.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
    }

    /// A path that is relative to a folder, as it is reached from where the folder is.
    static func joined(_ folder: String, _ path: String) -> String {
        path.hasPrefix("/") ? tidied(path) : tidied("\(folder)/\(path)")
    }

    /// What leads from a folder to a path below it; `nil` for a path elsewhere.
    static func relative(_ path: String, to folder: String) -> String? {
        guard path != folder else { return "" }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return path.hasPrefix(prefix) ? String(Substring(path.utf8.dropFirst(prefix.utf8.count))) : nil
    }

    /// The folder itself, or that of a file, absolute and without symbolic links.
    static func folder(of path: String) -> String {
        let folder = Path(path).isDirectory ? Path(path) : Path(path).parent()
        return folder.realPath ?? folder.absolute().string
    }

    /// The deepest folder that holds all of them: files and folders, absolute.
    static func commonFolder(of folders: [String]) -> String {
        guard var common = folders.first?.split(separator: "/")[...] else { return "/" }
        for folder in folders.dropFirst() {
            let components = folder.split(separator: "/")
            common = common.prefix(zip(common, components).prefix { $0 == $1 }.count)
        }
        return "/" + common.joined(separator: "/")
    }
}
