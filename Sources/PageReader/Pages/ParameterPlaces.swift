import APIModel

/// Puts parameters where they belong whose table says only that they are parameters: `Attribute | Type | Required`.
///
/// One that is named like a placeholder stands in the path. The others are the query of an operation whose methods take
/// no body (RFC 9110, sections 9.3.1, 9.3.2 and 9.3.5), else members of the body.
struct ParameterPlaces {
    var rows: [PropertyRow]

    func settle(into facts: inout OperationFacts) {
        guard !rows.isEmpty else { return }
        let placeholders = Set(facts.requestLines.flatMap { $0.target.path.parameters.map { $0.lowercased() } })
        let takesBody = facts.requestLines.contains { $0.method.value.takesBody } || facts.requestLines.isEmpty
        for row in rows {
            if placeholders.contains(row.name.value.lowercased()) {
                facts.pathParameters.append(row)
            } else if takesBody {
                facts.request.rows.append(row)
                facts.request.rowsAreParameters = true
            } else {
                facts.queryParameters.append(row)
            }
        }
    }
}

extension HTTPMethod {
    /// A body has a meaning in requests of this method.
    fileprivate var takesBody: Bool {
        switch self {
        case .post, .put, .patch: true
        case .get, .head, .delete, .options: false
        }
    }
}
