import APIModel
import SourceText

/// An example of a body, with the exchange it is from.
struct BodyExample {
    /// The name of the exchange.
    var name: String
    var message: ExampleMessage
    var body: ExampleBody

    /// `nil` for a message without a body.
    init?(_ name: String, _ message: ExampleMessage) {
        guard let body = message.body else { return nil }
        self.name = name
        self.message = message
        self.body = body
    }
}

/// A `content` map: what a body may be, by media type, with its examples.
struct ContentMap {
    private struct Entry {
        var mediaType: String
        var schema: JSONObject
        var examples = JSONObject()
        var names = UniqueNames()
    }

    private var entries: [Entry] = []
    private let citations: SourceLines

    init(citations: SourceLines) {
        self.citations = citations
    }

    /// Makes room for a documented body, whether or not there are examples of it.
    mutating func declare(_ mediaType: String, _ schema: JSONObject) {
        _ = place(of: mediaType, schema)
    }

    /// Adds an example; the schema counts where its media type is new.
    mutating func add(_ example: BodyExample, as mediaType: String, schema: JSONObject) {
        let place = place(of: mediaType, schema)
        let key = entries[place].names.take(ComponentKey.sanitized(example.name, whereEmpty: "example"))
        entries[place].examples.set(key, .object(object(of: example)))
    }

    /// `nil` where nothing was declared or added.
    var node: JSONNode? {
        guard !entries.isEmpty else { return nil }
        var result = JSONObject()
        for entry in entries {
            var mediaType: JSONObject = ["schema": .object(entry.schema)]
            if !entry.examples.isEmpty { mediaType.set("examples", .object(entry.examples)) }
            result.set(entry.mediaType, .object(mediaType))
        }
        return .object(result)
    }

    private mutating func place(of mediaType: String, _ schema: JSONObject) -> Int {
        if let place = entries.firstIndex(where: { $0.mediaType == mediaType }) { return place }
        entries.append(Entry(mediaType: mediaType, schema: schema))
        return entries.count - 1
    }

    private func object(of example: BodyExample) -> JSONObject {
        var result: JSONObject = ["summary": .string(example.name)]
        switch example.body {
        case .json(let value): result.set("value", .value(value))
        case .text(let text, _): result.set("value", .string(text))
        }
        let contradictions = example.message.contradictions
        if !contradictions.isEmpty {
            result.set("x-docgen-contradictions", .array(contradictions.map { .object(object(of: $0)) }))
        }
        result.set("x-docgen-source", citations.node([example.message.source.start]))
        return result
    }

    private func object(of contradiction: Contradiction) -> JSONObject {
        var result: JSONObject = ["rule": .string(contradiction.rule.name), "message": .string(contradiction.message)]
        result.set("x-docgen-source", citations.node([contradiction.range]))
        return result
    }
}
