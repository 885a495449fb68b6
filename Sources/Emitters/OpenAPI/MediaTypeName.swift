/// Names of media types as keys of `content`.
enum MediaTypeName {
    static let json = "application/json"

    /// The name in lower case without parameters, `application/json` for `Application/JSON; charset=utf-8`; `nil` where
    /// the text is none (RFC 9110, section 8.3.1).
    static func normalized(_ text: String) -> String? {
        let name = (text.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false).first ?? "")
            .filter { !$0.isWhitespace }.lowercased()
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isTokenByte) }) else { return nil }
        return name
    }

    /// `application/json`, or a type whose syntax is JSON (RFC 6839, section 3.1).
    static func isJSON(_ name: String) -> Bool { name == json || name == "text/json" || name.hasSuffix("+json") }

    /// RFC 9110, section 5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
