import Emitters
import LooseJSON
import SourceText

/// Which files of an output folder docgen wrote, and what they said then.
///
/// It lies in the folder as `.docgen-manifest.json`. What stands in it may be replaced and removed, nothing else. A file
/// a line, sorted, so that a merge of two branches meets few conflicts:
///
/// ```json
/// {
///   "version": 1,
///   "files": {
///     "Sources/OnlineMeetings/Models/ChatInfo.swift": "6a1f3c0d9e5b7284",
///     "openapi.json": "0c4d9a7712be03f5"
///   }
/// }
/// ```
///
/// While a run writes, the manifest already lists what is about to come, and a file that changes has two digests,
/// `"old new"`: a run that is killed leaves no file behind that docgen would not know as its own.
public struct Manifest: Hashable, Sendable {
    public static let fileName = ".docgen-manifest.json"

    /// The digests that a file's bytes may have, by its path relative to the folder.
    public var files: [String: [ContentDigest]]

    public init(files: [String: [ContentDigest]] = [:]) {
        self.files = files
    }

    /// Whether docgen wrote a file, with these very bytes, to this path.
    public func contains(_ file: GeneratedFile) -> Bool {
        files[file.path.description]?.contains(ContentDigest(of: file.bytes)) ?? false
    }

    /// Why a manifest can't be trusted.
    public enum Damage: Error, Hashable, Sendable {
        case notJSON
        case unknownVersion
        case malformed
        /// A path that could lead out of the folder.
        case unsafePath(String)
    }

    public init(parsing bytes: [UInt8]) throws(Damage) {
        let file = SourceFile(id: FileID(0), path: Self.fileName, bytes: bytes)
        guard let value = parseStrictJSON(MappedText(file, 0..<bytes.count)) else { throw .notJSON }
        guard let version = value["version"]?.number else { throw .malformed }
        guard version.int64 == 1 else { throw .unknownVersion }
        guard let members = value["files"]?.members else { throw .malformed }
        files = [:]
        for member in members {
            guard isSafeRelativePath(member.key) else { throw .unsafePath(member.key) }
            let digests = member.value.string?.split(separator: " ").map { ContentDigest($0) } ?? []
            guard !digests.isEmpty, !digests.contains(nil) else { throw .malformed }
            files[member.key] = digests.compactMap { $0 }
        }
    }

    /// The text of the file.
    public var serialized: String {
        var list = ""
        for (path, digests) in files.sorted(by: { $0.key < $1.key }) {
            list += list.isEmpty ? "\n    " : ",\n    "
            list += JSONValue.literal(path)
            list += ": \""
            list += digests.map(\.description).joined(separator: " ")
            list += "\""
        }
        return "{\n  \"version\": 1,\n  \"files\": {\(list)\(list.isEmpty ? "" : "\n  ")}\n}\n"
    }
}

/// Whether a path stays below the folder that it is relative to, on every platform.
public func isSafeRelativePath(_ path: String) -> Bool {
    let components = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return !path.utf8.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") || $0 == 0 }
        && components.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
}
