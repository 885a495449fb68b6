import SourceText

/// What is known about the runs of backticks that follow in the text.
struct CodeSpanSearch {
    /// For each length of a run, where the last one begins; known once a search has gone to the end in vain.
    private(set) var lastRuns: [Int: Int]?

    /// Whether a run of a length can stand after an index.
    func mayFind(_ length: Int, after index: Int) -> Bool {
        guard let lastRuns else { return true }
        return (lastRuns[length] ?? -1) >= index
    }

    mutating func noteAll(_ runs: [Int: Int]) { lastRuns = runs }
}

extension InlineParser {
    /// A code span ends at the next run of as many backticks as began it (CommonMark 6.1).
    mutating func parseCodeSpan() {
        var end = position
        while text[end] == UInt8(ascii: "`") { end += 1 }
        let length = end - position
        guard codeSpans.mayFind(length, after: end), let closing = closingRun(length, from: end) else {
            add(.text, length: length)
            return
        }
        add(.code, length: closing + length - position)
    }

    private mutating func closingRun(_ length: Int, from start: Int) -> Int? {
        var runs: [Int: Int] = [:]
        var index = start
        while index < text.count {
            guard text[index] == UInt8(ascii: "`") else {
                index += 1
                continue
            }
            let run = index
            while text[index] == UInt8(ascii: "`") { index += 1 }
            if index - run == length { return run }
            if codeSpans.lastRuns == nil { runs[index - run] = run }
        }
        codeSpans.noteAll(runs)
        return nil
    }
}

extension InlineSource {
    /// The code of a span: line endings are spaces, and one space is taken off both ends if there's one at each and
    /// anything else between them.
    func code(in span: Range<Int>) -> MappedText {
        var lower = span.lowerBound
        var upper = span.upperBound
        while lower < upper, text[lower] == UInt8(ascii: "`") {
            lower += 1
            upper -= 1
        }
        guard lower < upper else { return MappedText(file: file.id) }
        func isSpace(_ index: Int) -> Bool { text[index] == .space || text[index] == .lineFeed }
        if isSpace(lower), isSpace(upper - 1), (lower..<upper).contains(where: { !isSpace($0) }) {
            lower += 1
            upper -= 1
        }
        var result = MappedText(file: file.id)
        var start = lower
        for index in lower..<upper where text[index] == .lineFeed {
            append(start..<index, to: &result)
            result.append(CollectionOfOne(.space), for: offset(of: index)..<offset(of: index) + 1)
            start = index + 1
        }
        append(start..<upper, to: &result)
        return result
    }
}
