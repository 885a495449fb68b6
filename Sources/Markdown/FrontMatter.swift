import SourceText

/// YAML between a first line `---` and the next line `---` (or `...`).
///
/// It isn't part of CommonMark, which would read the lines as a thematic break and a heading; every tool that builds
/// doc sets takes it off first. Without a closing line there is no front matter.
///
///     ---
///     title: "Get user"
///     ---
public struct FrontMatter: Sendable, Equatable {
    /// From the opening line to the end of the closing one, its line ending not included.
    public let range: SourceRange
    /// The YAML: all lines between the two.
    public let content: SourceRange

    init?(in file: SourceFile, _ bytes: ByteView) {
        var line = LineCursor(bytes, from: file.contentStart)
        guard line.advanceLine(), Self.isMarker(line, "---") else { return nil }
        let start = line.start
        let contentStart = line.next
        while line.advanceLine() {
            guard Self.isMarker(line, "---") || Self.isMarker(line, "...") else { continue }
            content = SourceRange(file: file.id, contentStart..<line.start)
            range = SourceRange(file: file.id, start..<line.end)
            return
        }
        return nil
    }

    private static func isMarker(_ line: LineCursor, _ marker: StaticString) -> Bool {
        line.bytes.starts(at: line.start, with: marker)
            && line.bytes.skipBlanks(from: line.start + 3, to: line.end) == line.end
    }
}
