import SwiftParser
import SwiftSyntax

/// A name that generated Swift declares.
public struct SwiftIdentifier: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Without backticks, as DocC and people name it: `default`.
    public let name: String
    /// As it is written in code: `` `default` ``.
    public let source: SwiftSource

    /// Takes what `Identifiers` made; anything else becomes a sound name here.
    init(_ name: String) {
        let isPlain = name.utf8.allSatisfy { $0 < 0x80 } && !Identifiers.keywords.contains(name)
        self.name = name
        self.source = SwiftSource(trusted: isPlain ? name : Self.quotedWhereNeeded(name))
    }

    public var description: String { name }
    public static func < (left: SwiftIdentifier, right: SwiftIdentifier) -> Bool { left.name < right.name }

    /// What swift-format has to be told to accept the name, since its spelling follows the wire on purpose.
    var linterRules: [SwiftSource] {
        var rules: [SwiftSource] = []
        if name.first?.isUppercase == true || name.dropFirst().contains("_") { rules.append("AlwaysUseLowerCamelCase") }
        if !name.utf8.allSatisfy({ $0 < 0x80 }) { rules.append("IdentifiersMustBeASCII") }
        return rules
    }

    private static func quotedWhereNeeded(_ name: String) -> String {
        name.isValidSwiftIdentifier(for: .variableName) ? name : "`\(name)`"
    }
}
