import SourceText

/// Gathers the lines of a block whose text isn't read further.
///
/// Lines that follow each other in the file without indentation between them are copied in one go. All line endings
/// become LF, so that a reader of an example never sees another one.
struct CodeLines {
    private var text: MappedText
    private var pending = 0..<0

    init(file: FileID) { text = MappedText(file: file) }

    /// Adds what is left of a line, with its ending.
    mutating func add(_ line: LineCursor, of file: SourceFile) {
        add(line, from: line.offset, of: file)
    }

    /// Adds a line from an offset, with its ending.
    mutating func add(_ line: LineCursor, from offset: Int, of file: SourceFile) {
        if offset == line.offset, line.columnsLeftOfTab > 0 {
            flush(file)
            text.append(repeatElement(.space, count: line.columnsLeftOfTab), for: offset..<offset + 1)
            add(offset + 1..<line.end, of: file)
        } else {
            add(offset..<line.end, of: file)
        }
        guard line.end < line.next else { return }
        if line.bytes[line.next - 1] == .lineFeed {
            add(line.next - 1..<line.next, of: file)
        } else {
            flush(file)
            text.append(CollectionOfOne(.lineFeed), for: line.end..<line.next)
        }
    }

    /// The text of all lines; the gatherer is empty afterwards.
    mutating func take(_ file: SourceFile) -> MappedText {
        flush(file)
        let result = text
        text = MappedText(file: file.id)
        return result
    }

    private mutating func add(_ range: Range<Int>, of file: SourceFile) {
        if pending.upperBound == range.lowerBound {
            pending = pending.lowerBound..<range.upperBound
        } else {
            flush(file)
            pending = range
        }
    }

    private mutating func flush(_ file: SourceFile) {
        text.append(file, pending)
        pending = 0..<0
    }
}
