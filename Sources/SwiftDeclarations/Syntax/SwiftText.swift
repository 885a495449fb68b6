/// Swift that a template may place: code, a name or a comment, and nothing else.
///
/// There is no way to make one of a `String`, so that text of a page cannot become code in a template either.
public struct SwiftText: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init<Node>(_ code: Code<Node>) { description = code.text }
    public init(_ comment: DocComment) { description = comment.description }
    public init(_ comment: LineComment) { description = comment.text }
    public init(_ name: SwiftIdentifier) { description = name.code }
}
