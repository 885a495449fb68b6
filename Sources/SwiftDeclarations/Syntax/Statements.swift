import SwiftSyntax
import SwiftSyntaxBuilder

extension CodeBlockItemSyntax {
    init(_ expression: ExprSyntax) { self.init(item: .expr(expression)) }

    /// `let name = value`
    static func constant(_ name: SwiftIdentifier, _ value: ExprSyntax) -> CodeBlockItemSyntax {
        CodeBlockItemSyntax(item: .decl(DeclSyntax(VariableDeclSyntax(.let, name, value: value))))
    }

    /// `var name = value`
    static func variable(_ name: SwiftIdentifier, _ value: ExprSyntax) -> CodeBlockItemSyntax {
        CodeBlockItemSyntax(item: .decl(DeclSyntax(VariableDeclSyntax(.var, name, value: value))))
    }

    /// `return value`
    static func returned(_ value: ExprSyntax) -> CodeBlockItemSyntax {
        CodeBlockItemSyntax(
            item: .stmt(
                StmtSyntax(
                    ReturnStmtSyntax(returnKeyword: .spaced(.return), expression: value))))
    }
}

extension CodeBlockItemListSyntax {
    /// A statement a line, each of which begins at `indentation`.
    init(_ statements: [CodeBlockItemSyntax], at indentation: Indentation) {
        let newline = indentation.newline
        self.init(statements.map { CodeBlockItemSyntax(leadingTrivia: newline, item: $0.item) })
    }
}

extension CodeBlockSyntax {
    /// ` {`, a statement a line, `}`; ` {}` where there are none.
    ///
    /// - Parameter indentation: That of the line which the block begins in.
    init(_ statements: [CodeBlockItemSyntax], at indentation: Indentation) {
        self.init(
            leftBrace: .openingBrace,
            statements: CodeBlockItemListSyntax(statements, at: indentation.deeper),
            rightBrace: .rightBraceToken(leadingTrivia: statements.isEmpty ? [] : indentation.newline))
    }
}

extension SwitchExprSyntax {
    /// `switch subject {`, the cases, `}`
    init(_ subject: ExprSyntax, _ cases: [SwitchCaseSyntax], at indentation: Indentation) {
        self.init(
            switchKeyword: .spaced(.switch), subject: subject,
            leftBrace: .openingBrace,
            cases: SwitchCaseListSyntax(cases.map { .switchCase($0.with(\.leadingTrivia, indentation.newline)) }),
            rightBrace: .rightBraceToken(leadingTrivia: indentation.newline))
    }
}

extension SwitchCaseSyntax {
    /// `case pattern:` and its statements, one a line.
    init(_ pattern: ExprSyntax, _ statements: [CodeBlockItemSyntax], at indentation: Indentation) {
        self.init(pattern, CodeBlockItemListSyntax(statements, at: indentation.deeper))
    }

    /// `case pattern: statement`
    init(_ pattern: ExprSyntax, inLine statement: CodeBlockItemSyntax) {
        self.init(pattern, [statement.with(\.leadingTrivia, .space)])
    }

    /// A label that is written out, with its statements: a single one that fits stands in its line.
    init(_ label: SwitchCaseSyntax, fitting statements: [CodeBlockItemSyntax], at line: Indentation) {
        if let statement = statements.first, statements.count == 1 {
            self = label.with(\.statements, [statement.with(\.leadingTrivia, .space)])
            if isLine(ofAtMost: ListLayout.lineWidth - line.column) { return }
        }
        self = label.with(\.statements, CodeBlockItemListSyntax(statements, at: line.deeper))
    }

    /// `case pattern, pattern: statement`
    init(_ patterns: [ExprSyntax], inLine statement: CodeBlockItemSyntax) {
        self.init(patterns, [statement.with(\.leadingTrivia, .space)])
    }

    private init(_ pattern: ExprSyntax, _ statements: CodeBlockItemListSyntax) {
        self.init([pattern], statements)
    }

    private init(_ patterns: [ExprSyntax], _ statements: CodeBlockItemListSyntax) {
        let items = patterns.map { SwitchCaseItemSyntax(pattern: ExpressionPatternSyntax(expression: $0)) }
        self.init(
            label: .case(
                SwitchCaseLabelSyntax(
                    caseKeyword: .spaced(.case),
                    caseItems: SwitchCaseItemListSyntax(items.separated(.inLine)), colon: .colon)),
            statements: statements)
    }
}

extension SwiftIdentifier {
    /// `let name` within a pattern.
    var binding: LabeledExprSyntax {
        .unlabeled(
            ExprSyntax(
                PatternExprSyntax(
                    pattern: ValueBindingPatternSyntax(
                        bindingSpecifier: .spaced(.let), pattern: pattern))))
    }
}
