/// Tables that list the values of a property or parameter: `Type value | Description`, or `Value | Description` under a
/// heading that names it.
struct ValueTables {
    private var tables: [(grid: TableGrid, title: String, entry: Int)] = []

    /// Keeps a table until all rows are known.
    ///
    /// - Parameter entry: its place in the census.
    mutating func add(_ grid: TableGrid, under title: String, entry: Int) { tables.append((grid, title, entry)) }

    /// Gives each table to the row that it is about; one that is about none stays as it is.
    func settle(into rows: inout [PropertyRow], _ census: inout [CensusEntry]) {
        for table in tables where census[table.entry].reading == .unclassified {
            let names = ValueTables.words(table.grid.headers.first?.string ?? "") + ValueTables.words(table.title)
            guard
                let place = rows.firstIndex(where: { names.contains($0.name.value.lowercased()) })
                    ?? rows.firstIndex(where: { $0.mentionedType.map(names.contains) ?? false })
            else { continue }
            if rows[place].values.isEmpty { rows[place].values = MemberRowReader().read(table.grid) }
            census[table.entry].reading = .facts
        }
    }

    /// `Scope types` may speak of `scope` and of `scopeTypes`.
    private static func words(_ text: String) -> [String] {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
        return words.filter { $0 != "value" && $0 != "values" } + [words.joined()]
    }
}

extension PropertyRow {
    /// The name of the type that its cell mentions, in small letters: `### exchangeIdFormat values` lists its members.
    fileprivate var mentionedType: String? {
        switch type?.value {
        case .mention(let mention), .array(.mention(let mention)): mention.name.lowercased()
        case .scalar, .array, .map, .inlineEnumeration, .anything, .oneOf, .unparsed, nil: nil
        }
    }
}

extension TableGrid {
    /// A row a thing with a type: properties or parameters.
    var listsTypedRows: Bool { has(.name) && (has(.type) || has(.required)) }

    /// A column holds something that only facts of an API have; other tables explain.
    var statesFacts: Bool {
        listsTypedRows || listsValues
            || columns.contains { role in
                switch role {
                case .permissionKind, .scopes, .scope, .errorName, .code, .subcode: true
                case .name, .type, .description, .required, .value, .member, .default, .caller, .permission, .item,
                    .link, .method, .returnType, nil:
                    false
                }
            }
    }
}
