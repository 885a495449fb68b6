import SwiftDeclarations

/// What a template that makes Swift can see.
///
/// Its text is `SwiftText` and nothing else: declarations, identifiers, literals and comments that are safe to stand in Swift
/// whatever the pages say. A template can misplace them, but it cannot let text of a page become code.
enum SwiftTemplateValue {
    case text(SwiftText)
    case flag(Bool)
    case list([SwiftTemplateValue])
    case object([String: SwiftTemplateValue])
    /// Made where a template mentions it, and not before: for what few templates want.
    case made(@Sendable () -> SwiftTemplateValue)

    static func code<Node>(_ code: Code<Node>) -> SwiftTemplateValue { .text(SwiftText(code)) }

    static func code<Node>(_ parts: [Code<Node>]) -> SwiftTemplateValue { .list(parts.map { .code($0) }) }

    static func name(_ identifier: SwiftIdentifier) -> SwiftTemplateValue { .text(SwiftText(identifier)) }

    static func names(_ identifiers: [SwiftIdentifier]) -> SwiftTemplateValue { .list(identifiers.map(name)) }

    static func comment(_ comment: DocComment) -> SwiftTemplateValue { .text(SwiftText(comment)) }

    /// The texts of a list.
    var texts: [SwiftText] {
        switch self {
        case .list(let elements): elements.flatMap(\.texts)
        case .text(let text): [text]
        case .made(let make): make().texts
        case .flag, .object: []
        }
    }

    var value: TemplateValue {
        switch self {
        case .text(let text): .text(text.description)
        case .flag(let flag): .flag(flag)
        case .list(let elements): .list(elements.map(\.value))
        case .object(let members): .object(members.mapValues(\.value))
        case .made(let make): make().value
        }
    }
}
