import SwiftParser

/// Turns names as an API spells them into names as the Swift API Design Guidelines want them.
///
/// | wire | property | type |
/// |---|---|---|
/// | `displayName` | `displayName` | `DisplayName` |
/// | `joinUrl` | `joinURL` | `JoinURL` |
/// | `userIds` | `userIDs` | `UserIDs` |
/// | `@odata.type` | `odataType` | `ODataType` |
/// | `foo-bar`, `foo bar` | `fooBar` | `FooBar` |
/// | `123abc` | `value123abc` | `Value123abc` |
enum Identifiers {
    /// `joinURL`
    static func lowerCamel(_ wireName: String) -> String {
        let words = words(in: wireName)
        guard let first = words.first else { return "empty" }
        let name = first.lowercased() + words.dropFirst().map(capitalised).joined()
        return usable(name, else: "value")
    }

    /// `JoinURL`
    static func upperCamel(_ wireName: String) -> String {
        let words = words(in: wireName)
        guard !words.isEmpty else { return "Empty" }
        return usable(words.map(capitalised).joined(), else: "Value")
    }

    /// The name as it stands, where Swift takes it without backticks.
    static func verbatim(_ wireName: String) -> String? {
        let isSound = wireName.unicodeScalars.allSatisfy { $0 == "_" || isWordScalar($0) }
        return isSound && (isPlain(wireName) || wireName.isValidSwiftIdentifier(for: .variableName)) ? wireName : nil
    }

    private static func usable(_ name: String, else prefix: String) -> String {
        if let first = name.unicodeScalars.first, first.properties.numericType != nil { return prefix + name }
        // A name that is kept for Swift itself is told apart by its scope.
        return isPlain(name) || name.isValidSwiftIdentifier(for: .memberAccess) || unusableMembers.contains(name)
            ? name : prefix
    }

    /// Whether a name is one to Swift beyond doubt, so that its grammar need not be asked: letters, digits and `_` of ASCII.
    static func isPlain(_ name: String) -> Bool {
        guard let first = name.utf8.first, !isDigit(first) else { return false }
        return name.utf8.allSatisfy { isLetter($0) || isDigit($0) } && !keywords.contains(name)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: false
        }
    }

    // MARK: Words

    /// `displayName2` → `display`, `Name2`; `XMLHttpRequest` → `XML`, `Http`, `Request`; `foo-bar` → `foo`, `bar`.
    static func words(in wireName: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func close() {
            if !word.isEmpty { words.append(String(word)) }
            word = String.UnicodeScalarView()
        }
        let scalars = Array(wireName.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            guard isWordScalar(scalar) else {
                close()
                if let name = signName(scalar, at: index, in: scalars) { words.append(name) }
                continue
            }
            if let last = word.last, startsWord(scalar, after: last, before: scalars.dropFirst(index + 1).first) {
                close()
            }
            word.append(scalar)
        }
        close()
        return words
    }

    private static func startsWord(
        _ scalar: Unicode.Scalar, after last: Unicode.Scalar, before next: Unicode.Scalar?
    ) -> Bool {
        guard scalar.isCapital else { return false }
        if !last.isCapital { return true }
        // The last capital of a run begins the next word, unless it is the run's plural: `XMLHttp`, but `userIDs`.
        guard let next, next.properties.isLowercase else { return false }
        return next != "s"
    }

    /// Letters, digits and what combines with them; the rest separates words.
    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .nonspacingMark, .spacingMark:
            return true
        default: return false
        }
    }

    /// The word for a sign before a number, or in a name that has nothing else: `-1` and `+1` are two names.
    private static func signName(_ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> String? {
        let isAlone = !scalars.contains(where: isWordScalar)
        let isBeforeNumber =
            index == 0 && scalars.count > 1 && scalars[1].properties.numericType != nil
        guard isAlone || isBeforeNumber else { return nil }
        return signNames[scalar]
    }

    private static let signNames: [Unicode.Scalar: String] = [
        "+": "plus", "-": "minus", "*": "asterisk", "/": "slash", "<": "less", ">": "greater", "=": "equal",
        "!": "not", "?": "question", "#": "number", "%": "percent", "&": "and", "|": "or", "$": "dollar", "@": "at",
        "~": "tilde", "^": "caret", ".": "dot", ",": "comma", ":": "colon", ";": "semicolon", "_": "underscore",
    ]

    /// `url` → `URL`, `ids` → `IDs`, `name` → `Name`.
    private static func capitalised(_ word: String) -> String {
        let lower = word.lowercased()
        if acronyms.contains(lower) { return lower.uppercased() }
        if lower.hasSuffix("s"), acronyms.contains(String(lower.dropLast())) {
            return lower.dropLast().uppercased() + "s"
        }
        if lower == "odata" { return "OData" }
        let isShouted = word.count > 1 && word == word.uppercased() && word != lower
        let rest = word.dropFirst()
        return word.prefix(1).uppercased() + (isShouted && word.count > 4 ? rest.lowercased() : String(rest))
    }

    /// Written in one case throughout, by the API Design Guidelines.
    private static let acronyms: Set<String> = [
        "api", "cpu", "csv", "dns", "ftp", "gpu", "guid", "html", "http", "https", "id", "imap", "ip", "json", "jwt",
        "pdf", "qr", "saml", "sip", "sms", "smtp", "sql", "ssh", "ssl", "tcp", "tls", "udp", "ui", "uri", "url",
        "urn", "utc", "uuid", "vpn", "xml",
    ]

    // MARK: Reserved words

    /// Words that Swift takes for something else in at least one place where generated code declares or uses a name.
    static let keywords: Set<String> = [
        "Any", "Self", "actor", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue",
        "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate",
        "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static",
        "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where",
        "while", "_", "Type", "Protocol",
    ]

    /// Names that not even backticks make usable as a member: `x.self` and `X.Type` mean something else.
    static let unusableMembers: Set<String> = ["init", "self", "Self", "Type", "Protocol", "_"]
}

extension Unicode.Scalar {
    /// The letters of nearly all names are told without a look at their properties.
    fileprivate var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }
}
