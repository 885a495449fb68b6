import SourceText

/// Lines of a page that are about the page, not about the API.
enum MetadataText {
    /// `[!INCLUDE [beta-disclaimer](…)]`, `Namespace: microsoft.graph`, `Applies to: Skype for Business 2015`.
    static func isMetadata(_ text: String) -> Bool {
        guard openings.mayBegin(text.utf8) else { return false }
        let plain = text.utf8.filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") }
        let folded = Dialect.fold(String(decoding: plain, as: UTF8.self))
        return openings.phrases.contains { folded.hasPrefix($0) } || folded == "namespace"
    }

    private static let openings = Openings(
        ["[!include", "namespace:", "applies to", "[!div", "[!note]", "[!important]"], besides: "*_")
    private static let namespaceOpening = Openings(["namespace:"])

    /// The namespace that a line names.
    static func namespace(_ text: MappedText) -> String? {
        guard namespaceOpening.mayBegin(text.utf8) else { return nil }
        let trimmed = text.string.trimmingBlanks()
        guard trimmed.lowercased().hasPrefix("namespace:") else { return nil }
        let name = String(trimmed.dropFirst("namespace:".count)).trimmingBlanks()
        return TypeMention.isName(name) ? name : nil
    }

    /// The version that an include stands for: `beta-disclaimer` claims `beta`.
    static func claimedVersion(_ destination: String) -> String? {
        // Nearly all destinations are in small letters.
        let isRespelled = destination.utf8.contains { $0 &- UInt8(ascii: "A") < 26 }
        guard isRespelled || destination.contains("beta-disclaimer") else { return nil }
        let name = destination.lowercased()
        return name.contains("include") && name.contains("beta-disclaimer") ? "beta" : nil
    }
}
