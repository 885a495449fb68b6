import APIModel
import PageReader
import SourceText

extension Pass {
    /// Reads what tables say of parameters: in order, since a row may add members to an enumeration.
    static let readParameters = Pass("read-parameters") { draft in
        for place in draft.operations.indices {
            draft.operations[place].tables = draft.tables(of: draft.operations[place])
        }
    }

    /// Unites permissions, placeholders, query parameters and headers of each operation.
    static let settleParameters = Pass("settle-parameters") { draft in
        draft.operations = draft.workers.mapAll(draft.operations) { $0.withParameters }
    }
}

/// What tables say of the parameters of an operation.
struct ParameterTables {
    var path: [Parameter] = []
    var query: [Parameter] = []
    var headers: [Parameter] = []
}

extension OperationDraft {
    fileprivate var withParameters: OperationDraft {
        let spellings = placeholderSpellings
        var result = self
        result.permissions = unitedPermissions
        result.pathParameters = pathParameters(tables.path, spellings)
        result.queryParameters = queryParameters(tables.query, spellings)
        result.requestHeaders = tables.headers
        return result
    }

    /// By kind of caller. Scopes that any page names are kept; "not supported" holds only where no page says otherwise.
    private var unitedPermissions: [Permission] {
        var result: [Permission] = []
        var places: [String: Int] = [:]
        for row in sources.flatMap({ $0.facts.permissions }) where !row.isPlaceholder {
            let scopes = row.scopes.map(\.value)
            let key = Words(row.kind.value).key
            guard let place = places[key] else {
                places[key] = result.count
                result.append(
                    Permission(
                        kind: row.kind.value, scopes: scopes, isSupported: row.isSupported, note: row.note,
                        sources: [row.range]))
                continue
            }
            result[place].scopes += scopes.filter { !result[place].scopes.contains($0) }
            result[place].isSupported = result[place].isSupported || row.isSupported
            result[place].note = result[place].note ?? row.note
            result[place].sources.append(row.range)
        }
        return result
    }

    /// What the pages call each placeholder: a table describes `id` where the path came to say `projectId`.
    private var placeholderSpellings: [String: Set<String>] {
        let paths = Dictionary(paths.map { (PathShape($0.template), $0) }, uniquingKeysWith: { first, _ in first })
        var result: [String: Set<String>] = [:]
        for line in sources.flatMap(\.lines) {
            guard let path = paths[PathShape(line.target.path)] else { continue }
            for (name, spelling) in zip(path.template.parameters, line.target.path.parameters) {
                result[name, default: []].insert(Words(spelling).key)
            }
        }
        return result
    }

    private func pathParameters(_ documented: [Parameter], _ spellings: [String: Set<String>]) -> [Parameter] {
        let keys = documented.map { Words($0.name).key }
        var result: [Parameter] = []
        for path in paths {
            for name in path.template.parameters where !result.contains(where: { $0.name == name }) {
                let place =
                    keys.isEmpty
                    ? nil
                    : keys.firstIndex(of: Words(name).key)
                        ?? keys.firstIndex { spellings[name, default: []].contains($0) }
                let row = place.map { documented[$0] }
                result.append(
                    Parameter(
                        name: name, type: row?.type ?? .scalar(.string), presence: .required,
                        constraints: row?.constraints ?? Constraints(),
                        documentation: row?.documentation ?? Documentation(), sources: row?.sources ?? path.sources))
            }
        }
        return result
    }

    /// Rows of tables, then what the query of a documented request line names. A row whose name is a placeholder of a
    /// path describes that.
    private func queryParameters(_ documented: [Parameter], _ spellings: [String: Set<String>]) -> [Parameter] {
        let placeholders = Set(paths.flatMap { $0.template.parameters.map { Words($0).key } })
            .union(spellings.values.joined())
        var result = documented.filter { !placeholders.contains(Words($0.name).key) }
        for line in sources.flatMap(\.lines) {
            for pair in (line.target.query ?? "").split(separator: "&") {
                let name = String(pair.split(separator: "=", maxSplits: 1)[0])
                guard name.isQueryName, !result.contains(where: { $0.name == name }) else { continue }
                result.append(Parameter(name: name, sources: [line.target.range]))
            }
        }
        return result
    }
}

extension ModelDraft {
    fileprivate mutating func tables(of operation: OperationDraft) -> ParameterTables {
        ParameterTables(
            path: parameters(of: operation, \.pathParameters, ignoringCase: true),
            query: parameters(of: operation, \.queryParameters, ignoringCase: false),
            headers: parameters(of: operation, \.requestHeaders, ignoringCase: true))
    }

    private mutating func parameters(
        of operation: OperationDraft, _ rows: KeyPath<OperationFacts, [PropertyRow]>, ignoringCase: Bool
    ) -> [Parameter] {
        var result: [Parameter] = []
        for source in operation.sources {
            let page = page(of: source)
            for row in source.facts.value[keyPath: rows] {
                let owner = TypeID(operation.id)
                let type = type(of: row, owner: owner, on: page) ?? .scalar(.string)
                let name = row.name.value
                let isRequired = row.marks.required != nil && row.marks.optional == nil
                let known = result.firstIndex {
                    ignoringCase ? $0.name.lowercased() == name.lowercased() : $0.name == name
                }
                guard let place = known else {
                    result.append(
                        Parameter(
                            name: name, type: type, presence: isRequired ? .required : .optional,
                            constraints: row.marks.constraints, documentation: Documentation(row),
                            sources: [row.name.range]))
                    continue
                }
                if isRequired { result[place].presence = .required }
                result[place].constraints.fill(from: row.marks.constraints)
                result[place].documentation.fill(from: Documentation(row))
                result[place].sources.append(row.name.range)
            }
        }
        return result
    }
}

extension String {
    /// Letters, digits and the signs that names of query parameters have.
    fileprivate var isQueryName: Bool {
        !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || $0 == "$" || $0 == "_" || $0 == "-" || $0 == "." }
    }
}
