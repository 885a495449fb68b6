import Foundation

/// Where a link in documentation leads, beside addresses of the web.
///
/// It is written as the destination of a Markdown link, with a scheme of its own: `[the user](docgen:type/user)`. An emitter
/// writes such links as its format links, or leaves their label alone.
public enum DocumentationLink: Hashable, Sendable {
    /// A page, by its path from the root of the doc set with its anchor: `resources/user.md#properties`. Only text that comes
    /// right out of a page has it; the model has what the page is about.
    case page(String)
    case type(TypeID)
    /// An operation, by its identifier.
    case operation(String)

    /// The link that a destination is; `nil` for any other destination.
    public init?(_ destination: some StringProtocol) {
        guard destination.hasPrefix(Self.scheme) else { return nil }
        let parts = destination.dropFirst(Self.scheme.count).split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let name = String(parts[1]).removingPercentEncoding else { return nil }
        switch parts[0] {
        case "page": self = .page(name)
        case "type": self = .type(TypeID(name))
        case "operation": self = .operation(name)
        default: return nil
        }
    }

    /// As it stands in Markdown, without a character that Markdown or a sentence could end in.
    public var destination: String {
        switch self {
        case .page(let path): "\(Self.scheme)page/\(Self.encoded(path))"
        case .type(let id): "\(Self.scheme)type/\(Self.encoded(id.key))"
        case .operation(let id): "\(Self.scheme)operation/\(Self.encoded(id))"
        }
    }

    private static let scheme = "docgen:"

    private static func encoded(_ name: String) -> String {
        name.addingPercentEncoding(withAllowedCharacters: plainCharacters) ?? ""
    }

    private static let plainCharacters = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-./#")

    /// A text with all links of this kind written anew; their labels hold no brackets.
    public static func rewritten(
        in text: String, _ write: (_ label: Substring, _ link: DocumentationLink) -> String
    ) -> String {
        guard text.utf8.contains(UInt8(ascii: "]")) else { return text }
        var result = ""
        var rest = text[...]
        while let middle = rest.firstRange(of: "](\(scheme)"), let end = rest[middle.upperBound...].firstIndex(of: ")")
        {
            let target = rest[rest.index(middle.lowerBound, offsetBy: 2)..<end]
            if let start = rest[..<middle.lowerBound].lastIndex(of: "["), let link = DocumentationLink(target) {
                result += rest[..<start]
                result += write(rest[rest.index(after: start)..<middle.lowerBound], link)
            } else {
                result += rest[...end]
            }
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    /// All of them in a text.
    public static func links(in text: String) -> [DocumentationLink] {
        var links: [DocumentationLink] = []
        _ = rewritten(in: text) { label, link in
            links.append(link)
            return String(label)
        }
        return links
    }
}
