import LooseJSON
import SourceText

/// Reads the JSON in an HTML comment before a fence.
///
///     <!-- { "blockType": "response", "truncated": true, "@odata.type": "microsoft.graph.user" } -->
struct AnnotationReader {
    /// `nil` for a comment that holds no JSON object.
    func read(_ comment: MappedText) -> Annotation? {
        guard comment.firstByte(0..<comment.count) == UInt8(ascii: "{") else { return nil }
        guard let json = parseLooseJSON(comment).value, json.members != nil else { return nil }
        var result = Annotation(json: json, range: comment.range)
        result.blockType = string("blockType", of: json)
        result.name = string("name", of: json)
        result.isCollection = json["isCollection"]?.boolean ?? false
        result.isTruncated = json["truncated"]?.boolean ?? false
        if let type = string("@odata.type", of: json) ?? string("@type", of: json) { result.type = mention(type) }
        // `"@odata.type": "Collection(microsoft.graph.user)"` says what `isCollection` says elsewhere.
        if let type = string("@odata.type", of: json)?.value, type.lowercased().hasPrefix("collection(") {
            result.isCollection = true
        }
        return result
    }

    private func string(_ key: String, of json: JSONValue) -> Spanned<String>? {
        guard let value = json[key], let text = value.string?.trimmingBlanks(), !text.isEmpty else { return nil }
        return Spanned(text, at: value.range)
    }

    private func mention(_ text: Spanned<String>) -> TypeMention? {
        var name = text.value
        if name.lowercased().hasPrefix("collection("), name.hasSuffix(")") {
            name = String(name.dropFirst("collection(".count).dropLast())
        }
        name = TypeMention.cleaned(name)
        return name.isEmpty ? nil : TypeMention(name: name, range: text.range)
    }
}
