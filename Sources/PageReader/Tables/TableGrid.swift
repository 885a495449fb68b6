import Markdown
import SourceText

/// A table whose columns have roles.
struct TableGrid {
    struct Row {
        var cells: [RichText]
        var range: SourceRange
    }

    /// One for each header cell; `nil` where the dialect doesn't know it.
    var columns: [ColumnRole?]
    var headers: [RichText]
    var rows: [Row]
    var range: SourceRange
    /// The first column holds values of something: `Value | Description`, `Member | Description`.
    private(set) var listsValues = false
    /// Header cells that no pattern of the dialect matches.
    private(set) var unmatchedHeaders: [Spanned<String>]

    init(_ table: Table, in text: PageText, dialect: Dialect) {
        func rich(_ cell: TableCell) -> RichText { RichText(cell.content, in: text) }
        headers = table.header.cells.map(rich)
        columns = headers.map { dialect.role(ofColumn: $0.string) }
        unmatchedHeaders = zip(headers, columns).filter { $1 == nil && !$0.isBlank }.map { header, _ in
            Spanned(header.string.trimmingBlanks(), at: header.range)
        }
        rows = table.rows.map { row in
            var cells = row.cells.map(rich)
            // A bare `|` in a text splits its cell; what lies beyond the header's cells goes back to the last one.
            if cells.count > table.header.cells.count, let last = table.header.cells.indices.last {
                cells[last] = cells[last].with(markdown: cells[last...].map(\.markdown).joined(separator: " | "))
            }
            return Row(cells: cells, range: row.range)
        }
        range = table.range
        settleRoles()
    }

    func index(of role: ColumnRole) -> Int? { columns.firstIndex(of: role) }
    func has(_ role: ColumnRole) -> Bool { columns.contains(role) }

    /// The header as a person would name the table: `Property | Type | Description`.
    var label: String { headers.map { $0.string.trimmingBlanks() }.joined(separator: " | ") }

    /// The cell of a role; `nil` where the table or the row has none.
    func cell(_ role: ColumnRole, of row: Row) -> RichText? {
        guard let index = index(of: role), row.cells.indices.contains(index) else { return nil }
        return row.cells[index]
    }

    /// What a role means can depend on its neighbours.
    private mutating func settleRoles() {
        // `Value | Description` lists members; `Header | Value` and `Name | Value` don't.
        if !has(.name), let value = index(of: .member) ?? index(of: .value) {
            columns[value] = .name
            listsValues = value == 0
        }
        // `Name | Value | Description`, the value being a type's name, is how some pages head their type column.
        if has(.name), !has(.type), let value = index(of: .value), has(.description),
            rows.contains(where: { row in row.cells.indices.contains(value) && !row.cells[value].links.isEmpty })
        {
            columns[value] = .type
        }
        // The second of two columns with one role is what nothing is known of.
        for role in ColumnRole.allCases where role != .caller {
            let places = columns.indices.filter { columns[$0] == role }
            for place in places.dropFirst() { columns[place] = nil }
        }
    }
}
