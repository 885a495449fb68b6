import SourceText

/// Pages and lines of ranges, for citations.
///
/// An emitter cites every property, so the starts of lines are looked up in a table, made once, instead of being counted
/// anew for each citation.
public struct SourceLines: Sendable {
    private let paths: [String]
    private let lineStarts: [[Int]]

    public init(_ sources: SourceMap) {
        paths = sources.files.map(\.path)
        lineStarts = sources.files.map(Self.lineStarts)
    }

    /// The path of the page that a range lies in, as diagnostics print it.
    public func path(of range: SourceRange) -> String? {
        let index = Int(range.file.index)
        return paths.indices.contains(index) ? paths[index] : nil
    }

    /// The line in which a range begins, counted from 1.
    public func line(of range: SourceRange) -> Int? {
        let index = Int(range.file.index)
        guard lineStarts.indices.contains(index) else { return nil }
        let starts = lineStarts[index]
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= Int(range.lower) { low = middle + 1 } else { high = middle }
        }
        return max(low, 1)
    }

    /// `graph/user-get.md:12`; nil where the file of the range is unknown.
    public func citation(of range: SourceRange) -> String? {
        guard let path = path(of: range), let line = line(of: range) else { return nil }
        return "\(path):\(line)"
    }

    /// A line ends at LF, CRLF or a lone CR, as in `SourceLocation`.
    private static func lineStarts(of file: SourceFile) -> [Int] {
        var starts = [0]
        file.bytes.withUnsafeBufferPointer { bytes in
            for (offset, byte) in bytes.enumerated() {
                let isCarriageReturn = byte == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)
                if byte == 0x0A || isCarriageReturn { starts.append(offset + 1) }
            }
        }
        return starts
    }
}
