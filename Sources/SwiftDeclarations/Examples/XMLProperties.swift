import APIModel
import LooseJSON
import SourceText

/// Reads `<property name="subject">…</property>` elements, the way in which UCWA writes an object in XML.
enum XMLProperties {
    /// The properties as a JSON object of strings; nil where the body has none.
    static func json(in message: ExampleMessage) -> JSONValue? {
        guard case .text(let text, _) = message.body else { return nil }
        let members = properties(in: text).map { name, value in
            JSONMember(name, at: message.source, JSONValue(.string(value), at: message.source))
        }
        return members.isEmpty ? nil : JSONValue(.object(members), at: message.source)
    }

    private static func properties(in text: String) -> [(String, String)] {
        var result: [(String, String)] = []
        for element in text.components(between: "<property", and: "</property>") {
            guard let close = element.firstIndex(of: ">"),
                let name = element[..<close].components(between: "name=\"", and: "\"").first
            else { continue }
            result.append((unescaped(name), unescaped(element[element.index(after: close)...])))
        }
        return result
    }

    /// The five predefined entities (XML 1.0, section 4.6).
    private static func unescaped(_ text: some StringProtocol) -> String {
        var result = String(text)
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
            result = result.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
        }
        return result
    }
}

extension StringProtocol where SubSequence == Substring {
    /// What stands between each pair of delimiters.
    fileprivate func components(between opening: String, and closing: String) -> [Substring] {
        split(separator: opening, omittingEmptySubsequences: false).dropFirst().compactMap { part in
            let pieces = part.split(separator: closing, maxSplits: 1, omittingEmptySubsequences: false)
            return pieces.count == 2 ? pieces[0] : nil
        }
    }
}
