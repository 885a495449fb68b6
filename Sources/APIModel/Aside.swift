/// A remark that stands out of the text around it.
public enum Aside: String, Hashable, Sendable, CaseIterable {
    case note = "Note"
    case tip = "Tip"
    case important = "Important"
    case warning = "Warning"

    /// The mark that a text begins with, and what follows it: `[!WARNING]`, `**Note:**`, `Tip:`. A word without a colon or
    /// marks around it is none: `Notes are kept`.
    public static func opening(_ text: some StringProtocol) -> (aside: Aside, rest: String)? {
        // Every paragraph and description of a doc set is asked for it, and few have it.
        let body = Substring(text).utf8.drop { isSign($0) || $0 == UInt8(ascii: " ") }
        let word = body.prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
        var rest = body[word.endIndex...]
        guard word.count <= 9, let next = rest.first, next == UInt8(ascii: ":") || isSign(next),
            let aside = words[Substring(word).lowercased()]
        else { return nil }
        rest = rest.drop(while: isSign)
        if rest.first == UInt8(ascii: ":") {
            rest = rest.dropFirst().drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
        }
        return (aside, String(Substring(rest.drop { $0 == UInt8(ascii: " ") })))
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"): true
        default: false
        }
    }

    private static let words: [String: Aside] = [
        "note": .note, "tip": .tip, "important": .important, "warning": .warning, "caution": .warning,
    ]
}
