import APIModel
import PageReader
import SourceText

/// What was understood of a module's pages, in numbers.
public struct Summary: Hashable, Sendable {
    public struct Count: Hashable, Sendable {
        /// In the plural: `operations`.
        public let label: String
        public let count: Int
    }

    /// Text that no pattern of the dialect matched, in one spelling.
    public struct Unmatched: Hashable, Sendable {
        /// As pages write it most often, made fit to print; of a table or fence `table Name | Meaning`.
        public let label: String
        /// By page and place. Never empty.
        public let places: [SourceRange]
    }

    /// Of pages, types, operations and their parts.
    public let counts: [Count]
    /// Findings by rule; the most frequent rule first, then by name.
    public let findings: [Count]
    /// Tables and fences that no rule of the dialect matched; the most frequent first, then by label.
    public let unclassified: [Unmatched]
    /// Headings that are no title and have no role of their own.
    public let headings: [Unmatched]
    /// Header cells of tables.
    public let columns: [Unmatched]
    /// Type cells of rows.
    public let types: [Unmatched]

    /// - Parameters:
    ///   - understanding: What was understood.
    ///   - workers: Who goes through the pages, several at a time.
    public init(of understanding: Understanding, workers: Workers) {
        let model = understanding.model
        let members = model.types.compactMap { type in
            if case .enumeration(let members, _) = type.shape { members.count } else { nil }
        }
        let messages = model.operations.flatMap(\.examples).flatMap(\.messages)
        counts = [
            Count(label: "pages", count: understanding.pages.count),
            Count(label: "object types", count: model.types.count - members.count),
            Count(label: "properties", count: model.types.reduce(0) { $0 + $1.properties.count }),
            Count(label: "enumerations", count: members.count),
            Count(label: "members", count: members.reduce(0, +)),
            Count(label: "operations", count: model.operations.count),
            Count(label: "paths", count: model.operations.reduce(0) { $0 + $1.paths.count }),
            Count(label: "example messages", count: messages.count),
            Count(label: "example bodies", count: messages.count { $0.body != nil }),
            Count(label: "contradicted messages", count: messages.count { !$0.contradictions.isEmpty }),
        ]
        var findings: [RuleID: Int] = [:]
        for diagnostic in understanding.diagnostics { findings[diagnostic.rule, default: 0] += 1 }
        self.findings = findings.map { Count(label: $0.key.name, count: $0.value) }
            .sorted { ($1.count, $0.label) < ($0.count, $1.label) }
        let pages = understanding.pages
        func unmatched(_ list: List) -> [Unmatched] {
            Self.grouped(workers.mapBatches(pages, batchSize: 64) { list.texts(on: $0) }.flatMap { $0 })
        }
        unclassified = unmatched(.unclassified)
        headings = unmatched(.headings)
        columns = unmatched(.columns)
        types = unmatched(.types)
    }

    /// What no pattern matched, by kind.
    private enum List {
        case unclassified, headings, columns, types

        func texts(on pages: ArraySlice<Page>) -> [Spanned<String>] {
            switch self {
            case .unclassified:
                pages.flatMap { page in
                    page.census.lazy.filter { $0.reading == .unclassified }.map {
                        Spanned("\($0.construct.rawValue) \($0.label)", at: $0.range)
                    }
                }
            case .headings:
                pages.flatMap { page in
                    page.headings.lazy.filter(\.isUnmatched).map { Spanned($0.text, at: $0.range) }
                }
            case .columns: pages.flatMap { $0.census.lazy.flatMap(\.unmatchedColumns) }
            case .types: pages.flatMap { $0.unparsedTypes }
            }
        }
    }

    /// By spelling, letter case aside, as the patterns of a dialect are; the most frequent first, then by label.
    private static func grouped(_ texts: [Spanned<String>]) -> [Unmatched] {
        Dictionary(grouping: texts) { $0.value.lowercased() }
            .map { _, places in
                let first = places.min { $0.range < $1.range }
                return Unmatched(label: first?.value.printable ?? "", places: places.map(\.range).sorted())
            }
            .sorted { ($1.places.count, $0.label) < ($0.places.count, $1.label) }
    }
}

extension PageFacts {
    /// Of the rows of all tables that list properties and parameters.
    fileprivate var unparsedTypes: [Spanned<String>] {
        let lists =
            types.map(\.properties)
            + operations.flatMap { [$0.request.rows, $0.queryParameters, $0.pathParameters, $0.requestHeaders] }
        var result: [Spanned<String>] = []
        for rows in lists {
            // Read in place: a row is wide, and hardly any has such a type.
            for place in rows.indices {
                guard let type = rows[place].type else { continue }
                result += type.value.unparsed.map { Spanned($0, at: type.range) }
            }
        }
        return result
    }
}

extension TypeExpression {
    fileprivate var unparsed: [String] {
        switch self {
        case .unparsed(let text): text.isEmpty ? [] : [text]
        case .array(let element), .map(let element): element.unparsed
        case .oneOf(let options): options.flatMap(\.unparsed)
        case .scalar, .mention, .inlineEnumeration, .anything: []
        }
    }
}
