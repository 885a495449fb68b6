import LooseJSON
import PageReader

extension PageFacts {
    /// Every mention of a type in the facts of the page, in the order of the facts. Types that bodies name by a key
    /// come as mentions too.
    func forEachMention(typeKey: String, _ body: (TypeMention) -> Void) {
        for type in types {
            body(type.name)
            if let base = type.base { body(base) }
            for row in type.properties { row.forEachMention(body) }
            if let representation = type.representation {
                if let mention = representation.annotation?.type { body(mention) }
                representation.body.forEachMention(typeKey: typeKey, body)
            }
        }
        for operation in operations {
            let rows = [
                operation.pathParameters, operation.queryParameters, operation.requestHeaders, operation.request.rows,
                operation.responseRows,
            ]
            for row in rows.joined() { row.forEachMention(body) }
            operation.request.type?.value.forEachMention(body)
            for response in operation.responses { response.type?.value.forEachMention(body) }
            for message in operation.exchanges.flatMap(\.messages) {
                if let mention = message.annotation?.type { body(mention) }
                message.body?.forEachMention(typeKey: typeKey, body)
            }
        }
    }
}

extension PropertyRow {
    func forEachMention(_ body: (TypeMention) -> Void) {
        type?.value.forEachMention(body)
        if let inheritedFrom { body(inheritedFrom) }
    }
}

extension TypeExpression {
    func forEachMention(_ body: (TypeMention) -> Void) {
        switch self {
        case .mention(let mention): body(mention)
        case .array(let element), .map(let element): element.forEachMention(body)
        case .oneOf(let alternatives): for alternative in alternatives { alternative.forEachMention(body) }
        case .scalar, .inlineEnumeration, .anything, .unparsed: break
        }
    }
}

extension BodyText {
    fileprivate func forEachMention(typeKey: String, _ body: (TypeMention) -> Void) {
        json?.forEachMention(typeKey: typeKey, body)
    }
}

extension JSONValue {
    /// The types that its objects name.
    fileprivate func forEachMention(typeKey: String, _ body: (TypeMention) -> Void) {
        switch kind {
        case .object(let members):
            for member in members {
                if member.key == typeKey, let name = member.value.string, !name.isEmpty {
                    body(TypeMention(name: name, range: member.value.range))
                }
                member.value.forEachMention(typeKey: typeKey, body)
            }
        case .array(let elements):
            for element in elements { element.forEachMention(typeKey: typeKey, body) }
        case .string, .number, .boolean, .null:
            break
        }
    }
}
