/// A path with a value for each of its captures: what a client sends, and what a server with the same template reads.
///
/// ```swift
/// try PathExpansion("/users/{id}/drive/root:/{path}:/content", "a/b", "c d/e.txt").text()
/// // "/users/a%2Fb/drive/root:/c%20d/e.txt:/content"
/// ```
///
/// No value can leave its segment: all but unreserved characters are percent-encoded, in quotes a quote is written twice,
/// and what can't be told apart from the path around it is refused.
public struct PathExpansion: Hashable, Sendable {
    public let template: PathTemplate
    /// In the order of the captures.
    public let values: [String]

    public init(_ template: PathTemplate, _ values: String...) {
        self.init(template, values: values)
    }

    /// - Parameters:
    ///   - template: The documented path.
    ///   - values: In the order of its captures.
    public init(_ template: PathTemplate, values: [String]) {
        self.template = template
        self.values = values
    }

    /// The path, percent-encoded.
    ///
    /// - Throws: ``InvalidRequest`` for a value that no path can hold: an empty one, `.` and `..` where they would be a
    ///   segment, and one that a server could not tell from what stands beside it.
    public func text() throws(InvalidRequest) -> String {
        guard !values.isEmpty || !template.captureNames.isEmpty else {
            return template.text.allSatisfy(Self.isPlain) ? template.text : literalText()
        }
        let names = template.captureNames
        guard names.count == values.count else { throw .pathParameterCount(expected: names.count, found: values.count) }
        for (name, value) in zip(names, values) where value.isEmpty { throw .pathParameter(name, value) }

        var rest = values[...]
        var text = ""
        for segment in template.written { text += "/" + (try expand(segment, &rest)) }
        try checkReadable(text)
        return text
    }

    private func expand(
        _ segment: PathTemplate.Segment, _ values: inout ArraySlice<String>
    ) throws(InvalidRequest) -> String {
        switch segment {
        case .literal(let text): return PercentEncoding.encodedLiteral(text)
        case .capture(let name):
            let value = values.removeFirst()
            guard value != ".", value != ".." else { throw .pathParameter(name, value) }
            return PercentEncoding.encoded(value)
        case .key(let collection, _, let isQuoted):
            let value = ODataLiteral.text(of: values.removeFirst(), isString: isQuoted)
            return "\(PercentEncoding.encodedLiteral(collection))(\(value))"
        case .pattern(let parts): return expand(parts, &values)
        case .span(let name, let isClosed):
            let value = values.removeFirst()
            let segments = value.split(separator: "/", omittingEmptySubsequences: false)
            guard !segments.contains(where: { ["", ".", ".."].contains($0) }) else {
                throw .pathParameter(name, value)
            }
            return segments.map { PercentEncoding.encoded($0) }.joined(separator: "/") + (isClosed ? ":" : "")
        }
    }

    private func expand(_ parts: [PathTemplate.Part], _ values: inout ArraySlice<String>) -> String {
        var text = ""
        var before = ""
        for part in parts {
            switch part {
            case .literal(let literal):
                text += PercentEncoding.encodedLiteral(literal)
                before = literal
            case .capture:
                let value = values.removeFirst()
                if !SegmentPattern.isArgument(behind: before) {
                    text += PercentEncoding.encoded(value)
                } else if before.hasSuffix("'") {
                    text += ODataLiteral.stringContent(value)
                } else {
                    text += ODataLiteral.text(of: value, isString: false)
                }
            }
        }
        return text
    }

    /// What a server would read must be what was given.
    private func checkReadable(_ text: String) throws(InvalidRequest) {
        var index = RouteIndex()
        index.insert(template, entry: 0)
        var isReadable = false
        if let target = try? RequestTarget(text) {
            index.search(target.segments) { match in
                isReadable = match.values == values
                return isReadable
            }
        }
        guard isReadable else { throw .pathParameter(template.captureNames.joined(separator: ", "), text) }
    }

    private func literalText() -> String {
        template.written.map { segment in
            if case .literal(let text) = segment { "/" + PercentEncoding.encodedLiteral(text) } else { "" }
        }.joined()
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "/-._~$()".contains(character))
    }
}

/// Values as OData writes them in a path
/// ([OData ABNF, primitiveLiteral](https://docs.oasis-open.org/odata/odata/v4.01/os/abnf/odata-abnf-construction-rules.txt)).
enum ODataLiteral {
    /// A literal, percent-encoded. Where the template has no quotes, what has the form of a number, a truth value, a date, a
    /// point in time or a GUID goes as it is, and anything else as a string.
    static func text(of value: String, isString: Bool) -> String {
        isString || !isBare(value) ? "'\(stringContent(value))'" : PercentEncoding.encoded(value)
    }

    /// What stands between the quotes of a string.
    static func stringContent(_ value: String) -> String {
        PercentEncoding.encoded(value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))
    }

    private static func isBare(_ value: String) -> Bool {
        if ["true", "false", "null"].contains(value) { return true }
        if value.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }), Double(value) != nil {
            return true
        }
        if (try? Timestamp(value)) != nil || (try? CalendarDate(value)) != nil { return true }
        return isGUID(value)
    }

    private static func isGUID(_ value: String) -> Bool {
        let groups = value.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12]
            && groups.joined().allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
            }
    }
}
