/// The place of a value within a JSON document, in the notation of
/// [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901): `/participants/attendees/0/upn`. The whole document is ``root``.
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    /// The keys and indices from the root down.
    public let tokens: [String]

    public static let root = JSONPointer([])

    public init(_ tokens: [String]) {
        self.tokens = tokens
    }

    /// Reads what ``description`` writes: `/participants/attendees/0/upn`.
    public init(text: String) {
        tokens = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { token in
            token.split(separator: "~1", omittingEmptySubsequences: false).map { part in
                part.split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
            }.joined(separator: "/")
        }
    }

    /// The place to which a decoder's coding path leads.
    public init(codingPath: [any CodingKey]) {
        self.init(codingPath.map { key in key.intValue.map(String.init) ?? key.stringValue })
    }

    public func appending(_ token: String) -> JSONPointer {
        JSONPointer(tokens + [token])
    }

    /// The pointer in text, `~` and `/` within a token escaped as `~0` and `~1`.
    public var description: String {
        tokens.map { token in
            var text = "/"
            for character in token.unicodeScalars {
                switch character {
                case "~": text += "~0"
                case "/": text += "~1"
                default: text.unicodeScalars.append(character)
                }
            }
            return text
        }.joined()
    }
}
