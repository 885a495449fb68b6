/// What stands before a declaration: its comment, and what the linter is told about it, each with the line break behind it.
///
/// It is made of a `DocComment` and `LinterRule`s alone.
struct Lead {
    static let none = Lead(verbatim: "")

    let text: String

    init(verbatim text: String) { self.text = text }

    static func + (left: Lead, right: Lead) -> Lead { Lead(verbatim: left.text + right.text) }
}
