import LooseJSON
import PageReader

extension PageFacts {
    /// Every mention of a type in the facts of the page, in the order of the facts. Types that bodies name by a key
    /// come as mentions too.
    func mentions(typeKey: String) -> [TypeMention] {
        var all = Mentions(typeKey: typeKey)
        for type in types {
            all.list.append(type.name)
            if let base = type.base { all.list.append(base) }
            all.add(type.properties)
            if let representation = type.representation {
                if let mention = representation.annotation?.type { all.list.append(mention) }
                if let json = representation.body.json { all.add(json) }
            }
        }
        for operation in operations.lazy.map({ $0.value }) {
            all.add(operation.pathParameters)
            all.add(operation.queryParameters)
            all.add(operation.requestHeaders)
            all.add(operation.request.rows)
            all.add(operation.responseRows)
            if let type = operation.request.type { all.add(type.value) }
            for response in operation.responses {
                if let type = response.type { all.add(type.value) }
            }
            for exchange in operation.exchanges {
                if let request = exchange.request { all.add(request) }
                for response in exchange.responses { all.add(response) }
            }
        }
        return all.list
    }
}

/// Mentions of types, gathered.
private struct Mentions {
    let typeKey: String
    var list: [TypeMention] = []

    mutating func add(_ rows: [PropertyRow]) {
        // By their places: rows are wide, and a copy of each costs more than what is looked for in it.
        for place in rows.indices {
            if let type = rows[place].type { add(type.value) }
            if let base = rows[place].inheritedFrom { list.append(base) }
        }
    }

    mutating func add(_ message: MessageFacts) {
        if let mention = message.annotation?.type { list.append(mention) }
        if let json = message.body?.json { add(json) }
    }

    mutating func add(_ type: TypeExpression) {
        switch type {
        case .mention(let mention): list.append(mention)
        case .array(let element), .map(let element): add(element)
        case .oneOf(let alternatives): for alternative in alternatives { add(alternative) }
        case .scalar, .inlineEnumeration, .anything, .unparsed: break
        }
    }

    /// The types that the objects of a body name.
    mutating func add(_ json: JSONValue) {
        switch json.kind {
        case .object(let members):
            for member in members {
                if member.key == typeKey, let name = member.value.string, !name.isEmpty {
                    list.append(TypeMention(name: name, range: member.value.range))
                }
                add(member.value)
            }
        case .array(let elements):
            for element in elements { add(element) }
        case .string, .number, .boolean, .null:
            break
        }
    }
}
