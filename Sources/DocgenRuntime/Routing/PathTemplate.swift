/// A path as documentation writes it: `/users/{id}/drive/root:/{path}:/content`.
///
/// A capture may be a whole segment or a part of one (`range(address='{address}')`). A segment that names a key in
/// parentheses, such as `users('{id}')` or `users({id})`, is the same as `users/{id}`: both forms name one resource
/// ([OData URL conventions, section 4.3.1 and 4.3.6](https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_CanonicalURL)).
/// A capture behind a colon (`root:/{path}:`) is a path of its own: it takes as many segments as there are up to the
/// next colon.
///
/// Every text is a template; a brace without its counterpart stands for itself.
public struct PathTemplate: Hashable, Sendable {
    /// The template as written.
    public let text: String
    /// As written; `users('{id}')` is one of them.
    let written: [Segment]

    public init(_ text: String) {
        self.text = text
        var written: [Segment] = []
        for segment in Self.split(text) {
            let followsColon = written.last?.endsWithColon ?? false
            written.append(Segment(segment, followsColon: followsColon))
        }
        self.written = written
    }

    /// The segments with every key as one of its own.
    var segments: [Segment] { written.flatMap(\.unfolded) }

    /// The names between the braces, in order.
    public var captureNames: [String] { written.flatMap(\.captureNames) }

    /// Splits at slashes, but not at those within braces.
    private static func split(_ text: String) -> [Substring] {
        var depth = 0
        return text.split { character in
            switch character {
            case "{": depth += 1
            case "}": depth = max(0, depth - 1)
            default: break
            }
            return character == "/" && depth == 0
        }
    }
}

extension PathTemplate {
    /// A value taken out of a path, decoded.
    struct Capture: Hashable, Sendable {
        let name: String
        let value: String
    }
}

extension PathTemplate: ExpressibleByStringLiteral, CustomStringConvertible {
    public init(stringLiteral text: String) {
        self.init(text)
    }

    public var description: String { text }
}
