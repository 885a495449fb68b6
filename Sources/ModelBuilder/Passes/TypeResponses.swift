import APIModel
import LooseJSON
import PageReader
import SourceText

extension Pass {
    /// Says what each operation answers, by status: from sentences, tables of responses and errors, and examples.
    static let typeResponses = Pass("type-responses") { draft in
        for place in draft.operations.indices {
            draft.operations[place].responses = draft.responses(of: draft.operations[place])
        }
    }
}

/// What pages say of one status of an operation.
private struct StatusFacts {
    var statements: [(statement: ResponseStatement, page: Int)] = []
    var messages: [(message: MessageFacts, page: Int)] = []
    var errors: [ErrorRow] = []
}

extension OperationDraft {
    /// The status that a statement or message without one means: the only success that the operation shows or states,
    /// else `200`.
    var defaultStatus: Int {
        let stated = sources.flatMap { $0.facts.responses.compactMap { $0.status?.value } }
        let successes = (stated + shownStatuses).filter { (200..<400).contains($0) }.uniqued()
        return successes.count == 1 ? successes[0] : stated.first { (200..<300).contains($0) } ?? 200
    }

    private var shownStatuses: [Int] {
        sources.flatMap(\.exchanges).flatMap(\.responses).compactMap { message in
            if case .response(let status) = message.start { status.value } else { nil }
        }
    }

    func status(of message: MessageFacts) -> Int {
        if case .response(let status) = message.start { status.value } else { defaultStatus }
    }
}

extension ModelDraft {
    fileprivate mutating func responses(of operation: OperationDraft) -> [Response] {
        var byStatus: [Int: StatusFacts] = [:]
        let fallback = operation.defaultStatus
        for source in operation.sources {
            for statement in source.facts.responses {
                byStatus[statement.status?.value ?? fallback, default: StatusFacts()].statements
                    .append((statement, source.page))
            }
            for message in source.exchanges.flatMap(\.responses) {
                byStatus[operation.status(of: message), default: StatusFacts()].messages.append((message, source.page))
            }
            for row in source.facts.errors {
                byStatus[row.status?.value ?? 400, default: StatusFacts()].errors.append(row)
            }
        }
        if !byStatus.keys.contains(where: { (200..<400).contains($0) }) { byStatus[200] = StatusFacts() }
        return byStatus.sorted { $0.key < $1.key }.map { response($0.key, $0.value, of: operation) }
    }

    private mutating func response(_ status: Int, _ facts: StatusFacts, of operation: OperationDraft) -> Response {
        var documentation = Documentation()
        for (statement, _) in facts.statements { documentation.fill(from: Documentation(statement.prose)) }
        let sources =
            facts.statements.map(\.statement.range) + facts.messages.map(\.message.range) + facts.errors.map(\.range)
        return Response(
            status: status, body: payload(status, facts, of: operation), headers: headers(of: facts.messages),
            errors: facts.errors.map { DocumentedError($0, status: status) }, documentation: documentation,
            sources: sources.uniqued())
    }

