import Dispatch
import Foundation
import Synchronization

/// Holds back Ctrl-C while files are written, so that a run ends between two files and never within one.
final class Interruption: Sendable {
    private let requested = Mutex(false)

    /// Whether the user wants the run to end.
    var isRequested: Bool { requested.withLock { $0 } }

    func request() { requested.withLock { $0 = true } }

    /// Runs the body with the signals held back that ask a process to end.
    func heldBack<Result>(_ body: () throws(OutputError) -> Result) throws(OutputError) -> Result {
        let signals = [SIGINT, SIGTERM]
        let queue = DispatchQueue(label: "docgen.interruption")
        let handlers = signals.map { signal($0, SIG_IGN) }
        let sources = signals.map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { [self] in request() }
            source.resume()
            return source
        }
        defer {
            for source in sources { source.cancel() }
            for (number, handler) in zip(signals, handlers) { signal(number, handler) }
        }
        return try body()
    }
}
