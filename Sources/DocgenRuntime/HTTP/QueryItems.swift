/// The query of a request: names and values, decoded, in their order. A name may stand there several times.
///
/// ```swift
/// let query: QueryItems = ["$select": "id,subject", "$top": "5"]
/// query["$top"]       // "5"
/// query.text          // "%24select=id%2Csubject&%24top=5"
/// ```
public struct QueryItems: Hashable, Sendable {
    public struct Item: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public var items: [Item]

    public init(_ items: [Item] = []) {
        self.items = items
    }

    /// The first value of a name. Setting one puts it in the place of all others of that name; nil removes them.
    public subscript(name: String) -> String? {
        get { items.first { $0.name == name }?.value }
        set {
            let place = items.firstIndex { $0.name == name } ?? items.count
            items.removeAll { $0.name == name }
            if let newValue { items.insert(Item(name: name, value: newValue), at: min(place, items.count)) }
        }
    }

    public mutating func append(_ name: String, _ value: String) {
        items.append(Item(name: name, value: value))
    }

    /// The items that have none of these names.
    public func besides(_ names: [String]) -> QueryItems {
        names.isEmpty ? self : QueryItems(items.filter { !names.contains($0.name) })
    }

    public var isEmpty: Bool { items.isEmpty }

    /// As it goes on the wire, without the question mark.
    public var text: String {
        items.map { "\(PercentEncoding.encoded($0.name))=\(PercentEncoding.encoded($0.value))" }
            .joined(separator: "&")
    }
}

extension QueryItems: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { Item(name: $0.0, value: $0.1) })
    }
}
