/// What the package manager and the compiler accept as the name of a module.
public enum ModuleName {
    /// Why a name is none, for people to read; `nil` for a good one.
    public static func problem(with name: String) -> String? {
        let isIdentifier =
            name.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0"..."9" ~= $0 || $0 == "_")
            }
            && name.unicodeScalars.first.map { !("0"..."9" ~= $0) } == true
        guard isIdentifier else {
            return "'\(name)' is no name of a Swift module: letters, digits and '_' make one, a digit not at its start"
        }
        if keywords.contains(name) { return "'\(name)' is a word of Swift and can't be the name of a module" }
        if imported.contains(name) { return "'\(name)' is a module that generated code imports; choose another name" }
        return nil
    }

    private static let keywords: Set<String> = [
        "Any", "Protocol", "Self", "Type", "_", "as", "associatedtype", "break", "case", "catch", "class", "continue",
        "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
        "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    private static let imported: Set<String> = [
        "DocgenHummingbird", "DocgenRuntime", "Foundation", "FoundationEssentials", "HTTPTypes", "Hummingbird",
        "HummingbirdTesting", "Swift", "Testing",
    ]
}
