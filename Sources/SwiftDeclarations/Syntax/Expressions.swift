import SwiftSyntax

extension Expr {
    static var nilLiteral: Expr { "nil" }
    static var selfReference: Expr { "self" }
    /// A use of what has the name.
    static func named(_ name: SwiftIdentifier) -> Expr { name.reference }

    /// `self.name`
    func member(_ name: SwiftIdentifier) -> Expr { "\(self).\(name)" }

    /// `self(a, b: c)`
    func call(_ arguments: [LabeledExpr] = [], _ layout: ListLayout = .inLine, closure: ClosureExpr? = nil) -> Expr {
        "\(self)(\(arguments, layout))\(closure)"
    }

    /// A call in one line where it fits behind so many columns, else with its arguments one a line.
    func call(_ arguments: [LabeledExpr], behind column: Int, at indentation: Indentation) -> Expr {
        .fitting(behind: column, at: indentation) { call(arguments, $0) }
    }

    /// `self[a]`
    func subscripted(_ key: Expr) -> Expr { "\(self)[\(key)]" }
    /// `try self`
    var tried: Expr { "try \(self)" }
    /// `await self`
    var awaited: Expr { "await \(self)" }
    /// `self = value`
    func assigned(_ value: Expr) -> Expr { "\(self) = \(value)" }

    /// `[a, b]`
    ///
    /// - Parameter closing: Whether a comma stands behind the last element of a broken list as well.
    static func array(_ elements: [Expr], _ layout: ListLayout = .inLine, closing: Bool = true) -> Expr {
        "[\(elements, layout, closing: closing)]"
    }

    /// `[a: b]`; `[:]` where there are none.
    ///
    /// - Parameter closing: Whether a comma stands behind the last element of a broken list as well.
    static func dictionary(
        _ elements: [DictionaryElement], _ layout: ListLayout = .inLine, closing: Bool = true
    ) -> Expr {
        elements.isEmpty ? "[:]" : "[\(elements, layout, closing: closing)]"
    }
}

extension LabeledExpr {
    static func unlabeled(_ value: Expr) -> LabeledExpr { "\(value)" }

    /// `label: value`
    ///
    /// - Parameter line: Where the value stands below its label, the line that the label begins.
    static func labeled(_ label: SwiftIdentifier, _ value: Expr, below line: Indentation? = nil) -> LabeledExpr {
        line.map { "\(label):\($0.deeper.newline)\(value)" } ?? "\(label): \(value)"
    }

    /// `in: value`: a keyword needs no backticks as a label.
    static func labeled(_ label: Label, _ value: Expr) -> LabeledExpr {
        switch label {
        case .as: "as: \(value)"
        case .in: "in: \(value)"
        }
    }

    /// The keywords that are labels.
    enum Label {
        case `as`
        case `in`
    }
}

extension DictionaryElement {
    /// `key: value`
    ///
    /// - Parameter line: Where the value stands below its key, the line that the key begins.
    init(_ key: Expr, _ value: Expr, below line: Indentation? = nil) {
        self = line.map { "\(key):\($0.deeper.newline)\(value)" } ?? "\(key): \(value)"
    }
}

extension ClosureExpr {
    /// ` { name in`, a statement a line, `}`
    init(_ parameter: SwiftIdentifier?, _ statements: [CodeBlockItem], at indentation: Indentation) {
        let signature: Code<ClosureSignatureSyntax>? = parameter.map { " \($0) in" }
        self = " {\(signature)\(lines: statements, at: indentation.deeper)\(indentation.newline)}"
    }
}
