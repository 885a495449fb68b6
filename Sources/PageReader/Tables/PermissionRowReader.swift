import SourceText

/// Reads tables of permissions: a row a kind of caller with its scopes, a column a kind of caller, or a row a scope.
struct PermissionRowReader {
    func read(_ grid: TableGrid) -> [PermissionRow] {
        if grid.has(.permissionKind) { return grid.rows.compactMap { byCaller($0, of: grid) } }
        let callers = grid.columns.indices.filter { grid.columns[$0] == .caller }
        if callers.count > 1 {
            return grid.rows.flatMap { row in callers.compactMap { byResource(row, caller: $0, of: grid) } }
        }
        return grid.rows.compactMap { byScope($0, of: grid) }
    }

    /// `| [device](…) | Device.Read.All | Not supported. | Device.Read.All |` under headers that are callers.
    private func byResource(_ row: TableGrid.Row, caller: Int, of grid: TableGrid) -> PermissionRow? {
        guard row.cells.indices.contains(caller), !row.cells[caller].isBlank, grid.headers.indices.contains(caller)
        else { return nil }
        let kind = Spanned(grid.headers[caller].string.trimmingBlanks(), at: grid.headers[caller].range)
        var result = permission(of: kind, row.cells[caller], in: row)
        if caller > 0 { result.note = row.cells[0].string.trimmingBlanks() }
        return result
    }

    /// `| Delegated (work or school account) | User.Read, User.ReadWrite |`
    private func byCaller(_ row: TableGrid.Row, of grid: TableGrid) -> PermissionRow? {
        guard let kind = grid.cell(.permissionKind, of: row), !kind.isBlank else { return nil }
        // The column of scopes is the one after the kind, whatever it is called.
        let place = grid.index(of: .scopes) ?? (grid.index(of: .permissionKind) ?? 0) + 1
        let cell = row.cells.indices.contains(place) ? row.cells[place] : RichText(file: row.range.file)
        return permission(of: Spanned(kind.string.trimmingBlanks(), at: kind.range), cell, in: row)
    }

    private func permission(of kind: Spanned<String>, _ cell: RichText, in row: TableGrid.Row) -> PermissionRow {
        let isPlaceholder = PlaceholderText.isPlaceholder(cell.string)
        let isUnsupported = Dialect.fold(cell.string).hasPrefix("not supported") || Dialect.fold(cell.string) == "none"
        var result = PermissionRow(
            kind: kind,
            scopes: isPlaceholder || isUnsupported ? [] : scopes(cell),
            isSupported: !isUnsupported && !isPlaceholder, range: cell.isBlank ? row.range : cell.range)
        result.isPlaceholder = isPlaceholder
        return result
    }

    /// `| Meetings.ReadWrite | Create Skype Meetings | Allows the app to create … |`
    private func byScope(_ row: TableGrid.Row, of grid: TableGrid) -> PermissionRow? {
        guard let cell = grid.cell(.scope, of: row) ?? grid.cell(.permission, of: row), let scope = scopes(cell).first
        else { return nil }
        let caller = Spanned("Delegated", at: cell.range)
        var result = PermissionRow(kind: caller, scopes: [scope], isSupported: true, range: row.range)
        result.note = grid.cell(.description, of: row).map { $0.string.trimmingBlanks() }
        return result
    }

    /// The words that are scopes: `User.Read.All`, `https://…/user.read`, `full_access_as_user`.
    private func scopes(_ cell: RichText) -> [Spanned<String>] {
        var result: [Spanned<String>] = []
        var start = 0
        let bytes = cell.text.utf8
        for index in 0...bytes.count {
            let isEnd = index == bytes.count || bytes[index].isBlank || ",;".utf8.contains(bytes[index])
            guard isEnd else { continue }
            var part = cell.text.trimmed(start..<index)
            start = index + 1
            while let last = bytes[part].last, ".*".utf8.contains(last) { part = part.lowerBound..<part.upperBound - 1 }
            let word = cell.text.string(part)
            let isScope = word.contains(".") || word.contains("_") || bytes.count == part.count
            guard !part.isEmpty, isScope, word.utf8.first?.isLetter == true else { continue }
            result.append(Spanned(word, at: cell.text.range(of: part)))
        }
        return result
    }
}
