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
}
