import Foundation
import PathKit

@testable import docgen

/// A folder of its own for a test, removed afterwards.
final class TemporaryFolder {
    let path: Path

    init() throws {
        let folder = Path(NSTemporaryDirectory()) + "docgen-tests-\(UUID().uuidString)"
        try folder.mkpath()
        path = Path(folder.realPath ?? folder.string)
    }

    deinit { try? path.delete() }

    subscript(_ relative: String) -> String { (path + relative).string }

    func write(_ text: String, to relative: String) throws {
        try write(Data(text.utf8), to: relative)
    }

    func write(_ data: Data, to relative: String) throws {
        let file = path + relative
        try file.parent().mkpath()
        try file.write(data)
    }

    func read(_ relative: String) -> String? { try? (path + relative).read() }

    /// All files below, hidden ones too, relative and sorted.
    var files: [String] {
        let all = (try? path.recursiveChildren()) ?? []
        return all.filter { $0.isFile || $0.isSymlink }.map { String($0.string.dropFirst(path.string.count + 1)) }
            .sorted()
    }
}
