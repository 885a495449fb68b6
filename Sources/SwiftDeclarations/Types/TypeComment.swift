import APIModel

extension DeclarationWriter {
    /// What the page says of a type, or else what is known of it.
    func typeComment(_ type: TypeDefinition) -> DocComment {
        var documentation = type.documentation
        // An aside alone is no description.
        if documentation.summary.isEmpty, documentation.isEmpty || documentation.discussion.hasPrefix("> ") {
            documentation.summary = standInSummary(type)
            documentation.markedSummary = documentation.summary
        }
        return comment(on: documentation, also: [sourceParagraph(Array(type.sources.prefix(1)))])
    }

    /// What can be said of a type that no page describes in words.
    private func standInSummary(_ type: TypeDefinition) -> String {
        let name = DocMarkup.code(type.id.name)
        switch type.shape {
        case .enumeration: return "The documented values of `\(name)`."
        case .object(let properties, _):
            let isShownOnly = !properties.isEmpty && properties.allSatisfy(\.isKnownFromExamplesAlone)
            return "An object of type `\(name)`"
                + (isShownOnly ? "; its properties are those that examples show." : ".")
        }
    }

    /// `@available(*, deprecated, message: "…")` in a line of its own; nothing where the documentation doesn't say so.
    func deprecation(of documentation: Documentation, at line: Indentation) -> AttributeList {
        guard documentation.isDeprecated else { return .none }
        let message = (documentation.deprecation ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let attribute: Attribute =
            message.isEmpty
            ? "@available(*, deprecated)" : "@available(*, deprecated, message: \(SwiftLiteral.string(message)))"
        return AttributeList(attribute, at: line)
    }
}
