import DocgenKit
import Foundation
import PathKit

/// The folder of one module's generated files, as it is on disk.
///
/// Nothing outside of it is ever touched: paths are checked, and links below it are not followed.
struct OutputFolder: Sendable {
    static let manifestName = Manifest.fileName
    /// Where a file's bytes go until they are complete. A run that was killed may leave one in a folder; the next run
    /// removes it.
    static let temporaryName = ".docgen-tmp"

    /// As it is reached from the working folder.
    let path: String
    /// What a path that is relative to the folder follows.
    private let prefix: String

    init(path: String) {
        self.path = path
        let folder = PathText.tidied(path)
        prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    }

    func place(_ relative: String) -> Path { Path(prefix + relative) }

    /// What an earlier run wrote here; empty where none did.
    ///
    /// - Throws: `OutputError` where a manifest is there that can't be read.
    func manifest() throws(OutputError) -> Manifest {
        let place = place(Self.manifestName)
        guard place.exists || place.isSymlink else { return Manifest() }
        guard !place.isSymlink else { throw .manifest(place.string, "it is a symbolic link") }
        let bytes: [UInt8]
        do throws(FileReadingError) {
            bytes = try place.readBytes()
        } catch {
            throw .manifest(place.string, "\(error)")
        }
        do throws(Manifest.Damage) {
            return try Manifest(parsing: bytes)
        } catch {
            switch error {
            case .notJSON, .malformed: throw .manifest(place.string, "it is damaged")
            case .unknownVersion: throw .manifest(place.string, "a newer docgen wrote it")
            case .unsafePath(let path):
                throw .manifest(place.string, "it lists '\(path)', which is outside of the folder")
            }
        }
    }

    /// What is at a path, without following links.
    func state(_ relative: String) throws(OutputError) -> PathState {
        var end = relative.startIndex
        while end < relative.endIndex {
            // The folders on the way, then the path itself.
            let next = end == relative.startIndex ? end : relative.utf8.index(after: end)
            end = relative.utf8[next...].firstIndex(of: UInt8(ascii: "/")) ?? relative.endIndex
            let prefix = String(relative[..<end])
            var status = stat()
            guard lstat(place(prefix).string, &status) == 0 else {
                if errno == ENOENT { return .absent }
                throw .file(place(prefix).string, lastSystemError())
            }
            let kind = status.st_mode & S_IFMT
            if kind == S_IFLNK { return .symbolicLink(prefix) }
            if end < relative.endIndex {
                if kind != S_IFDIR { return .occupied(prefix) }
            } else if kind != S_IFREG {
                return .occupied(prefix)
            }
        }
        do throws(FileReadingError) {
            return .file(try place(relative).readBytes(limit: .max))
        } catch {
            throw .file(place(relative).string, "\(error)")
        }
    }

    /// Removes a file, and the folders that are empty without it.
    func remove(_ relative: String) throws(OutputError) {
        guard unlink(place(relative).string) == 0 || errno == ENOENT else {
            throw .file(place(relative).string, lastSystemError())
        }
        var folder = relative[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            // Refused by the system where something is left in it, which is what is wanted.
            guard rmdir(place(String(folder)).string) == 0 else { return }
        }
    }

    /// Writes a file so that at any moment its path holds all of the old bytes or all of the new ones.
    func write(_ bytes: [UInt8], to relative: String) throws(OutputError) {
        let target = place(relative)
        let folder = relative.utf8.lastIndex(of: UInt8(ascii: "/")).map { relative[...$0] } ?? ""
        let temporary = place(folder + Self.temporaryName)
        var descriptor = Self.create(temporary)
        // Of thousands of files few are the first of their folder.
        if descriptor < 0, errno == ENOENT || errno == ENOTDIR {
            do {
                try target.parent().mkpath()
            } catch {
                throw .file(target.parent().string, "the folder can't be made")
            }
            descriptor = Self.create(temporary)
        }
        guard descriptor >= 0 else { throw .file(temporary.string, lastSystemError()) }
        let problem = Self.write(bytes, to: descriptor)
        guard close(descriptor) == 0, problem == nil, rename(temporary.string, target.string) == 0 else {
            let reason = problem ?? lastSystemError()
            unlink(temporary.string)
            throw .file(target.string, reason)
        }
    }

    private static func create(_ file: Path) -> Int32 {
        open(file.string, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> String? {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { return lastSystemError() }
                written += count
            }
            return nil
        }
    }

    /// Removes what a killed run left in these folders.
    func removeTemporaries(in folders: Set<String>) {
        for folder in folders { unlink((place(folder) + Self.temporaryName).string) }
    }
}
