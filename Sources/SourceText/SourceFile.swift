/// A file's place in a `SourceMap`.
///
/// Ranges carry this number instead of a path, so that a range is twelve trivial bytes: a model of all of a large
/// doc set holds hundreds of thousands of them.
public struct FileID: Hashable, Comparable, Sendable {
    public let index: UInt32

    public init(_ index: Int) {
        self.index = UInt32(clamping: index)
    }

    public static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// The bytes of one page, as they were read.
///
/// Nothing is decoded or normalised here: line endings, a byte order mark and invalid UTF-8 stay, because every
/// range of docgen counts bytes of the file on disk. Whatever is read of a file holds it, so it is one object.
public final class SourceFile: Sendable {
    public let id: FileID
    /// The path as diagnostics print it, with `/` between components: `graph/user-get.md`.
    public let path: String
    public let bytes: [UInt8]
    /// Where each line begins. A line ends at LF, CRLF or a lone CR, as in CommonMark.
    private let lineStarts: [UInt32]

    public convenience init(id: FileID, path: String, bytes: [UInt8]) {
        self.init(id: id, path: path, bytes: bytes, lineStarts: Self.lineStarts(of: bytes))
    }

    private init(id: FileID, path: String, bytes: [UInt8], lineStarts: [UInt32]) {
        self.id = id
        self.path = path
        self.bytes = bytes
        self.lineStarts = lineStarts
    }

    /// The same file under another path.
    public func named(_ path: String) -> SourceFile {
        SourceFile(id: id, path: path, bytes: bytes, lineStarts: lineStarts)
    }

    /// The line of an offset, counted from 1, and where it begins; a byte order mark belongs to no line.
    ///
    /// A look-up, since every property of an API is cited with its line.
    public func line(at offset: Int) -> (number: Int, start: Int) {
        var low = 0
        var high = lineStarts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(lineStarts[middle]) <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 1 ? (low, Int(lineStarts[low - 1])) : (1, contentStart)
    }

    private static func lineStarts(of bytes: [UInt8]) -> [UInt32] {
        var starts: [UInt32] = [0]
        bytes.withUnsafeBufferPointer { bytes in
            var end = bytes.endOfLine(from: 0)
            while end < bytes.count {
                let isHalfOfCRLF =
                    bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
                if !isHalfOfCRLF { starts.append(UInt32(clamping: end + 1)) }
                end = bytes.endOfLine(from: end + 1)
            }
        }
        return starts
    }

    /// The first byte after a UTF-8 byte order mark, or 0 where there is none.
    public var contentStart: Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The range of the whole file.
    public var range: SourceRange { SourceRange(file: id, 0..<bytes.count) }

    /// The text of a range, with invalid UTF-8 replaced by U+FFFD.
    public func text(_ range: SourceRange) -> String {
        let bounds = range.offsets.clamped(to: 0..<bytes.count)
        return String(decoding: bytes[bounds], as: UTF8.self)
    }

    /// The text of a range of byte offsets, with invalid UTF-8 replaced by U+FFFD.
    public func text(_ offsets: Range<Int>) -> String {
        String(decoding: bytes[offsets.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}
