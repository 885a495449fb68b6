/// What may be wrong with JSON in a page and is mended while it is read: a closed list.
///
/// The raw value is the name that reports and suppressions use: `trailing-comma`.
public enum JSONRepairKind: String, Hashable, Sendable, CaseIterable {
    // Separators
    case trailingComma = "trailing-comma"
    case missingComma = "missing-comma"
    case strayComma = "stray-comma"
    case semicolon = "semicolon"
    case missingColon = "missing-colon"
    case equalsSign = "equals-sign"

    // Brackets
    case missingOpener = "missing-opener"
    case missingCloser = "missing-closer"
    case extraCloser = "extra-closer"
    case tooDeep = "too-deep"

    // Strings
    case rawNewline = "raw-newline"
    case controlCharacter = "control-character"
    case invalidEscape = "invalid-escape"
    case loneSurrogate = "lone-surrogate"
    case invalidUTF8 = "invalid-utf8"
    case singleQuotes = "single-quotes"
    case smartQuotes = "smart-quotes"
    case missingQuote = "missing-quote"
    case unescapedQuote = "unescaped-quote"

    // Keys and values
    case unquotedKey = "unquoted-key"
    case unquotedString = "unquoted-string"
    case placeholder = "placeholder"
    case missingValue = "missing-value"
    case literalSpelling = "literal-spelling"
    case numberSpelling = "number-spelling"
    case duplicateKey = "duplicate-key"

    // What stands between and around
    case comment = "comment"
    case ellipsis = "ellipsis"
    case oddWhiteSpace = "odd-white-space"
    case unexpectedText = "unexpected-text"
    case trailingText = "trailing-text"
    case secondValue = "second-value"
    case htmlEntities = "html-entities"

    /// The name in kebab case.
    public var name: String { rawValue }

    /// One line that states the rule, as documentation and reports print it.
    public var statement: String {
        switch self {
        case .trailingComma: "JSON has no comma after the last member or element."
        case .missingComma: "Members and elements are separated by a comma."
        case .strayComma: "A comma stands between two members or elements, once."
        case .semicolon: "Members and elements are separated by a comma, not by a semicolon."
        case .missingColon: "A key and its value are separated by a colon."
        case .equalsSign: "A key and its value are separated by a colon, not by an equals sign."
        case .missingOpener: "Members stand in an object that opens with a brace."
        case .missingCloser: "Every opening bracket has its closing one."
        case .extraCloser: "Every closing bracket has its opening one."
        case .tooDeep: "Values are nested no deeper than docgen follows them."
        case .rawNewline: "A line break in a string is written \\n."
        case .controlCharacter: "A control character in a string is written as an escape."
        case .invalidEscape: "A backslash in a string begins one of the escapes of JSON."
        case .loneSurrogate: "The escapes of a surrogate pair come as a pair."
        case .invalidUTF8: "JSON is written in UTF-8."
        case .singleQuotes: "Strings stand in double quotes, not in single ones."
        case .smartQuotes: "Strings stand in straight quotes, not in typographic ones."
        case .missingQuote: "A string has a quote at either end."
        case .unescapedQuote: "A quote in a string is written \\\"."
        case .unquotedKey: "Keys stand in quotes."
        case .unquotedString: "Strings stand in quotes."
        case .placeholder: "A placeholder stands in quotes, so that the example stays JSON."
        case .missingValue: "Every key has a value."
        case .literalSpelling: "The literals are spelled true, false and null."
        case .numberSpelling: "Numbers are decimal, without a leading plus sign, leading zeros or a bare point."
        case .duplicateKey: "A key occurs once in an object."
        case .comment: "JSON has no comments."
        case .ellipsis: "JSON has no ellipsis for what is left out."
        case .oddWhiteSpace: "White space between values is space, tab or line break."
        case .unexpectedText: "Nothing but members or elements stands between brackets."
        case .trailingText: "Nothing follows the value."
        case .secondValue: "A body holds one value."
        case .htmlEntities: "The body of a code block is not HTML-escaped."
        }
    }
}
