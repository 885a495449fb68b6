import LooseJSON

/// JSON that is to be written, with its keys in the order in which they were given.
///
/// It differs from `JSONValue` in having no place in a page: what a page shows is carried along as `.value`.
enum JSONNode: Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    /// A literal that follows the number grammar of RFC 8259.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object(JSONObject)
    case value(JSONValue)

    /// A string for each, in order.
    static func strings(_ texts: some Sequence<String>) -> JSONNode { .array(texts.map { .string($0) }) }
}

extension JSONNode: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
    init(stringLiteral value: String) { self = .string(value) }
    init(booleanLiteral value: Bool) { self = .boolean(value) }
}

/// The members of an object, in order.
///
/// Keys are not compared: whoever sets keys that come from pages makes sure that each is set once.
struct JSONObject: Sendable {
    private(set) var members: [(key: String, value: JSONNode)] = []

    var isEmpty: Bool { members.isEmpty }

    /// Appends a member; `nil` appends nothing.
    mutating func set(_ key: String, _ value: JSONNode?) {
        if let value { members.append((key, value)) }
    }

    /// Appends a string; `nil` and empty text append nothing.
    mutating func set(_ key: String, text: String?) {
        if let text, !text.isEmpty { members.append((key, .string(text))) }
    }

    /// Appends a mark where it holds; the absence of the key says that it doesn't.
    mutating func set(_ key: String, mark: Bool) {
        if mark { members.append((key, true)) }
    }

    mutating func append(contentsOf other: JSONObject) {
        members.append(contentsOf: other.members)
    }

    func value(_ key: String) -> JSONNode? { members.first { $0.key == key }?.value }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, JSONNode)...) {
        members = elements.map { (key: $0.0, value: $0.1) }
    }
}
