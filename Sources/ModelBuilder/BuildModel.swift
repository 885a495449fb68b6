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
    var draft = ModelDraft(pages: pages, settings: settings, sources: sources, workers: workers)
    for pass in Pass.all { pass.run(&draft) }
    return (draft.model(), draft.diagnostics)
}
