import SourceText

/// Makes the documentation of a thing out of running text.
struct ProseReader {
    /// A cell's text, without a sentence that was read as a fact.
    func read(_ text: RichText, without sentence: Range<Int>? = nil) -> Prose {
        let kept = sentence.map { text.slice(0..<$0.lowerBound) } ?? text
        guard !kept.isBlank, !PlaceholderText.isPlaceholder(kept.text) else { return Prose() }
        return Prose(
            summary: summary(kept), text: markdown(of: kept), range: kept.range,
            deprecation: deprecation(kept))
    }

    /// Several paragraphs as one text; placeholders among them are left out.
    func read(paragraphs: [RichText]) -> Prose {
        let kept = paragraphs.filter { !$0.isBlank && !PlaceholderText.isPlaceholder($0.text) }
        guard let first = kept.first, let last = kept.last else { return Prose() }
        return Prose(
            summary: summary(first),
            text: kept.map(markdown).joined(separator: "\n\n"),
            range: first.range.union(last.range), deprecation: kept.firstNonNil(deprecation))
    }

    func summary(_ text: RichText) -> String {
        guard let sentence = text.sentences.first else { return "" }
        return text.text.string(sentence).withoutIncludes().withSingleBlanks()
    }

    private func markdown(of text: RichText) -> String {
        GluedSentences.parted(text.markdown.withoutIncludes().trimmingBlanks())
    }

    private static let deprecations = Openings([
        "deprecated", "(deprecated", "this property is deprecated", "this api is deprecated",
        "this resource is deprecated",
    ])

    /// A sentence that says "deprecated" of the thing itself.
    func deprecation(_ text: RichText) -> Spanned<String>? {
        for sentence in text.sentences.prefix(2) where Self.deprecations.mayBegin(text.text.utf8[sentence]) {
            let string = text.text.string(sentence)
            let folded = string.lowercased()
            guard Self.deprecations.phrases.contains(where: folded.hasPrefix) else { continue }
            return Spanned(string, at: text.text.range(of: sentence))
        }
        return nil
    }
}

extension String {
    /// The text without directives that include a fragment in the middle of it: `Read-only. [!INCLUDE [id](../includes/id.md)]`.
    fileprivate func withoutIncludes() -> String {
        guard contains("[!INCLUDE") || contains("[!include") else { return self }
        return replacing(/\[!(INCLUDE|include)\s*(\[[^\]]*\](\([^)]*\))?)?[^\]]*\]\s*/, with: "")
    }
}

/// Text that stands for something yet to be written: `**TODO: Add Description**`, `{insert subsection title text}`.
enum PlaceholderText {
    static func isPlaceholder(_ text: MappedText) -> Bool {
        // Nearly all texts are told apart before they are made strings.
        openings.mayBegin(text.utf8) && isPlaceholder(text.string)
    }

    static func isPlaceholder(_ text: String) -> Bool {
        guard openings.mayBegin(text.utf8) else { return false }
        let folded = Dialect.fold(text.withoutMarks).trimmingBlanks()
        return openings.phrases.contains { opening in
            guard folded.hasPrefix(opening) else { return false }
            let next = folded.utf8.dropFirst(opening.utf8.count).first
            return opening.hasSuffix(" ") || next.map { ": .".utf8.contains($0) } ?? true
        }
    }

    private static let openings = Openings(
        [
            "todo", "tbd", "to be determined", "coming soon", "{insert ", "not yet documented",
            "operation description coming soon",
        ],
        besides: "*_`")
}
