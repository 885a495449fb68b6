import SwiftSyntax
import SwiftSyntaxBuilder

extension ExprSyntax {
    static let nilLiteral = ExprSyntax(NilLiteralExprSyntax())
    /// A use of what has the name.
    static func named(_ name: SwiftIdentifier) -> ExprSyntax { name.reference }

    static let selfReference = ExprSyntax(DeclReferenceExprSyntax(baseName: .keyword(.self)))

    /// `self.name`
    func member(_ name: SwiftIdentifier) -> ExprSyntax {
        ExprSyntax(MemberAccessExprSyntax(base: self, period: .period, name: name.token))
    }

    /// `self(a, b: c)`
    func call(
        _ arguments: [LabeledExprSyntax] = [], _ layout: ListLayout = .inLine, closure: ClosureExprSyntax? = nil
    ) -> ExprSyntax {
        ExprSyntax(
            FunctionCallExprSyntax(
                calledExpression: self, leftParen: .leftParen,
                arguments: LabeledExprListSyntax(arguments.separated(layout)),
                rightParen: layout.end(.rightParen, isEmpty: arguments.isEmpty),
                trailingClosure: closure, additionalTrailingClosures: .none))
    }

    /// A call in one line where it fits behind so many columns, else with its arguments one a line.
    func call(_ arguments: [LabeledExprSyntax], behind column: Int, at indentation: Indentation) -> ExprSyntax {
        .fitting(behind: column, at: indentation) { call(arguments, $0) }
    }

    /// `self[a]`
    func subscripted(_ key: ExprSyntax) -> ExprSyntax {
        ExprSyntax(
            SubscriptCallExprSyntax(
                calledExpression: self, leftSquare: .leftSquare, arguments: [LabeledExprSyntax(expression: key)],
                rightSquare: .rightSquare, additionalTrailingClosures: .none))
    }

    /// `try self`
    var tried: ExprSyntax {
        ExprSyntax(TryExprSyntax(tryKeyword: .tryAndSpace, expression: self))
    }

    /// `await self`
    var awaited: ExprSyntax {
        ExprSyntax(AwaitExprSyntax(awaitKeyword: .keyword(.await, trailingTrivia: .space), expression: self))
    }

    /// `self = value`
    func assigned(_ value: ExprSyntax) -> ExprSyntax {
        ExprSyntax(SequenceExprSyntax(elements: [self, Self.assignment, value]))
    }

    private static let assignment = ExprSyntax(AssignmentExprSyntax(equal: .assignment))

    /// `[a, b]`
    ///
    /// - Parameter closing: Whether a comma stands behind the last element of a broken list as well.
    static func array(_ elements: [ExprSyntax], _ layout: ListLayout = .inLine, closing: Bool = true) -> ExprSyntax {
        let list = elements.map { ArrayElementSyntax(expression: $0) }.separated(layout, closing: closing)
        return ExprSyntax(
            ArrayExprSyntax(
                leftSquare: .leftSquare, elements: ArrayElementListSyntax(list),
                rightSquare: layout.end(.rightSquare, isEmpty: elements.isEmpty)))
    }

    /// `[a: b]`; `[:]` where there are none.
    ///
    /// - Parameter closing: Whether a comma stands behind the last element of a broken list as well.
    static func dictionary(
        _ elements: [DictionaryElementSyntax], _ layout: ListLayout = .inLine, closing: Bool = true
    ) -> ExprSyntax {
        guard !elements.isEmpty else {
            return ExprSyntax(DictionaryExprSyntax(content: .colon(.colonToken())))
        }
        let list = DictionaryElementListSyntax(elements.separated(layout, closing: closing))
        return ExprSyntax(
            DictionaryExprSyntax(
                content: .elements(list), rightSquare: layout.end(.rightSquare, isEmpty: false)))
    }
}

extension LabeledExprSyntax {
    static func unlabeled(_ value: ExprSyntax) -> LabeledExprSyntax { LabeledExprSyntax(expression: value) }

    /// `label: value`
    ///
    /// - Parameter line: Where the value stands below its label, the line that the label begins.
    static func labeled(
        _ label: SwiftIdentifier, _ value: ExprSyntax, below line: Indentation? = nil
    ) -> LabeledExprSyntax {
        LabeledExprSyntax(
            label: label.token, colon: line.map { .colonToken(trailingTrivia: $0.deeper.newline) } ?? .colonAndSpace,
            expression: value)
    }

    /// `in: value`: a keyword needs no backticks as a label.
    static func labeled(_ label: Keyword, _ value: ExprSyntax) -> LabeledExprSyntax {
        LabeledExprSyntax(label: .keyword(label), colon: .colonAndSpace, expression: value)
    }
}

extension DictionaryElementSyntax {
    /// `key: value`
    ///
    /// - Parameter line: Where the value stands below its key, the line that the key begins.
    init(_ key: ExprSyntax, _ value: ExprSyntax, below line: Indentation? = nil) {
        self.init(
            key: key, colon: line.map { .colonToken(trailingTrivia: $0.deeper.newline) } ?? .colonAndSpace,
            value: value)
    }
}

extension ClosureExprSyntax {
    /// ` { name in`, a statement a line, `}`
    init(_ parameter: SwiftIdentifier?, _ statements: [CodeBlockItemSyntax], at indentation: Indentation) {
        let signature = parameter.map { name in
            ClosureSignatureSyntax(
                parameterClause: .simpleInput([ClosureShorthandParameterSyntax(name: name.token)]),
                inKeyword: .keyword(.in, leadingTrivia: .space))
        }
        self.init(
            leftBrace: .leftBraceToken(leadingTrivia: .space, trailingTrivia: parameter == nil ? [] : .space),
            signature: signature, statements: CodeBlockItemListSyntax(statements, at: indentation.deeper),
            rightBrace: .rightBraceToken(leadingTrivia: indentation.newline))
    }
}
