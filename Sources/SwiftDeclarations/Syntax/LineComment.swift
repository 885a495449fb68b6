/// Text for a `//` comment at the head of a file: one line, without characters that an editor does not show.
public struct LineComment: Hashable, Sendable {
    /// What stands behind the `//`.
    public let text: String

    public init(_ text: String) {
        self.text = DocMarkup.printable(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