    private mutating func payload(_ status: Int, _ facts: StatusFacts, of operation: OperationDraft) -> Payload? {
        let shown = facts.messages.compactMap { message, page in
            message.body.map { ExampleBodyText(body: $0, annotation: message.annotation, page: page) }
        }
        var stated: [TypeReference] = []
        for (statement, page) in facts.statements {
            guard let type = statement.type else { continue }
            let reference = reference(type.value, on: pages[page])
            stated.append(reference)
            if let id = reference.namedType { types.update(id) { $0.addSource(.mention, at: type.range) } }
        }
        var type = agreed(stated, on: operation.resource) ?? annotatedType(of: shown)
        // A page may go on with what the service sends elsewhere: notifications.
        let bodies = type.map { type in shown.filter { !isOther($0, than: type) } } ?? shown
        type = type.map { widened($0, by: bodies) }
        // "A string collection", where every element shown is an object that the annotation names.
        if case .scalar = type?.element, bodies.contains(where: { $0.body.json?.listsObjects ?? false }),
            let annotated = annotatedType(of: bodies), annotated.namedType != nil
        {
            type = annotated
        }
        if type == nil, let body = bodies.first(where: { $0.body.json != nil }) ?? bodies.first {
            type = undescribedType(of: body, status: status, operation: operation)
        }
        let rows = status == operation.defaultStatus ? operation.sources.flatMap(responseRows) : []
        if type == nil, !rows.isEmpty { type = .named(responseType(of: operation)) }
        if let id = type?.namedType, !types.isEnumeration(id) { describe(id, by: rows) }
        guard let type else { return nil }
        let isSometimesMissing =
            facts.statements.contains { $0.statement.saysNoBody } || shown.count < facts.messages.count
        let sources =
            facts.statements.filter { $0.statement.type != nil }.map(\.statement.range) + bodies.map(\.body.range)
            + rows.map(\.row.range)
        guard let place = sources.first else { return nil }
        guard let shaped = shaped(type, as: bodies, at: place, operation: operation) else { return nil }
        return Payload(
            type: shaped,
            mediaType: (bodies.first { $0.body.json != nil } ?? bodies.first)?.body.mediaType
                ?? (shaped == .scalar(.stream) ? "application/octet-stream" : "application/json"),
            presence: isSometimesMissing ? .optional : .required, sources: sources.uniqued())
    }

    private func responseRows(of source: OperationSource) -> [(row: PropertyRow, page: Page)] {
        source.facts.responseRows.map { ($0, page(of: source)) }
    }

    /// Gives rows of a table on an answer to the type of the answer.
    private mutating func describe(_ id: TypeID, by rows: [(row: PropertyRow, page: Page)]) {
        for (row, page) in rows {
            add(row, to: types.owner(of: row.name.value, in: id) ?? id, as: .bodyTable, on: page)
            types.update(id) { type in
                type.isDescribedAsObject = true
                type.addSource(.bodyTable, at: row.range)
            }
        }
    }

    /// The type that an annotation or the body itself names.
    private func annotatedType(of bodies: [ExampleBodyText]) -> TypeReference? {
        for body in bodies {
            let page = pages[body.page]
            if let mention = body.annotation?.type, mention.name.lowercased() != "none" {
                let reference = reference(mention, on: page)
                return body.annotation?.isCollection == true ? .array(reference) : reference
            }
            if let own = ownType(of: body.body, on: body.page) { return .named(own) }
        }
        return nil
    }

    /// A collection stands in a wrapper or as a bare array: as examples show it, else as the doc set has it.
    private mutating func shaped(
        _ type: TypeReference, as bodies: [ExampleBodyText], at place: SourceRange, operation: OperationDraft
    ) -> TypeReference? {
        let values = bodies.compactMap(\.body.json)
        let sign = settings.policies.annotationSign
        let wrapper = values.firstNonNil { $0.wrappedKey(sign: sign) }
        switch type {
        case .array(let element):
            if values.contains(where: { $0.elements != nil }) { return type }
            if let wrapper, wrapper.isArray {
                return .named(collection(of: element, under: wrapper.key, bodies, at: place))
            }
            // Prose says that there are many where every example shows one by itself.
            if !values.isEmpty, element.namedType != nil, values.allSatisfy({ $0.members != nil }) { return element }
            guard values.isEmpty, let key = settings.policies.collectionKey else { return type }
            return .named(collection(of: element, under: key, bodies, at: place))
        case .named(let id):
            if let wrapper, wrapper.isArray, types.place(of: wrapper.key, in: id) == nil {
                return .named(collection(of: type, under: wrapper.key, bodies, at: place))
            }
            return type
        case .scalar:
            guard let first = bodies.first, values.contains(where: { $0.members != nil }) else { return type }
            return undescribedType(of: first, status: 200, operation: operation)
        case .map, .unknown:
            return type
        }
    }

