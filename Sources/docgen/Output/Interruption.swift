import Dispatch
import Foundation
import Synchronization

/// Holds back Ctrl-C while files are written, so that a run ends between two files and never within one.
final class Interruption: Sendable {
    private struct State {
        var isRequested = false
        /// Whether signals are held back already, as they are for all of a watch.
        var isObserved = false
    }

    private let state = Mutex(State())

    /// Whether the user wants the run to end.
    var isRequested: Bool { state.withLock { $0.isRequested } }

    func request() { state.withLock { $0.isRequested = true } }

    /// Runs the body with the signals held back that ask a process to end.
    func heldBack<Result>(_ body: () throws(OutputError) -> Result) throws(OutputError) -> Result {
        let observation = Observation(of: self)
        defer { observation?.end() }
        return try body()
    }

    /// Runs a body that looks at `isRequested` itself, with the same signals held back.
    func observed(_ body: () async -> Void) async {
        let observation = Observation(of: self)
        await body()
        observation?.end()
    }

    /// The time for which signals are held back.
    private struct Observation {
        private let interruption: Interruption
        private let handlers: [sig_t?]
        private let sources: [any DispatchSourceSignal]

        /// `nil` within another one: what is ignored a second time is seen by nobody, since what sees it was put in the place
        /// of the first.
        init?(of interruption: Interruption) {
            let isFirst = interruption.state.withLock { state in
                defer { state.isObserved = true }
                return !state.isObserved
            }
            guard isFirst else { return nil }
            self.interruption = interruption
            handlers = Interruption.signals.map { signal($0, SIG_IGN) }
            sources = interruption.observers()
        }

        func end() {
            for source in sources { source.cancel() }
            for (number, handler) in zip(Interruption.signals, handlers) { signal(number, handler) }
            interruption.state.withLock { $0.isObserved = false }
        }
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
