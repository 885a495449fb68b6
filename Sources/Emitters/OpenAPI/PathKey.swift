import APIModel

/// A path template as a key of `paths`.
///
/// Literal text keeps its spelling, apart from what a key can't hold: braces, which would be read as a placeholder,
/// `?` and `#`, which end a path, white space, `<`, `>`, `|`, `"` and controls. These are percent-encoded. Placeholders
/// are named with letters, digits, `_` and `.` (the names of RFC 6570), differently within a path.
struct PathKey {
    let text: String
    /// What the template's placeholders are called here, in order.
    let parameters: [String]

    init(_ template: PathTemplate) {
        var taken = UniqueNames(separator: "")
        var parameters: [String] = []
        text = PathKey.text(of: template) { name in
            let name = taken.take(PathKey.sanitized(name))
            parameters.append(name)
            return "{\(name)}"
        }
        self.parameters = parameters
    }

    /// What two templates that differ in the names of placeholders have in common; OpenAPI allows one of them.
    static func form(of template: PathTemplate) -> String { text(of: template) { _ in "{}" } }

    private static func text(of template: PathTemplate, placeholder: (String) -> String) -> String {
        let segments = template.segments.map { segment in
            segment.parts.map { part in
                switch part {
                case .literal(let text): encoded(text)
                case .parameter(let name): placeholder(name)
                }
            }.joined()
        }
        return "/" + segments.joined(separator: "/")
    }

    private static func encoded(_ literal: String) -> String {
        // As nearly all are.
        if literal.utf8.allSatisfy(isPlain) { return literal }
        var result = ""
        for scalar in literal.unicodeScalars {
            switch scalar {
            case "\0"..." ", "\u{7F}"..."\u{A0}", "{", "}", "?", "#", "<", ">", "|", "\"", "\\",
                "\u{2000}"..."\u{200F}", "\u{2028}"..."\u{202F}", "\u{2066}"..."\u{2069}", "\u{3000}", "\u{FEFF}":
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
                }
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func sanitized(_ name: String) -> String {
        let kept = name.unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_", ".": Character(scalar)
            default: Character("_")
            }
        }
        return kept.isEmpty ? "parameter" : String(kept)
    }
}
