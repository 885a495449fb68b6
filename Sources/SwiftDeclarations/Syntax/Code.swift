import SwiftSyntax

/// Swift source of one kind, which is named as SwiftSyntax names it: `Code<ExprSyntax>` reads as an `ExprSyntax`.
///
/// It is put together of what this module spells out, of names, and of other code. There is no way to make it of a `String`
/// but for the vocabulary in this folder, which escapes what a document says:
///
/// ```swift
/// let check: CodeBlockItem = "#expect(try input.body == request.decodeBody())"
/// let call: Expr = "MediaType(type: \(SwiftLiteral.string(type)), subtype: \(SwiftLiteral.string(subtype)))"
/// ```
///
/// It is text until a file is whole, which SwiftParser then reads once. A tree that is built node by node gives each node memory
/// of its own, which takes longer than all the rest of writing Swift.
public struct Code<Node: SyntaxProtocol>: Hashable, Sendable, CustomStringConvertible {
    /// As it will stand, without the line break and the indentation before its first line.
    let text: String

    public var description: String { text }

    /// Takes text as it is. `DoorTests` holds that only the vocabulary does this.
    init(verbatim text: String) { self.text = text }
}

extension Code: ExpressibleByStringInterpolation {
    public init(stringLiteral text: StaticString) { self.init(verbatim: text.description) }
    public init(stringInterpolation: CodeInterpolation) { self.init(verbatim: stringInterpolation.text) }
}

/// What the code of an interpolation is put together of: literals of this module, names and other code.
public struct CodeInterpolation: StringInterpolationProtocol {
    fileprivate(set) var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
    public mutating func appendInterpolation<Node>(_ code: Code<Node>) { text += code.text }
    public mutating func appendInterpolation(_ name: SwiftIdentifier) { text += name.code }

    /// Nothing where there is no code.
    mutating func appendInterpolation<Node>(_ code: Code<Node>?) { text += code?.text ?? "" }
    /// A line break, and the indentation of the next line.
    mutating func appendInterpolation(_ space: Space) { text += space.text }
    mutating func appendInterpolation(_ lead: Lead) { text += lead.text }
}
