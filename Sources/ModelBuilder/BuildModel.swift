import APIModel
import PageReader
import SourceText

/// Unites the facts of all pages into one model.
///
/// The result depends on the pages alone, not on their order. Facts are never dropped: what pages say differently is
/// united, and the model keeps the place of everything that was said, for checks to report.
///
/// - Parameter workers: How many pages or operations are looked at in one go. It changes nothing in the result.
/// - Returns: The model, and what could not be united without a decision that a reader should know of.
public func buildModel(
    from pages: [Page], settings: ModelSettings, sources: SourceMap, workers: Workers = .perProcessor
) -> (model: APIModel, diagnostics: [Diagnostic]) {
    ModelBeginning(from: pages, settings: settings, sources: sources, workers: workers).model()
}

/// What has to be known of all pages before anything is united: which type each name means.
///
/// All workers look for that at a time. What follows goes mostly in order, so that others have time for something else:
///
/// ```swift
/// let beginning = ModelBeginning(from: pages, settings: settings, sources: sources, workers: workers)
/// let (findings, built) = await workers.both({ check(pages) }, { beginning.model() })
/// ```
public struct ModelBeginning: Sendable {
    private let draft: ModelDraft

    public init(from pages: [Page], settings: ModelSettings, sources: SourceMap, workers: Workers) {
        draft = ModelDraft(pages: pages, settings: settings, sources: sources, workers: workers)
    }

    /// The model, and what could not be united without a decision that a reader should know of.
    public func model() -> (model: APIModel, diagnostics: [Diagnostic]) {
        var draft = draft
        for pass in Pass.all { pass.run(&draft) }
        return (draft.model(), draft.diagnostics)
    }
}
