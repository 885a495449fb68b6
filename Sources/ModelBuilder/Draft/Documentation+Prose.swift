import APIModel
import PageReader

extension Documentation {
    /// The documentation that running text makes. The reader leaves placeholders for text out of it.
    init(_ prose: Prose) {
        self.init(
            summary: prose.summary, markedSummary: prose.lead, discussion: prose.remainder,
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
            markedSummary = other.markedSummary
            discussion = other.discussion
        } else if summary.isEmpty, !other.summary.isEmpty {
            // Asides alone say too little to stand for the whole.
            summary = other.summary
            markedSummary = other.markedSummary
            let isSaid = other.discussion.contains(discussion)
            discussion =
                isSaid
                ? other.discussion : [other.discussion, discussion].filter { !$0.isEmpty }.joined(separator: "\n\n")
        }
        if other.isDeprecated {
            isDeprecated = true
            deprecation = deprecation ?? other.deprecation
        }
    }
}
