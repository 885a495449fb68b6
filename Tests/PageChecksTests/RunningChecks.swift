import APIModel
import PageChecks
import PageReader
import SourceText

/// Runs checks over pages and the model made of them.
///
/// - Parameter fileExists: Whether there is a file of the doc set that is no page of the run, at a path as pages have it.
/// - Returns: The findings in the order in which a reader of the pages meets them, each once.
func runChecks(
    _ checks: [any PageCheck] = allChecks, pages: [Page], model: APIModel, sources: SourceMap,
    fileExists: @escaping @Sendable (String) -> Bool = { _ in false }
) -> [Diagnostic] {
    let context = PagesContext(pages: pages, sources: sources, fileExists: fileExists)
    let ofPages = runChecks(checks, in: context)
    let ofModel = runChecks(checks, in: CheckContext(context, model: model))
    var seen = Set<Diagnostic>()
    let found = (ofPages + ofModel).filter { seen.insert($0).inserted }
    let ranks = Dictionary(
        sources.files.sorted { $0.path < $1.path }.enumerated().map { ($1.id, $0) },
        uniquingKeysWith: { first, _ in first })
    return found.enumerated().sorted { left, right in
        let (first, second) = (left.element, right.element)
        let places = (ranks[first.range.file] ?? .max, ranks[second.range.file] ?? .max)
        if places.0 != places.1 { return places.0 < places.1 }
        if first.range != second.range { return first.range < second.range }
        if first.rule != second.rule { return first.rule < second.rule }
        return left.offset < right.offset
    }
    .map(\.element)
}
