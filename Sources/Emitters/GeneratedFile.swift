/// A file that docgen writes: its place below the output folder, and what it says.
public struct GeneratedFile: Hashable, Sendable {
    /// Relative to the output folder.
    public let path: OutputPath
    public let contents: String
    /// The template that made it, `models/type.stencil`, or the name of the writer where no template is involved.
    public let origin: String

    public init(path: OutputPath, contents: String, origin: String) {
        self.path = path
        self.contents = contents
        self.origin = origin
    }
}

extension GeneratedFile: Comparable {
    public static func < (left: GeneratedFile, right: GeneratedFile) -> Bool {
        (left.path.description, left.contents) < (right.path.description, right.contents)
    }
}