    /// The type of an answer that holds many of one type under a key.
    private mutating func collection(
        of element: TypeReference, under key: String, _ bodies: [ExampleBodyText], at place: SourceRange
    ) -> TypeID {
        let name: String
        let namespace: String?
        switch element {
        case .named(let id): (name, namespace) = (id.name, id.namespace)
        case .scalar(let scalar): (name, namespace) = (scalar.rawValue, nil)
        case .array, .map, .unknown: (name, namespace) = ("item", nil)
        }
        // A page may declare a type of just this name, for something else.
        var id = TypeID(name + "Collection", namespace: namespace)
        if names.isDeclared(id) { id = TypeID(name + "CollectionResponse", namespace: namespace) }
        types.update(id) { type in
            type.isDescribedAsObject = true
            type.isWrapper = true
            for body in bodies { type.addSource(.example, at: body.body.range) }
        }
        types.update(id) { type in
            type.addSource(.mention, at: place)
            type.updateProperty(key) { $0.add(.mention, at: place, type: .array(element)) }
            // Any collection may grow beyond one answer, whether or not an example is long enough to show it.
            if let paging = settings.policies.paging, key == paging.elementsKey {
                type.updateProperty(paging.nextLinkKey) { $0.add(.mention, at: place, type: .scalar(.string)) }
            }
        }
        return id
    }

    /// A body that no words describe.
    private mutating func undescribedType(
        of body: ExampleBodyText, status: Int, operation: OperationDraft
    ) -> TypeReference? {
        guard let json = body.body.json else { return .scalar(body.body.isText ? .string : .stream) }
        guard json.members != nil else { return json.shallowType }
        // All operations of an API fail in one form.
        let id = status >= 400 ? TypeID("errorResponse") : responseType(of: operation)
        let known = names.canonical(id)
        types.update(known) { $0.addSource(.example, at: body.body.range) }
        return .named(known)
    }

    private func responseType(of operation: OperationDraft) -> TypeID {
        let id = TypeID(operation.id + "Response")
        return names.known(id.key) == nil ? id : TypeID(operation.id + ".response")
    }

    private func headers(of messages: [(message: MessageFacts, page: Int)]) -> [Parameter] {
        var result: [Parameter] = []
        for header in messages.flatMap(\.message.headers) {
            let small = header.name.lowercased()
            guard !settings.policies.messageHeaders.contains(small) else { continue }
            if let place = result.firstIndex(where: { $0.name.lowercased() == small }) {
                result[place].sources.append(header.range)
            } else {
                result.append(Parameter(name: header.name, sources: [header.range]))
            }
        }
        return result
    }
}

extension DocumentedError {
    fileprivate init(_ row: ErrorRow, status: Int) {
        let subcode = row.subcode?.value ?? ""
        self.init(
            code: row.name?.value ?? String(status),
            subcode: subcode.isEmpty || subcode.lowercased() == "none" ? nil : subcode,
            documentation: Documentation(row.prose), source: row.range)
    }
}

extension JSONValue {
    /// The one key of an object beside annotations, where it holds an array or an object.
    func wrappedKey(sign: UInt8) -> (key: String, isArray: Bool)? {
        guard let members else { return nil }
        let own = members.filter { !$0.key.utf8.contains(sign) }
        guard own.count == 1 else { return nil }
        if own[0].value.elements != nil { return (own[0].key, true) }
        return own[0].value.members != nil ? (own[0].key, false) : nil
    }

    /// Whether it is an array with objects in it, bare or as the only thing of its message.
    fileprivate var listsObjects: Bool {
        let bare = elements ?? wrappedKey(sign: UInt8(ascii: "@")).flatMap { self[$0.key]?.elements }
        return bare?.contains { $0.members != nil } ?? false
    }

    func member(_ key: String) -> JSONMember? { members?.last { $0.key == key } }
}
