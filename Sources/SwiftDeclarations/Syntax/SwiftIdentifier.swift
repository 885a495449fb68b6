import SwiftParser

/// A name that stands in generated Swift: one that the sanitiser made of a document's, or one that this module spells out.
///
/// Text is made a name by `Identifiers` and `NameScope` alone; elsewhere a name is a literal, which the compiler demands:
///
/// ```swift
/// let name: SwiftIdentifier = "additionalProperties"
/// ```
public struct SwiftIdentifier: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Without backticks, as DocC and people name it: `default`.
    public let name: String
    /// As it is written in code, with backticks where it needs them.
    let code: String

    /// Takes what `Identifiers` made; anything else becomes a sound name here.
    init(sanitised name: String) {
        self.name = name
        self.code = Identifiers.isPlain(name) ? name : Self.quotedWhereNeeded(name)
    }

    public var description: String { name }
    public static func < (left: SwiftIdentifier, right: SwiftIdentifier) -> Bool { left.name < right.name }
    public static func == (left: SwiftIdentifier, right: SwiftIdentifier) -> Bool { left.name == right.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    private static func quotedWhereNeeded(_ name: String) -> String {
        name.isValidSwiftIdentifier(for: .variableName) ? name : "`\(name)`"
    }
}

extension SwiftIdentifier: ExpressibleByStringLiteral {
    public init(stringLiteral name: StaticString) {
        self.init(sanitised: name.description)
    }
}

extension SwiftIdentifier {
    /// `response2`
    init(_ word: StaticString, _ number: Int) { self.init(sanitised: "\(word)\(number)") }

    /// `_name`, what stores the value of a property that computes it.
    func storage(besides taken: Set<SwiftIdentifier>) -> SwiftIdentifier {
        var storage = SwiftIdentifier(sanitised: "_" + name)
        while taken.contains(storage) { storage = SwiftIdentifier(sanitised: "_" + storage.name) }
        return storage
    }

    /// As it is written in code, in characters.
    var width: Int { code.count }

    /// The name as a type.
    var type: TypeCode { "\(self)" }
    /// A use of what has the name.
    var reference: Expr { "\(self)" }
    /// `.created`
    var implicitMember: Expr { ".\(self)" }
}
