import PageReader
import SourceText

/// The built-in dialect that understands most of a doc set.
public struct DialectChoice: Sendable {
    public let dialect: Dialect
    /// How much each dialect understands of the sample, in the order of `Dialect.builtInNames`.
    public let scores: [(name: String, score: Int)]

    /// Reads a sample of the pages with each built-in dialect.
    ///
    /// The sample is spread evenly over the files, so that the same files always give the same choice. Of dialects that
    /// understand equally much, the one that is listed first is taken.
    ///
    /// - Throws: `DialectError` only where a built-in dialect is broken.
    public init(for files: [SourceFile]) throws(DialectError) {
        let step = max(1, files.count / Self.sampleSize)
        let sample = stride(from: 0, to: files.count, by: step).map { files[$0] }
        var scores: [(name: String, score: Int)] = []
        for name in Dialect.builtInNames {
            let reader = PageReader(dialect: try Dialect.builtIn(name))
            scores.append((name, sample.reduce(0) { $0 + reader.read($1).understanding }))
        }
        let best = scores.map(\.score).max()
        dialect = try Dialect.builtIn(scores.first { $0.score == best }?.name ?? Dialect.builtInNames[0])
        self.scores = scores
    }

    /// In pages; reading so many takes a few hundredths of a second.
    private static let sampleSize = 64
}

extension PageFacts {
    /// How many facts were read, less what was not understood.
    fileprivate var understanding: Int {
        let rows =
            operations.flatMap { $0.request.rows + $0.queryParameters + $0.pathParameters }
            + types.flatMap(\.properties)
        let typed = rows.count { row in
            if case .unparsed = row.type?.value { false } else { row.type != nil }
        }
        let stated = operations.reduce(0) { sum, operation in
            // A path that was made of an example is worth less than one that the page states.
            sum + operation.requestLines.reduce(0) { $0 + ($1.isInferred ? 1 : 2) } + operation.responses.count
                + operation.errors.count + operation.permissions.count
                + operation.exchanges.reduce(0) { $0 + $1.messages.count }
        }
        return typed + stated - 2 * census.count { $0.reading == .unclassified }
    }
}
