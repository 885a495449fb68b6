extension Prose {
    /// The text after the sentence that the summary was taken from; all of it where the two don't begin alike.
    ///
    /// The summary is plain and the text is Markdown, so marks of emphasis and code are passed over on the way.
    public var remainder: String {
        let marks: Set<Character> = ["*", "`", "\\", "_"]
        var rest = text[...]
        for character in summary where !character.isWhitespace {
            while let next = rest.first, next != character, next.isWhitespace || marks.contains(next) {
                rest.removeFirst()
            }
            guard rest.first == character else { return text }
            rest.removeFirst()
        }
        while let next = rest.first, marks.contains(next) { rest.removeFirst() }
        while let next = rest.first, next.isWhitespace { rest.removeFirst() }
        return String(rest)
    }
}
