import PageReader
import SourceText

/// Reads pages on all processors. They come in the order of the files, whichever is done first.
///
/// - Parameter progress: Hears how many pages are done, from time to time.
func readPages(_ files: [SourceFile], _ dialect: Dialect, progress: (Int) -> Void) async -> [Page] {
    let reader = PageReader(dialect: dialect)
    // A page takes well under a millisecond; so many of them outweigh the cost of a task.
    let batchSize = 16
    let starts = Array(stride(from: 0, to: files.count, by: batchSize))
    return await withTaskGroup(of: (batch: Int, pages: [Page]).self) { group in
        for (batch, start) in starts.enumerated() {
            group.addTask { (batch, files[start..<min(start + batchSize, files.count)].map(reader.read)) }
        }
        var batches: [[Page]] = Array(repeating: [], count: starts.count)
        var done = 0
        progress(done)
        for await result in group {
            batches[result.batch] = result.pages
            done += result.pages.count
            progress(done)
        }
        return batches.flatMap { $0 }
    }
}
