/// A file that docgen writes: its place below the output folder, and what it says.
public struct GeneratedFile: Hashable, Sendable {
    /// Relative to the output folder.
    public let path: OutputPath
    /// UTF-8.
    public let bytes: [UInt8]
    /// The template that made it, `models/type.stencil`, or the name of the writer where no template is involved.
    public let origin: String

    public init(path: OutputPath, bytes: [UInt8], origin: String) {
        self.path = path
        self.bytes = bytes
        self.origin = origin
    }

    public init(path: OutputPath, contents: String, origin: String) {
        self.init(path: path, bytes: Array(contents.utf8), origin: origin)
    }

    /// The bytes as text.
    public var contents: String { String(decoding: bytes, as: UTF8.self) }
}

extension GeneratedFile: Comparable {
    public static func < (left: GeneratedFile, right: GeneratedFile) -> Bool {
        let (first, second) = (left.path.description, right.path.description)
        return first != second ? first < second : left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
