import LooseJSON
import SourceText

extension Fact {
    /// The tree as JSON, indented by two spaces.
    ///
    /// An object has `kind`, and where there are any `name`, `value`, `marks`, `at` (`page.md:12:3`) and `children`.
    public func json(in sources: SourceMap, indentation: String = "") -> String {
        let inner = indentation + "  "
        var members = ["\"kind\": \(JSONValue.literal(kind))"]
        if !name.isEmpty { members.append("\"name\": \(JSONValue.literal(name))") }
        if let value { members.append("\"value\": \(JSONValue.literal(value))") }
        if !marks.isEmpty { members.append("\"marks\": [\(marks.map(JSONValue.literal).joined(separator: ", "))]") }
        if let place = range.flatMap(sources.location) {
            members.append("\"at\": \(JSONValue.literal(place.description))")
        }
        if !children.isEmpty {
            members.append("\"children\": " + Fact.json(children, in: sources, indentation: inner))
        }
        return "{\n" + members.map { inner + $0 }.joined(separator: ",\n") + "\n\(indentation)}"
    }

    /// Several trees as an array.
    public static func json(_ facts: [Fact], in sources: SourceMap, indentation: String = "") -> String {
        guard !facts.isEmpty else { return "[]" }
        let inner = indentation + "  "
        let items = facts.map { inner + $0.json(in: sources, indentation: inner) }
        return "[\n" + items.joined(separator: ",\n") + "\n\(indentation)]"
    }
}
