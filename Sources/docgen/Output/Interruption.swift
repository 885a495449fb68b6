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
        let handlers = Self.signals.map { signal($0, SIG_IGN) }
        let sources = observers()
        defer {
            for source in sources { source.cancel() }
            for (number, handler) in zip(Self.signals, handlers) { signal(number, handler) }
        }
        return try body()
    }

    /// Runs a body that looks at `isRequested` itself, with the same signals held back.
    func observed(_ body: () async -> Void) async {
        let handlers = Self.signals.map { signal($0, SIG_IGN) }
        let sources = observers()
        await body()
        for source in sources { source.cancel() }
        for (number, handler) in zip(Self.signals, handlers) { signal(number, handler) }
    }

    private static let signals = [SIGINT, SIGTERM]

    private func observers() -> [any DispatchSourceSignal] {
        let queue = DispatchQueue(label: "docgen.interruption")
        return Self.signals.map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { [self] in request() }
            source.resume()
            return source
        }
    }
}
