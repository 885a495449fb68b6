/// Text for a `//` comment at the head of a file: one line, without characters that an editor does not show.
public struct LineComment: Hashable, Sendable {
    /// What stands behind the `//`.
    public let text: String

    public init(_ text: String) {
        // As nearly all of them are, paths of pages.
        let isWord = text.utf8.allSatisfy { SwiftLiteral.isPrintable($0) && $0 != UInt8(ascii: " ") }
        self.text = isWord ? text : Self.oneLine(text)
    }

    private static func oneLine(_ text: String) -> String {
        DocMarkup.printable(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
