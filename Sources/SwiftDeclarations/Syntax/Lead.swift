/// What stands before a declaration: its comment, and what the linter is told about it, each with the line break behind it.
///
/// It is made of a `DocComment` and `LinterRule`s alone.
struct Lead {
    static let none = Lead(text: "")

    let text: String

    static func + (left: Lead, right: Lead) -> Lead { Lead(text: left.text + right.text) }
}
