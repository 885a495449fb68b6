/// A remark that stands out of the text around it.
public enum Aside: String, Hashable, Sendable, CaseIterable {
    case note = "Note"
    case tip = "Tip"
    case important = "Important"
    case warning = "Warning"

    /// The mark that a text begins with, and what follows it: `[!WARNING]`, `**Note:**`, `Tip:`. A word without a colon or
    /// marks around it is none: `Notes are kept`.
    public static func opening(_ text: some StringProtocol) -> (aside: Aside, rest: String)? {
        let signs: Set<Character> = ["*", "_", "[", "]", "!"]
        let body = text.drop { signs.contains($0) || $0 == " " }
        let word = body.prefix(while: \.isLetter)
        guard word.count <= 9, let aside = words[word.lowercased()] else { return nil }
        var rest = body.dropFirst(word.count)
        guard let next = rest.first, next == ":" || signs.contains(next) else { return nil }
        rest = rest.drop { signs.contains($0) }
        if rest.first == ":" { rest = rest.dropFirst().drop { $0 == "*" || $0 == "_" } }
        return (aside, String(rest.drop { $0 == " " }))
    }

    private static let words: [String: Aside] = [
        "note": .note, "tip": .tip, "important": .important, "warning": .warning, "caution": .warning,
    ]
}
