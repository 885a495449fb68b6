import SwiftSyntax

/// Any node of SwiftSyntax, for targets that place nodes and don't make them.
public typealias SwiftNode = SyntaxProtocol

/// Swift that a template may place: what a node, a name or a comment says, and nothing else.
///
/// There is no way to make one of a `String`, so that text of a page cannot become code in a template either.
public struct SwiftText: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ node: some SwiftNode) { description = node.description }
    public init(_ comment: DocComment) { description = comment.description }
    public init(_ comment: LineComment) { description = comment.text }
    public init(_ name: SwiftIdentifier) { description = name.token.text }
}
