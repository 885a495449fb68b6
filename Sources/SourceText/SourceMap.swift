/// All files of a run, by `FileID`.
public struct SourceMap: Sendable {
    public let files: [SourceFile]

    /// Takes the files in the order of their identifiers: `files[i].id.index == i`.
    public init(_ files: [SourceFile]) {
        self.files = files
    }

    public subscript(id: FileID) -> SourceFile? {
        files.indices.contains(Int(id.index)) ? files[Int(id.index)] : nil
    }

    /// Where a range begins, for a person to read; `nil` where its file is not part of this map.
    public func location(of range: SourceRange) -> SourceLocation? {
        self[range.file].map { SourceLocation(in: $0, offset: Int(range.lower)) }
    }

    public func text(_ range: SourceRange) -> String {
        self[range.file]?.text(range) ?? ""
    }
}

/// A place as editors and terminals name it: `graph/user-get.md:12:3`.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
    public let path: String
    /// Counted from 1. A line ends at LF, CRLF or a lone CR, as in CommonMark.
    public let line: Int
    /// Counted from 1 in Unicode scalars from the start of the line.
    public let column: Int

    public init(path: String, line: Int, column: Int) {
        self.path = path
        self.line = line
        self.column = column
    }

    public init(in file: SourceFile, offset: Int) {
        let end = min(max(offset, 0), file.bytes.count)
        let line = file.line(at: end)
        // A continuation byte of UTF-8 is 10xxxxxx; every other byte begins a scalar.
        let column = file.bytes[min(line.start, end)..<end].count { $0 & 0b1100_0000 != 0b1000_0000 }
        self.init(path: file.path, line: line.number, column: column + 1)
    }

    public var description: String { "\(path):\(line):\(column)" }
}
