import Markdown
import SourceText

/// How far docgen reads before it shows what it has.
public enum InspectionStage: String, Hashable, Sendable, CaseIterable {
    /// The Markdown: headings, tables, fences.
    case blocks
    /// The facts of each page, before any other page is looked at.
    case page
    /// The API that all pages make together.
    case model
    /// What of the API `docgen diff` compares, in a form that it reads again.
    case interface
}

extension SourceFile {
    /// The Markdown of a page, under its path.
    public var blockFacts: Fact {
        Fact("page", path, at: range.start, children: Document(parsing: self).facts(in: self))
    }
}
