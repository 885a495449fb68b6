import SwiftSyntax

/// The tokens that nearly every line has, with the spaces around them; made once, since a debug build takes 5 µs for each.
extension TokenSyntax {
    static let assignment = TokenSyntax.equalToken(leadingTrivia: .space, trailingTrivia: .space)
    static let colonAndSpace = TokenSyntax.colonToken(trailingTrivia: .space)
    static let comma = TokenSyntax.commaToken()
    static let commaAndSpace = TokenSyntax.commaToken(trailingTrivia: .space)
    static let leftParen = TokenSyntax.leftParenToken()
    static let rightParen = TokenSyntax.rightParenToken()
    static let leftSquare = TokenSyntax.leftSquareToken()
    static let rightSquare = TokenSyntax.rightSquareToken()
    static let period = TokenSyntax.periodToken()
    static let quote = TokenSyntax.stringQuoteToken()
    static let tryAndSpace = TokenSyntax.keyword(.try, trailingTrivia: .space)
    static let questionMark = TokenSyntax.postfixQuestionMarkToken()
    static let arrow = TokenSyntax.arrowToken(leadingTrivia: .space, trailingTrivia: .space)
    static let colon = TokenSyntax.colonToken()
    /// What opens a block behind its head.
    static let openingBrace = TokenSyntax.leftBraceToken(leadingTrivia: .space)

    /// `func `
    static func spaced(_ keyword: Keyword) -> TokenSyntax {
        switch keyword {
        case .case: caseAndSpace
        case .func: funcAndSpace
        case .let: letAndSpace
        case .return: returnAndSpace
        case .var: varAndSpace
        default: .keyword(keyword, trailingTrivia: .space)
        }
    }

    private static let caseAndSpace = TokenSyntax.keyword(.case, trailingTrivia: .space)
    private static let funcAndSpace = TokenSyntax.keyword(.func, trailingTrivia: .space)
    private static let letAndSpace = TokenSyntax.keyword(.let, trailingTrivia: .space)
    private static let returnAndSpace = TokenSyntax.keyword(.return, trailingTrivia: .space)
    private static let varAndSpace = TokenSyntax.keyword(.var, trailingTrivia: .space)
}

// Lists of nothing, which most nodes have somewhere: each would be a node of its own, with the memory that it lives in.

extension AttributeListSyntax {
    static let none = AttributeListSyntax([])
}

extension DeclModifierListSyntax {
    static let none = DeclModifierListSyntax([])
}

extension MultipleTrailingClosureElementListSyntax {
    static let none = MultipleTrailingClosureElementListSyntax([])
}
