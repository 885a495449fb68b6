import SourceText

extension LineCursor {
    /// The alignments that the line declares, if it's a delimiter row: `| :-- | --: |`.
    var delimiterRow: [Table.Alignment]? {
        // Most lines of a paragraph are rejected by their first byte.
        switch firstByte {
        case .pipe, UInt8(ascii: ":"), UInt8(ascii: "-"): break
        default: return nil
        }
        var alignments: [Table.Alignment] = []
        var index = firstByte == .pipe ? firstNonspace + 1 : firstNonspace
        while true {
            index = bytes.skipBlanks(from: index, to: end)
            // A pipe at the end of the line doesn't begin a cell.
            if index == end { return alignments.isEmpty ? nil : alignments }
            let isLeft = bytes[index] == UInt8(ascii: ":")
            if isLeft { index += 1 }
            let dashes = index
            while bytes[index] == UInt8(ascii: "-") { index += 1 }
            guard index > dashes else { return nil }
            let isRight = bytes[index] == UInt8(ascii: ":")
            if isRight { index += 1 }
            alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
            index = bytes.skipBlanks(from: index, to: end)
            if index == end { return alignments }
            guard bytes[index] == .pipe else { return nil }
            index += 1
        }
    }
}

extension BlockParser {
    /// Whether the line has a cell: it isn't blank and isn't a lone pipe.
    var isTableRow: Bool {
        guard !line.isBlank else { return false }
        guard line.firstByte == .pipe else { return true }
        return bytes.skipBlanks(from: line.firstNonspace + 1, to: line.end) < line.end
    }

    /// Splits a line at the pipes that no backslash stands before.
    ///
    /// Even two backslashes escape a pipe: cells are split before anything else is read in them.
    func tableRow(_ line: Range<Int>) -> TableRow {
        var cells: [TableCell] = []
        let end = line.upperBound
        var start = bytes[line.lowerBound] == .pipe ? line.lowerBound + 1 : line.lowerBound
        // The blanks after the last pipe aren't a cell.
        while bytes.skipBlanks(from: start, to: end) < end {
            if cells.isEmpty { cells.reserveCapacity(table.alignments.count) }
            var index = start
            var hasEscapedPipes = false
            while index < end, bytes[index] != .pipe {
                if bytes[index] == .backslash, bytes[index + 1] == .pipe, index + 1 < end {
                    hasEscapedPipes = true
                    index += 1
                }
                index += 1
            }
            let content = InlineText(
                file: file.id, bytes.trimmed(start..<index), hasEscapedPipes: hasEscapedPipes)
            cells.append(TableCell(content: content, range: range(start..<index)))
            start = index + 1
        }
        return TableRow(cells: cells, range: range(line))
    }
}
