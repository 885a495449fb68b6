import SwiftSyntax

/// What stands before a declaration: its comment, and what the linter is told about it.
///
/// swift-syntax makes `Trivia` of any text; this is made of a `DocComment` and `LinterRule`s alone.
struct Lead {
    static let none = Lead(trivia: [])

    let trivia: Trivia

    static func + (left: Lead, right: Lead) -> Lead { Lead(trivia: left.trivia + right.trivia) }
}
