import APIModel
import PageReader

extension Documentation {
    /// The documentation that running text makes; none where the text is a placeholder for one.
    init(_ prose: Prose) {
        let isPlaceholder = prose.summary.isPlaceholderText || prose.summary.isEmpty && prose.text.isPlaceholderText
        let summary = isPlaceholder ? "" : prose.summary
        self.init(
            summary: summary, discussion: isPlaceholder ? "" : prose.remainder,
            isDeprecated: prose.deprecation != nil, deprecation: prose.deprecation?.value)
    }

    init(_ row: PropertyRow) {
        self.init(row.prose)
        if let deprecated = row.marks.deprecated {
            isDeprecated = true
            deprecation = deprecation ?? deprecated.value
        }
    }

    /// Takes over what another place says, where this one says nothing.
    mutating func fill(from other: Documentation) {
        if isEmpty {
            summary = other.summary
            discussion = other.discussion
        }
        if other.isDeprecated {
            isDeprecated = true
            deprecation = deprecation ?? other.deprecation
        }
    }
}

extension String {
    /// Whether the text stands for one that is yet to be written: `**TODO: Add Description**`.
    var isPlaceholderText: Bool {
        let bare = drop { !$0.isLetter && !$0.isNumber }
        return bare.hasPrefix("TODO") || bare.lowercased().hasPrefix("todo:") || bare == "TBD"
    }
}
