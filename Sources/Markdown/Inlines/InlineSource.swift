import SourceText

/// The bytes of an `InlineText` in one piece, and where in the file each of them stands.
struct InlineSource {
    /// Bytes from an index of the text on that follow each other in the file.
    struct Run {
        let textStart: Int
        let fileStart: Int
    }

    let file: SourceFile
    let text: ByteView
    /// Where the text isn't a single run, all runs in order; the first begins at 0.
    let runs: [Run]
    /// The place of the text if it's a single run.
    let start: Int

    /// The place in the file of a byte of the text.
    func offset(of index: Int) -> Int {
        guard !runs.isEmpty else { return start + index }
        let run = runs[runIndex(of: index)]
        return run.fileStart + index - run.textStart
    }

    /// The range of the file that a range of the text came from.
    func range(of part: Range<Int>) -> SourceRange {
        let lower = offset(of: part.lowerBound)
        let upper = part.isEmpty ? lower : offset(of: part.upperBound - 1) + 1
        return SourceRange(file: file.id, lower..<max(lower, upper))
    }

    /// A part of the text with its way back.
    func mapped(_ part: Range<Int>) -> MappedText {
        var result = MappedText(file: file.id)
        append(part, to: &result)
        return result
    }

    func append(_ part: Range<Int>, to result: inout MappedText) {
        forEachRun(in: part) { piece, offset in
            // A line ending that isn't LF stands between two runs, at the end of the first.
            let last = piece.upperBound - 1
            let isReplaced = text[last] == .lineFeed && file.bytes[offset + piece.count - 1] != .lineFeed
            let whole = isReplaced ? piece.count - 1 : piece.count
            result.append(file, offset..<offset + whole)
            if isReplaced { result.append(CollectionOfOne(.lineFeed), for: offset + whole..<offset + whole + 1) }
        }
    }

    /// Calls with each piece of a part that stands in one piece in the file, and its place there.
    func forEachRun(in part: Range<Int>, _ body: (Range<Int>, Int) -> Void) {
        guard !part.isEmpty else { return }
        guard !runs.isEmpty else { return body(part, start + part.lowerBound) }
        var index = runIndex(of: part.lowerBound)
        var lower = part.lowerBound
        while lower < part.upperBound {
            let upper = index + 1 < runs.count ? min(runs[index + 1].textStart, part.upperBound) : part.upperBound
            body(lower..<upper, runs[index].fileStart + lower - runs[index].textStart)
            lower = upper
            index += 1
        }
    }

    /// The last run that begins at or before an index.
    private func runIndex(of index: Int) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].textStart <= index { low = middle } else { high = middle }
        }
        return low
    }
}

extension InlineText {
    /// Calls with the text in one piece. A single run is read where it stands, without a copy.
    func withBytes<Result>(of file: SourceFile, _ bytes: ByteView, _ body: (InlineSource) -> Result) -> Result {
        if rest.isEmpty, !hasEscapedPipes {
            return body(
                InlineSource(file: file, text: bytes.part(first.offsets), runs: [], start: Int(first.lower)))
        }
        var text: [UInt8] = []
        var runs: [InlineSource.Run] = []
        append(first, of: bytes, to: &text, &runs)
        for run in rest {
            text.append(.lineFeed)
            append(run, of: bytes, to: &text, &runs)
        }
        return text.withUnsafeBufferPointer {
            body(InlineSource(file: file, text: ByteView($0), runs: runs, start: Int(first.lower)))
        }
    }

    private func append(
        _ run: Run, of bytes: ByteView, to text: inout [UInt8], _ runs: inout [InlineSource.Run]
    ) {
        let range = run.offsets.clamped(to: 0..<bytes.count)
        runs.append(InlineSource.Run(textStart: text.count, fileStart: range.lowerBound))
        for index in range {
            if hasEscapedPipes, bytes[index] == .backslash, bytes[index + 1] == .pipe, index + 1 < range.upperBound {
                // The run begins anew at the pipe, so that the backslash belongs to nothing.
                runs.append(InlineSource.Run(textStart: text.count, fileStart: index + 1))
            } else {
                text.append(bytes[index])
            }
        }
    }
}
