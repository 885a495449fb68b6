import SourceText

/// A table (GitHub Flavored Markdown 4.10).
///
///     | Property | Type   |
///     |:---------|:------:|
///     | id       | String |
public struct Table: Sendable, Equatable {
    public enum Alignment: Sendable, Hashable {
        case none, left, center, right
    }

    public let header: TableRow
    /// One for each cell of the header.
    public let alignments: [Alignment]
    /// The line of dashes under the header.
    public let delimiterRow: SourceRange
    public let rows: [TableRow]
    /// From the header to the end of the last row.
    public let range: SourceRange
}

/// A line of a table.
public struct TableRow: Sendable, Equatable {
    /// The cells as they're written. There may be fewer than in the header: the missing ones are empty. There may be
    /// more: a browser doesn't show them, but often they're the rest of a text with a bare `|`.
    public let cells: [TableCell]
    /// The line without its indentation.
    public let range: SourceRange
}

/// A cell of a table.
public struct TableCell: Sendable, Equatable {
    /// The text without the blanks around it, in which `\|` stands for `|`.
    public let content: InlineText
    /// What stands between the two pipes.
    public let range: SourceRange
}

/// A table to which the next line may belong.
struct OpenTable {
    var header = TableRow(cells: [], range: SourceRange(file: FileID(0), 0..<0))
    var alignments: [Table.Alignment] = []
    var delimiterRow = 0..<0
    var rows: [TableRow] = []
    var end = 0
}

extension BlockParser {
    /// Makes a table of the last line of the open paragraph if this line is a delimiter row that fits it.
    ///
    /// The lines before it stay a paragraph.
    mutating func openTable() -> Bool {
        guard let alignments = line.delimiterRow, let header = paragraph.lines.last else { return false }
        let row = tableRow(header)
        guard row.cells.count == alignments.count else { return false }
        _ = paragraph.removeLast()
        closeParagraph()
        leaf = .table
        table.header = row
        table.alignments = alignments
        table.delimiterRow = line.firstNonspace..<line.end
        table.end = line.end
        return true
    }

    mutating func continueTable() {
        table.rows.append(tableRow(line.firstNonspace..<line.end))
        table.end = line.end
    }

    mutating func closeTable() {
        append(
            .table(
                Table(
                    header: table.header, alignments: table.alignments, delimiterRow: range(table.delimiterRow),
                    rows: table.rows, range: range(Int(table.header.range.lower)..<table.end))))
        table.rows.removeAll()
    }
}
