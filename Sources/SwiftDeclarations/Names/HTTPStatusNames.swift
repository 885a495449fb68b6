/// The names that HTTPTypes gives to status codes (RFC 9110, section 15).
enum HTTPStatusNames {
    /// A static member of `HTTPResponse.Status`; nil for a code that has none.
    static func member(_ status: Int) -> SwiftIdentifier? { names[status].map { SwiftIdentifier(sanitised: $0) } }

    /// The case of an output: `created`, `status299`.
    static func caseName(_ status: Int) -> String { names[status] ?? "status\(status)" }

    /// An expression of type `HTTPResponse.Status`.
    static func expression(_ status: Int) -> Expr {
        member(status)?.implicitMember
            ?? "HTTPResponse.Status(code: \(SwiftLiteral.integer(min(max(status, 0), 999))))"
    }

    /// For a comment: `201 Created`.
    static func title(_ status: Int) -> String {
        guard let name = names[status] else { return "\(status)" }
        let words = Identifiers.words(in: name).map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return "\(status) " + (name == "ok" ? "OK" : words.joined(separator: " "))
    }

    private static let names: [Int: String] = [
        200: "ok", 201: "created", 202: "accepted", 203: "nonAuthoritativeInformation", 204: "noContent",
        205: "resetContent", 206: "partialContent", 300: "multipleChoices", 301: "movedPermanently", 302: "found",
        303: "seeOther", 304: "notModified", 307: "temporaryRedirect", 308: "permanentRedirect", 400: "badRequest",
        401: "unauthorized", 403: "forbidden", 404: "notFound", 405: "methodNotAllowed", 406: "notAcceptable",
        407: "proxyAuthenticationRequired", 408: "requestTimeout", 409: "conflict", 410: "gone",
        411: "lengthRequired", 412: "preconditionFailed", 413: "contentTooLarge", 414: "uriTooLong",
        415: "unsupportedMediaType", 416: "rangeNotSatisfiable", 417: "expectationFailed", 421: "misdirectedRequest",
        422: "unprocessableContent", 425: "tooEarly", 426: "upgradeRequired", 428: "preconditionRequired",
        429: "tooManyRequests", 431: "requestHeaderFieldsTooLarge", 451: "unavailableForLegalReasons",
        500: "internalServerError", 501: "notImplemented", 502: "badGateway", 503: "serviceUnavailable",
        504: "gatewayTimeout", 505: "httpVersionNotSupported", 511: "networkAuthenticationRequired",
    ]
}
