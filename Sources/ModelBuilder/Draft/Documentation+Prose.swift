import APIModel
import PageReader

extension Documentation {
    /// The documentation that running text makes. The reader leaves placeholders for text out of it.
    init(_ prose: Prose) {
        self.init(
            summary: prose.summary, discussion: prose.remainder, isDeprecated: prose.deprecation != nil,
            deprecation: prose.deprecation?.value)
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
