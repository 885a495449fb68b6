import SwiftDeclarations

/// What a template that makes Swift can see.
///
/// Its text is `SwiftSource` and nothing else: declarations, identifiers, literals and comments that are safe to stand in Swift
/// whatever the pages say. A template can misplace them, but it cannot let text of a page become code.
enum SwiftTemplateValue {
    case source(SwiftSource)
    case flag(Bool)
    case list([SwiftTemplateValue])
    case object([String: SwiftTemplateValue])

    static func sources(_ sources: [SwiftSource]) -> SwiftTemplateValue {
        .list(sources.map { .source($0) })
    }

    static func name(_ identifier: SwiftIdentifier) -> SwiftTemplateValue {
        .source(identifier.source)
    }

    var value: TemplateValue {
        switch self {
        case .source(let source): .text(source.text)
        case .flag(let flag): .flag(flag)
        case .list(let elements): .list(elements.map(\.value))
        case .object(let members): .object(members.mapValues(\.value))
        }
    }
}
