import APIModel

/// What links of documentation become on the pages of a catalog.
struct ProseLinks: Sendable {
    /// Nothing to link to: labels stand alone.
    static let none = ProseLinks(symbol: { _ in nil }, article: { _ in nil })

    /// A link to the symbol of a type, ` ``OnlineMeeting`` `; nil where there is none.
    let symbol: @Sendable (TypeID) -> String?
    /// The name of the article on an operation; nil where there is none.
    let article: @Sendable (String) -> String?

    /// The link in Markdown; `nil` where the target has no page, so that the label stands alone.
    ///
    /// - Parameter label: Plain text.
    func markdown(_ label: String, _ link: DocumentationLink) -> String? {
        switch link {
        case .type(let id):
            guard let symbol = symbol(id) else { return nil }
            let name = symbol.filter { $0 != "`" }
            let letters = label.filter { $0 != " " }.lowercased()
            return letters == name.lowercased() ? symbol : "[\(DocCMarkup.escaped(label))](doc:\(name))"
        case .operation(let id):
            return article(id).map { "[\(DocCMarkup.escaped(label))](doc:\($0))" }
        case .page: return nil
        }
    }
}
