import Foundation
import PathKit

/// Keeps two runs from writing to one folder at a time.
///
/// The folder itself is locked, so that no lock file is left behind; the system ends the lock with the process, however
/// that ends.
enum FolderLock {
    static func holding<Result>(
        _ folder: OutputFolder, _ body: () throws(OutputError) -> Result
    ) throws(OutputError) -> Result {
        do {
            try Path(folder.path).mkpath()
        } catch {
            throw .file(folder.path, "the folder can't be made")
        }
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(folder.path, lastSystemError()) }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            // A file system without locks is no reason not to write.
            if errno == EWOULDBLOCK { throw .busy(folder.path) }
            return try body()
        }
        // Closing alone would leave the lock to a child that was forked in between and hasn't begun its program yet.
        defer { flock(descriptor, LOCK_UN) }
        return try body()
    }
}
