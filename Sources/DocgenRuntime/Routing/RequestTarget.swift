/// The path and query of a request, split and then decoded, in this order: an encoded slash (`%2F`) is part of the
/// segment in which it stands ([RFC 3986, section 2.2](https://www.rfc-editor.org/rfc/rfc3986#section-2.2)).
struct RequestTarget: Sendable {
    /// The segments, each ``PercentEncoding/normalised(_:)``. A slash at the end adds none.
    let segments: [String]
    /// The decoded names and values, in their order. A `+` stays one, since time stamps are written with it.
    let query: QueryItems

    /// - Throws: ``HTTPProblem``, 400, where the percent-encoding is broken.
    init(_ text: String) throws(HTTPProblem) {
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path = parts.first ?? ""
        if path.hasPrefix("/") { path = path.dropFirst() }
        if path.hasSuffix("/") { path = path.dropLast() }

        var segments: [String] = []
        for segment in path.split(separator: "/", omittingEmptySubsequences: false) {
            guard let normalised = PercentEncoding.normalised(segment) else { throw Self.broken(segment) }
            segments.append(normalised)
        }
        self.segments = segments == [""] ? [] : segments

        var query = QueryItems()
        for item in parts.dropFirst().first?.split(separator: "&") ?? [] {
            let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            query.append(try Self.decode(pair[0]), pair.count > 1 ? try Self.decode(pair[1]) : "")
        }
        self.query = query
    }

    private static func decode(_ text: Substring) throws(HTTPProblem) -> String {
        guard let decoded = PercentEncoding.decode(text) else { throw broken(text) }
        return decoded
    }

    private static func broken(_ text: Substring) -> HTTPProblem {
        .badRequest("The percent-encoding of \"\(text)\" is broken.")
    }
}
