import APIModel
import LooseJSON
import PageReader
import SourceText

extension Pass {
    /// Says what each operation is sent: the type that prose names, with the rows of body tables, or an object of the
    /// action's own parameters.
    static let typeRequests = Pass("type-requests") { draft in
        for place in draft.operations.indices {
            draft.operations[place].request = draft.request(of: draft.operations[place])
        }
    }
}

extension ModelDraft {
    fileprivate mutating func request(of operation: OperationDraft) -> Payload? {
        var statements: [(type: TypeReference, at: SourceRange)] = []
        var rows: [BodyRow] = []
        var ownRows: [BodyRow] = []
        for source in operation.sources {
            let page = page(of: source)
            let body = source.facts.request
            let stated = body.type.map { reference($0.value, on: page) }
            if let type = body.type, let stated { statements.append((stated, type.range)) }
            let type =
                stated ?? annotatedType(of: source.requestBodies)
                ?? (body.rows.isEmpty ? nil : typeThatHas(body.rows, of: [source], operation.resource))
            for row in body.rows {
                let row = BodyRow(row: row, page: page, type: type?.namedType)
                if body.rowsAreParameters { ownRows.append(row) } else { rows.append(row) }
            }
        }
        let bodies = operation.requestBodies
        var type = agreed(statements.map(\.type), on: operation.resource)
        if ownRows.isEmpty, type == nil { type = annotatedType(of: bodies) }
        if ownRows.isEmpty, type == nil, !rows.isEmpty {
            type = typeThatHas(rows.map(\.row), of: operation.sources, operation.resource)
        }
        if let named = type?.namedType, ownRows.isEmpty, !types.isEnumeration(named) {
            for (place, row) in rows.enumerated() {
                let outer = owner(of: row, sentAs: named)
                let inner = innerOwner(of: row, after: rows[..<place], in: outer, bodies)
                add(row.row, to: inner ?? outer, as: .bodyTable, on: row.page)
            }
            types.update(named) { draft in
                for statement in statements { draft.addSource(.mention, at: statement.at) }
            }
        } else if !ownRows.isEmpty || !rows.isEmpty {
            type = .named(parameters(of: operation, rows: ownRows + rows))
        } else if type == nil, let body = bodies.first {
            type = undescribedType(of: body, in: operation)
        }
        // Rows are about what they were written for; the operation takes that and what else its examples send.
        guard let type = type.map({ widened($0, by: bodies) }) else { return nil }
        let headings = operation.homes.prefix(1).map { $0.facts.range }
        let none = operation.sources.compactMap { $0.facts.request.saysNone }
        let ranges = operation.sources.compactMap { $0.facts.request.range ?? $0.facts.request.type?.range }
        let sources = statements.map(\.at) + ranges + bodies.map(\.body.range)
        return Payload(
            type: type, mediaType: bodies.first?.body.mediaType ?? "application/json",
            presence: none.isEmpty ? .required : .optional,
            sources: sources.isEmpty ? headings : sources.uniqued())
    }

    /// The one type that all statements name, or the base that they share, or the resource, or the first.
    func agreed(_ types: [TypeReference], on resource: String) -> TypeReference? {
        guard let first = types.first(where: { !$0.isVague }) ?? types.first else { return nil }
        let known = types.filter { !$0.isVague }
        if known.allSatisfy({ $0 == first }) { return first }
        if let base = self.types.commonBase(of: known) { return base }
        guard let resource = names.known(resource) else { return first }
        return known.first { $0.namedType == resource } ?? first
    }

    /// The type that a row says something of: pages on several types share an operation, and each has its own
    /// properties.
    private func owner(of row: BodyRow, sentAs type: TypeID) -> TypeID {
        let own = row.type.flatMap { types.isEnumeration($0) ? nil : $0 } ?? type
        return types.owner(of: row.row.name.value, in: own) ?? own
    }

    /// The type of a row before this one, where only that has the property: `fileName` after `files` goes on with what
    /// is in them. A body that has the key at its top says otherwise.
    private func innerOwner(
        of row: BodyRow, after others: ArraySlice<BodyRow>, in type: TypeID, _ bodies: [ExampleBodyText]
    ) -> TypeID? {
        let name = row.row.name.value
        guard types.place(of: name, in: type) == nil, !bodies.contains(where: { $0.body.json?.member(name) != nil })
        else { return nil }
        let inner = others.reversed().compactMap { other -> TypeID? in
            let documented = types.documentedType(of: other.row.name.value, in: type)
            return documented?.namedType.flatMap { types.owner(of: name, in: $0) }
        }
        return inner.first
    }

