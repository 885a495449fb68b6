/// Repeats a run whenever one of its files was saved, until the user ends it.
///
/// Files are looked at several times a second. A change is acted upon once two looks in a row agree, so that a page that is
/// written in pieces, or a hundred pages that a branch change brings, are one run.
struct Watch {
    let request: ProjectRequest
    /// How long after a look the next one follows.
    var interval: Duration = .milliseconds(200)
    /// How long nothing may change before a run begins.
    var pause: Duration = .milliseconds(100)

    /// - Parameter body: A run; what it throws is the caller's to catch. It is called at once, and after every change.
    func run(until interruption: Interruption, _ body: () async -> Void) async {
        var seen = WatchedFiles(request)
        await body()
        while !interruption.isRequested {
            try? await Task.sleep(for: interval)
            guard !interruption.isRequested, WatchedFiles(request) != seen else { continue }
            seen = await settled(interruption)
            await body()
        }
    }

    /// The files once they stay as they are; after some seconds of constant change, as they are then.
    private func settled(_ interruption: Interruption) async -> WatchedFiles {
        var last = WatchedFiles(request)
        for _ in 0..<30 where !interruption.isRequested {
            try? await Task.sleep(for: pause)
            let next = WatchedFiles(request)
            if next == last { break }
            last = next
        }
        return last
    }
}
