import PageReader
import SourceText

/// Reads pages. They come in the order of the files, whichever is done first.
///
/// - Parameter progress: Hears how many pages are done, from time to time.
func readPages(
    _ files: [SourceFile], including fragments: [SourceFile] = [], _ dialect: Dialect, _ workers: Workers,
    progress: (Int) -> Void
) async -> [Page] {
    let reader = PageReader(dialect: dialect, fragments: Fragments(fragments))
    // A page takes well under a millisecond; so many of them outweigh the cost of a task.
    let batchSize = 16
    let batches = stride(from: 0, to: files.count, by: batchSize).map { files[$0..<min($0 + batchSize, files.count)] }
    var done = 0
    progress(done)
    func count(_ pages: [Page]) {
        done += pages.count
        progress(done)
    }
    return await workers.map(batches, finished: count) { $0.map(reader.read) }.flatMap { $0 }
}
