import APIModel
import PageReader
import SourceText

/// Unites the facts of all pages into one model.
///
/// The result depends on the pages alone, not on their order. Facts are never dropped: what pages say differently is
/// united, and the model keeps the place of everything that was said, for checks to report.
///
/// - Parameter workers: How many pages or operations are looked at in one go. It changes nothing in the result.
public func buildModel(
    from pages: [Page], settings: ModelSettings, sources: SourceMap, workers: Workers = .perProcessor
) -> APIModel {
    var beginning = ModelBeginning(from: pages, settings: settings, sources: sources, workers: workers)
    return beginning.model()
}

/// What pages declare: which type each name means, what tables say of it, and which operations there are under which names.
///
/// All workers look for that at a time. What follows goes mostly in order, so that others have time for something else:
///
/// ```swift
/// var beginning = ModelBeginning(from: pages, settings: settings, sources: sources, workers: workers)
/// let (findings, model) = await workers.both({ check(pages) }, { beginning.model() })
/// ```
public struct ModelBeginning: Sendable {
    private var draft: ModelDraft

    public init(from pages: [Page], settings: ModelSettings, sources: SourceMap, workers: Workers) {
        var draft = ModelDraft(pages: pages, settings: settings, sources: sources, workers: workers)
        for stage in Stage.beginning { draft.run(stage) }
        self.draft = draft
    }

    /// The model. It is asked for once.
    public mutating func model() -> APIModel {
        for stage in Stage.others { draft.run(stage) }
        return draft.model()
    }
}
