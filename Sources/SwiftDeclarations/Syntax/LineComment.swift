/// Text for a `//` comment at the head of a file: one line, without characters that an editor does not show.
public struct LineComment: Hashable, Sendable {
    /// What stands behind the `//`.
    public let text: String

    public init(_ text: String) {
        // As nearly all of them are, paths of pages.
        let isWord = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        self.text = isWord ? text : Self.oneLine(text)
    }

    private static func oneLine(_ text: String) -> String {
        DocMarkup.printable(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
