import SourceText

/// A table or fence, and what the reader made of it.
///
/// The census is how the reader proves that nothing was dropped: every table and fence of a page has one entry.
public struct CensusEntry: Hashable, Sendable {
    public enum Construct: String, Hashable, Sendable { case table, fence }

    public enum Reading: Hashable, Sendable {
        /// Its facts are in the page.
        case facts
        /// Understood as something that states nothing about the API: code of another language, a table of links.
        case illustration
        /// No rule of the dialect matched.
        case unclassified
    }

    public var construct: Construct
    /// What the dialect calls it, or the header row or info string where nothing matched.
    public var label: String
    public var reading: Reading
    public var range: SourceRange
    /// Header cells of a table that no pattern of the dialect matches.
    public var unmatchedColumns: [Spanned<String>] = []
    /// What a fence is labelled as, and what it holds; `nil` for tables and indented code.
    public var fence: FenceLabel?

    public init(_ construct: Construct, label: String, reading: Reading, range: SourceRange) {
        self.construct = construct
        self.label = label
        self.reading = reading
        self.range = range
    }
}

extension CensusEntry {
    init(_ grid: TableGrid, _ reading: Reading) {
        self.init(.table, label: grid.label, reading: reading, range: grid.range)
        unmatchedColumns = grid.unmatchedHeaders
    }

    init(_ fence: ScannedFence, under heading: String, _ reading: Reading) {
        self.init(.fence, label: heading, reading: reading, range: fence.range)
        self.fence = fence.label
    }
}

/// The info string of a fence, and what its text is.
public struct FenceLabel: Hashable, Sendable {
    /// What the text of a fence turned out to be, whatever its info string says.
    public enum Content: String, Hashable, Sendable {
        /// Request lines, or a message with its first line.
        case http
        case json
        case xml
    }

    /// The first word of the info string: `json`. Empty, at the end of the opening fence, where there is none.
    public var language: Spanned<String>
    /// `nil` for text of another kind.
    public var content: Content?

    public init(language: Spanned<String>, content: Content?) {
        self.language = language
        self.content = content
    }
}

extension FenceReading {
    /// What the text is, where the reader is sure of it.
    func content(of text: MappedText) -> FenceLabel.Content? {
        switch self {
        case .requestLines(let lines): return lines.isEmpty ? nil : .http
        case .message: return .http
        case .body(let message, _): return message.body?.content(of: text)
        case .representation(let facts): return facts.body.content(of: text)
        case .illustration, .unclassified: return nil
        }
    }
}

extension BodyText {
    fileprivate func content(of text: MappedText) -> FenceLabel.Content? {
        switch content {
        case .json(let value, _):
            // A number or a word may be anything.
            return value.members != nil || value.elements != nil ? .json : nil
        case .text: return text.looksLikeXML ? .xml : nil
        }
    }
}
