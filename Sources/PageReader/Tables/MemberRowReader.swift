import SourceText

/// Reads tables of the members of an enumeration.
struct MemberRowReader {
    func read(_ grid: TableGrid) -> [MemberRow] {
        grid.rows.compactMap { row in
            guard let cell = grid.cell(.name, of: row) ?? row.cells.first else { return nil }
            let part = cell.codes.first { !$0.isEmpty } ?? cell.text.trimmed(0..<cell.text.count)
            guard !part.isEmpty, part.count < 256 else { return nil }
            var member = MemberRow(name: Spanned(cell.text.string(part), at: cell.text.range(of: part)))
            member.value = grid.cell(.value, of: row).flatMap { Int64($0.string.trimmingBlanks()) }
            if let description = grid.cell(.description, of: row) { member.prose = ProseReader().read(description) }
            return member
        }
    }
}
