import LooseJSON
import SourceText

/// Reads the body of a message or a bare fence: JSON with its repairs, or another text.
struct BodyReader {
    /// - Parameters:
    ///   - mediaType: as a header or the fence names it; what the text looks like decides where nothing is named.
    func read(_ text: MappedText, mediaType: String?) -> BodyText {
        let named = mediaType.map { essence($0) }
        let isJSONNamed = named.map { $0.hasSuffix("json") } ?? false
        if named == nil || isJSONNamed || text.looksLikeJSON {
            let result = parseLooseJSON(text)
            if let value = result.value {
                return BodyText(
                    content: .json(value, repairs: result.repairs),
                    mediaType: isJSONNamed ? named ?? "" : "application/json",
                    range: text.range)
            }
        }
        let decoded = EscapedText.decode(text)
        let sniffed = decoded.hasPrefix("<") ? "application/xml" : "text/plain"
        return BodyText(content: .text(decoded), mediaType: named ?? sniffed, range: text.range)
    }

    /// The media type without its parameters, in lower case (RFC 9110, section 8.3.1).
    private func essence(_ mediaType: String) -> String {
        let type = mediaType.prefix { $0 != ";" && $0 != "," }
        return String(type).trimmingBlanks().lowercased()
    }
}

/// Text whose markup was escaped for HTML: `&lt;input&gt;`.
enum EscapedText {
    /// The text with the five entities of XML decoded, where it begins with an escaped `<`; else as it stands.
    static func decode(_ text: MappedText) -> String {
        let string = text.string
        guard string.hasPrefix("&lt;") else { return string }
        var result = ""
        var rest = string[...]
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            rest = rest[ampersand...]
            if let (entity, character) = entities.first(where: { rest.hasPrefix($0.0) }) {
                result += character
                rest = rest.dropFirst(entity.count)
            } else {
                result += "&"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    /// XML 1.0, section 4.6.
    private static let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
}
