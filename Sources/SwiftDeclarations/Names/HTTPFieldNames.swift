/// The names that HTTPTypes gives to header fields.
enum HTTPFieldNames {
    /// A static member of `HTTPField.Name`, for a name in any letter case; nil for a field that has none.
    static func member(_ field: String) -> SwiftIdentifier? {
        members[field.lowercased()].map { SwiftIdentifier(sanitised: $0) }
    }

    /// Whether a text can be the name of a field (RFC 9110, section 5.1).
    static func isToken(_ field: String) -> Bool {
        !field.isEmpty
            && field.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII
                    && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                        || "!#$%&'*+-.^_`|~".unicodeScalars.contains(scalar))
            }
    }

    /// Whether a field is none of an operation's own: authorization is a middleware's, the media types follow from the bodies,
    /// and the rest is the transport's.
    static func isOfEveryRequest(_ field: String) -> Bool { fieldsOfEveryRequest.contains(field.lowercased()) }

    private static let fieldsOfEveryRequest: Set<String> = [
        "accept", "accept-encoding", "authorization", "connection", "content-length", "content-type", "cookie", "date",
        "host", "proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade", "user-agent", "via",
    ]

    private static let members: [String: String] = Dictionary(
        [
            "accept", "acceptEncoding", "acceptLanguage", "acceptRanges", "age", "allow", "authorization",
            "cacheControl", "connection", "contentDisposition", "contentEncoding", "contentLanguage",
            "contentLength", "contentLocation", "contentRange", "contentType", "cookie", "date", "expect", "expires",
            "from", "host", "ifMatch", "ifModifiedSince", "ifNoneMatch", "ifRange", "ifUnmodifiedSince",
            "lastModified", "location", "origin", "range", "referer", "retryAfter", "server", "setCookie", "trailer",
            "transferEncoding", "upgrade", "userAgent", "vary", "via", "wwwAuthenticate",
        ].map { (fieldName($0), $0) } + [("etag", "eTag")], uniquingKeysWith: { first, _ in first })

    /// `ifNoneMatch` → `if-none-match`
    private static func fieldName(_ member: String) -> String {
        if member == "wwwAuthenticate" { return "www-authenticate" }
        return Identifiers.words(in: member).map { $0.lowercased() }.joined(separator: "-")
    }
}
