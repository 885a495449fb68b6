import Foundation
import SourceText

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
        guard parts.count == 2, let name = Self.decoded(Substring(parts[1])) else { return nil }
        switch parts[0] {
        case "page": self = .page(name)
        case "type": self = .type(TypeID(name))
        case "operation": self = .operation(name)
        default: return nil
        }
    }

    private static func decoded(_ text: Substring) -> String? {
        text.utf8.contains(UInt8(ascii: "%")) ? text.removingPercentEncoding : String(text)
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
        // As nearly all paths are.
        if name.utf8.withContiguousStorageIfAvailable({ $0.allSatisfy(isPlain) }) ?? false { return name }
        let signs = "0123456789ABCDEF".utf8.map { Character(Unicode.Scalar($0)) }
        return name.utf8.reduce(into: "") { result, byte in
            if isPlain(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%"
                result.append(signs[Int(byte >> 4)])
                result.append(signs[Int(byte & 0xF)])
            }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "-")...UInt8(ascii: "9"),
            UInt8(ascii: "#"):
            true
        default: false
        }
    }

    /// A text with all links of this kind written anew; their labels hold no brackets.
    public static func rewritten(
        in text: String, _ write: (_ label: Substring, _ link: DocumentationLink) -> String
    ) -> String {
        // Every text of a doc set is looked at, several times, and few have such a link.
        guard text.contains(middle) else { return text }
        var text = text
        return text.withUTF8 { bytes in
            func part(_ range: Range<Int>) -> Substring { Substring(String(decoding: bytes[range], as: UTF8.self)) }
            var result = ""
            var rest = 0
            while let middle = bytes.firstIndex(of: middle, in: rest..<bytes.count),
                let end = bytes[middle...].firstIndex(of: UInt8(ascii: ")"))
            {
                if let start = bytes[rest..<middle].lastIndex(of: UInt8(ascii: "[")),
                    let link = DocumentationLink(part(middle + 2..<end))
                {
                    result += part(rest..<start)
                    result += write(part(start + 1..<middle), link)
                } else {
                    result += part(rest..<end + 1)
                }
                rest = end + 1
            }
            return result + part(rest..<bytes.count)
        }
    }

    /// What stands between the label of such a link and what it names.
    private static let middle = "](\(scheme)"

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
