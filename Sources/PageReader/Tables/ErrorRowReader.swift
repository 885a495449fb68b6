import SourceText

/// Reads tables of errors, whatever the order of their columns: a cell of three digits is the status.
struct ErrorRowReader {
    func read(_ grid: TableGrid) -> [ErrorRow] {
        grid.rows.compactMap { row in
            var name = grid.cell(.errorName, of: row) ?? grid.cell(.name, of: row)
            var status: Spanned<Int>?
            if let code = grid.cell(.code, of: row) {
                status = Self.status(code)
                if status == nil { name = name ?? code }
            }
            if status == nil, let cell = row.cells.first { status = Self.status(cell) }
            let subcode = grid.cell(.subcode, of: row).flatMap(Self.word).flatMap {
                Dialect.fold($0.value) == "none" ? nil : $0
            }
            guard name.flatMap(Self.word) != nil || status != nil else { return nil }
            var result = ErrorRow(name: name.flatMap(Self.word), status: status, subcode: subcode, range: row.range)
            if let description = grid.cell(.description, of: row) { result.prose = ProseReader().read(description) }
            return result
        }
    }

    /// `404`, `404 Not Found`.
    private static func status(_ cell: RichText) -> Spanned<Int>? {
        let part = cell.text.trimmed(0..<cell.text.count)
        let digits = cell.text.utf8[part].prefix(while: \.isDigit)
        guard digits.count == 3, let value = Int(String(decoding: digits, as: UTF8.self)), (100...599).contains(value)
        else {
            return nil
        }
        return Spanned(value, at: cell.text.range(of: part.lowerBound..<part.lowerBound + 3))
    }

    private static func word(_ cell: RichText) -> Spanned<String>? {
        let text = cell.string.trimmingBlanks()
        return text.isEmpty ? nil : Spanned(text, at: cell.range)
    }
}
