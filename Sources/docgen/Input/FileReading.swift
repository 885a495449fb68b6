import Foundation
import PathKit

/// Why a file was not read.
enum FileReadingError: Error, Hashable, CustomStringConvertible {
    /// In the words of the operating system: `Permission denied`.
    case system(String)
    case notRegular
    case tooLarge(bytes: Int, limit: Int)

    var description: String {
        switch self {
        case .system(let reason): "this can't be read: \(reason)"
        case .notRegular: "this is not a regular file"
        case .tooLarge(let bytes, let limit):
            "this has \(bytes) bytes; docgen reads files of up to \(limit >> 20) MiB"
        }
    }
}

extension Path {
    /// The size beyond which a file is taken for no page. The largest pages of large doc sets have a few hundred
    /// kilobytes.
    static let sizeLimit = 32 << 20

    /// The bytes of a regular file.
    ///
    /// The size is asked before anything is read, and a named pipe is not waited for.
    func readBytes(limit: Int = Path.sizeLimit) throws(FileReadingError) -> [UInt8] {
        let descriptor = open(string, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(lastSystemError()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(lastSystemError()) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
        guard status.st_size <= limit else { throw .tooLarge(bytes: Int(status.st_size), limit: limit) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                Foundation.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system(lastSystemError()) }
            // The file became shorter meanwhile.
            guard count > 0 else { break }
            filled += count
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }
}

/// What the last call of the operating system complained of.
func lastSystemError() -> String {
    String(cString: strerror(errno))
}
