/// Lines of a page that are about the page, not about the API.
enum MetadataText {
    /// `[!INCLUDE [beta-disclaimer](…)]`, `Namespace: microsoft.graph`, `Applies to: Skype for Business 2015`.
    static func isMetadata(_ text: String) -> Bool {
        let folded = Dialect.fold(text.filter { !"*_".contains($0) })
        return ["[!include", "namespace:", "applies to", "[!div", "[!note]", "[!important]"].contains {
            folded.hasPrefix($0)
        }
            || folded == "namespace"
    }

    /// The namespace that a line names.
    static func namespace(_ text: String) -> String? {
        let trimmed = text.trimmingBlanks()
        guard trimmed.lowercased().hasPrefix("namespace:") else { return nil }
        let name = String(trimmed.dropFirst("namespace:".count)).trimmingBlanks()
        return TypeMention.isName(name) ? name : nil
    }

    /// The version that an include stands for: `beta-disclaimer` claims `beta`.
    static func claimedVersion(_ destination: String) -> String? {
        let name = destination.lowercased()
        return name.contains("include") && name.contains("beta-disclaimer") ? "beta" : nil
    }
}