    /// The type that an annotation or the body itself names.
    private func annotatedType(of bodies: [ExampleBodyText]) -> TypeReference? {
        for body in bodies {
            let page = pages[body.page]
            if let own = ownType(of: body.body, on: body.page) { return .named(own) }
            if let mention = body.annotation?.type {
                let reference = reference(mention, on: page)
                if reference.namedType != nil { return reference }
            }
        }
        return nil
    }

    /// A type that documents every row: what an update answers with, or the resource itself.
    private func typeThatHas(
        _ rows: [PropertyRow], of sources: [OperationSource], _ resource: String
    ) -> TypeReference? {
        var candidates: [TypeReference] = []
        for source in sources {
            for statement in source.facts.responses {
                if let type = statement.type { candidates.append(reference(type.value, on: page(of: source))) }
            }
        }
        if let resource = names.known(resource) { candidates.append(.named(resource)) }
        return candidates.first { candidate in
            guard case .named(let id) = candidate else { return false }
            return rows.allSatisfy { types.place(of: $0.name.value, in: id) != nil }
        }
    }

    /// The type that holds the parameters of one operation.
    private mutating func parameters(
        of operation: OperationDraft, rows: [BodyRow]
    ) -> TypeID {
        let id = unusedType(Words(operation.id).upperCamel.loweringFirst + "Parameters")
        for entry in rows {
            let row = entry.row
            add(row, to: id, as: .bodyTable, on: entry.page)
            types.update(id) { type in
                type.isDescribedAsObject = true
                type.isParameters = true
                type.addSource(.bodyTable, at: row.range)
                if row.marks.required != nil, row.marks.optional == nil {
                    type.updateProperty(row.name.value) { $0.isRequired = true }
                }
            }
        }
        types.update(id) { $0.documentation = Documentation(summary: "The parameters of \(operation.id).") }
        return id
    }

    /// A body that no words describe: what all of its keys fit, or a type of its own.
    private mutating func undescribedType(of body: ExampleBodyText, in operation: OperationDraft) -> TypeReference? {
        guard let json = body.body.json else { return .scalar(body.body.isText ? .string : .stream) }
        guard let members = json.members else { return json.shallowType }
        if let resource = names.known(operation.resource), !members.isEmpty,
            members.allSatisfy({ types.place(of: $0.key, in: resource) != nil })
        {
            return .named(resource)
        }
        let id = unusedType(Words(operation.id).upperCamel.loweringFirst + "Request")
        types.update(id) { $0.addSource(.example, at: body.body.range) }
        return .named(id)
    }

    /// A name that no type of the pages has.
    func unusedType(_ name: String) -> TypeID {
        var candidate = TypeID(name)
        var number = 2
        while names.known(candidate.key) != nil || types.contains(candidate) {
            candidate = TypeID("\(name)\(number)")
            number += 1
        }
        return candidate
    }
}

extension String {
    /// Its first letter small.
    var loweringFirst: String { prefix(1).lowercased() + dropFirst() }
}

/// A row of a table about a request, and the type that its page says the request has.
private struct BodyRow {
    var row: PropertyRow
    var page: Page
    var type: TypeID?
}

/// The body of a message of an operation, and the page that shows it.
struct ExampleBodyText {
    var body: BodyText
    var annotation: Annotation?
    var page: Int
}

extension OperationDraft {
    /// The bodies of its example requests, JSON before other text.
    var requestBodies: [ExampleBodyText] {
        let all = sources.flatMap(\.requestBodies)
        return all.filter { $0.body.json != nil } + all.filter { $0.body.json == nil }
    }
}

extension OperationSource {
    fileprivate var requestBodies: [ExampleBodyText] {
        exchanges.compactMap(\.request).compactMap { message in
            message.body.map { ExampleBodyText(body: $0, annotation: message.annotation, page: page) }
        }
    }
}

extension BodyText {
    /// Whether the body is characters rather than bytes.
    var isText: Bool {
        let type = mediaType.lowercased()
        return type.hasPrefix("text/") || type.contains("xml") || type.contains("json") || type.contains("html")
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, in the order of first appearance.
    func uniqued() -> [Element] {
        var seen = Set<Element>()
        return filter { seen.insert($0).inserted }
    }
}
