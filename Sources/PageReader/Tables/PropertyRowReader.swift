import APIModel
import SourceText

/// Reads the rows of tables that list properties, parameters or headers.
struct PropertyRowReader {
    let dialect: Dialect

    /// A row; `nil` for one that names nothing (a divider, `|**On-boarding**|`, or an empty row).
    func read(_ row: TableGrid.Row, of grid: TableGrid) -> PropertyRow? {
        guard let nameCell = grid.cell(.name, of: row) ?? row.cells.first, let name = name(nameCell) else { return nil }
        // `|**On-boarding**|` divides a table; `spill,cracking).|` runs on from the line before.
        let standsAlone = row.cells.dropFirst().allSatisfy(\.isBlank) && grid.columns.count > 1
        guard !standsAlone || !nameCell.markdown.contains("**") && !name.value.contains(",") else { return nil }
        var description = grid.cell(.description, of: row) ?? RichText(file: row.range.file)
        var type = grid.cell(.type, of: row).flatMap(TypeCellReader(dialect: dialect).read)
        var values: [MemberRow] = []
        var nullable: SourceRange?
        if type == nil, !dialect.trailingTypes.isEmpty,
            let trailing = TrailingTypeReader(dialect: dialect).read(description)
        {
            type = trailing.type
            values = trailing.values
            nullable = trailing.nullable
            description = description.slice(0..<trailing.start)
        }
        var marks = MarksReader().read(description)
        marks.nullable = marks.nullable ?? nullable
        if values.isEmpty { values = ValueListReader().read(description) }
        readMarks(beside: name, in: nameCell, into: &marks)
        if let required = grid.cell(.required, of: row) { read(required: required, into: &marks) }
        if let value = grid.cell(.default, of: row), !value.isBlank {
            marks.constraints.defaultValue = value.string.trimmingBlanks()
        }
        if type == nil, values.isEmpty { type = impliedType(description, marks.constraints) }
        let inheritance = InheritanceReader.ofRows.read(description)
        let prose = ProseReader().read(description, without: inheritance?.sentence)
        marks.deprecated = prose.deprecation
        var result = PropertyRow(
            name: name, type: type, prose: prose, marks: marks, values: values, range: row.range)
        result.inheritedFrom = inheritance?.mention
        return result
    }

    /// `id (required)`, `amount **required**`: what stands beside the name in its cell.
    private func readMarks(beside name: Spanned<String>, in cell: RichText, into marks: inout Marks) {
        guard cell.text.contains("required") || cell.text.contains("optional") else { return }
        let rest = cell.string.lowercased().replacing(name.value.lowercased(), with: " ", maxReplacements: 1)
        let words = rest.split { !$0.isLetter && $0 != "-" }
        if words == ["required"] { marks.required = marks.required ?? cell.range }
        if words == ["optional"] { marks.optional = marks.optional ?? cell.range }
    }

    /// What the words of a row without a type say of its values: "Whether …" of two, a length of text, a limit of
    /// numbers.
    private func impliedType(_ description: RichText, _ limits: Constraints) -> Spanned<TypeExpression>? {
        let folded = Dialect.fold(description.string)
        let scalar: Scalar
        if ["whether ", "gets whether ", "indicates whether ", "sets whether "].contains(where: folded.hasPrefix) {
            scalar = .boolean
        } else if limits.maxLength != nil || limits.minLength != nil {
            scalar = .string
        } else if limits.maximum != nil || limits.minimum != nil {
            scalar = .integer
        } else {
            return nil
        }
        return Spanned(.scalar(scalar), at: description.range)
    }

    /// The name in a cell: its code span, or its text, up to a parenthesis or blank.
    private func name(_ cell: RichText) -> Spanned<String>? {
        var part = cell.codes.first { !$0.isEmpty } ?? cell.text.trimmed(0..<cell.text.count)
        // `id (required)`, `displayName *`.
        if let end = cell.text.utf8[part].firstIndex(where: { $0 == UInt8(ascii: "(") }), end > part.lowerBound {
            part = cell.text.trimmed(part.lowerBound..<end)
        }
        while let last = cell.text.utf8[part].last, "*:,".utf8.contains(last) {
            part = cell.text.trimmed(part.lowerBound..<part.upperBound - 1)
        }
        guard !part.isEmpty, part.count < 256 else { return nil }
        return Spanned(cell.text.string(part), at: cell.text.range(of: part))
    }

    private func read(required cell: RichText, into marks: inout Marks) {
        switch Dialect.fold(cell.string) {
        case "yes", "true", "required", "y", "x", "✓", "✔", "mandatory":
            marks.required = marks.required ?? cell.range
            marks.optional = nil
        case "no", "false", "optional", "n":
            marks.optional = marks.optional ?? cell.range
            marks.required = nil
        default:
            break
        }
    }
}
