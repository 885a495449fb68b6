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

    /// What no rule matched, under one header row or info string.
    public struct Unclassified: Hashable, Sendable {
        /// `table Name | Meaning`
        public let label: String
        /// By page and place. Never empty.
        public let places: [SourceRange]
    }

    /// Of pages, types, operations and their parts.
    public let counts: [Count]
    /// Findings by rule; the most frequent rule first, then by name.
    public let findings: [Count]
    /// Tables and fences that no rule of the dialect matched; the most frequent first, then by label.
    public let unclassified: [Unclassified]

    public init(of understanding: Understanding) {
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
        findings = Dictionary(grouping: understanding.diagnostics, by: \.rule.name)
            .map { Count(label: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.label) < ($0.count, $1.label) }
        let entries = understanding.pages.flatMap(\.census).filter { $0.reading == .unclassified }
        unclassified = Dictionary(grouping: entries) { "\($0.construct.rawValue) \($0.label)" }
            .map { Unclassified(label: $0.key, places: $0.value.map(\.range).sorted()) }
            .sorted { ($1.places.count, $0.label) < ($0.places.count, $1.label) }
    }
}
