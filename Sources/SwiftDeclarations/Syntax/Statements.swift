import SwiftSyntax

extension CodeBlockItem {
    init(_ expression: Code<some ExprSyntaxProtocol>) { self = "\(expression)" }

    /// `let name = value`
    static func constant(_ name: SwiftIdentifier, _ value: Expr) -> CodeBlockItem { "let \(name) = \(value)" }
    /// `var name = value`
    static func variable(_ name: SwiftIdentifier, _ value: Expr) -> CodeBlockItem { "var \(name) = \(value)" }
    /// `return value`
    static func returned(_ value: Expr) -> CodeBlockItem { "return \(value)" }
}

extension CodeBlockItemList {
    /// A statement a line, at the left margin.
    init(_ statements: [CodeBlockItem]) {
        self.init(verbatim: statements.map(\.text).joined(separator: "\n"))
    }
}

extension CodeBlock {
    /// ` {`, a statement a line, `}`; ` {}` where there are none.
    ///
    /// - Parameter indentation: That of the line which the block begins in.
    init(_ statements: [CodeBlockItem], at indentation: Indentation) {
        self = statements.isEmpty ? " {}" : " {\(lines: statements, at: indentation.deeper)\(indentation.newline)}"
    }
}

extension SwitchExpr {
    /// `switch subject {`, the cases, `}`
    init(_ subject: Expr, _ cases: [SwitchCase], at indentation: Indentation) {
        self = "switch \(subject) {\(lines: cases, at: indentation)\(indentation.newline)}"
    }
}

extension SwitchCase {
    /// `case pattern:` and its statements, one a line.
    init(_ pattern: Expr, _ statements: [CodeBlockItem], at indentation: Indentation) {
        self = "case \(pattern):\(lines: statements, at: indentation.deeper)"
    }

    /// `case pattern: statement`
    init(_ pattern: Expr, inLine statement: CodeBlockItem) {
        self.init([pattern], inLine: statement)
    }

    /// `case pattern, pattern: statement`
    init(_ patterns: [Expr], inLine statement: CodeBlockItem) {
        self = "case \(patterns): \(statement)"
    }

    /// A label that is written out, with its statements: a single one that fits stands in its line.
    init(_ label: SwitchCase, fitting statements: [CodeBlockItem], at line: Indentation) {
        if let statement = statements.first, statements.count == 1 {
            let inLine: SwitchCase = "\(label) \(statement)"
            if inLine.isLine(ofAtMost: ListLayout.lineWidth - line.column) {
                self = inLine
                return
            }
        }
        self = "\(label)\(lines: statements, at: line.deeper)"
    }
}

extension SwiftIdentifier {
    /// `let name` within a pattern.
    var binding: LabeledExpr { "let \(self)" }
}
