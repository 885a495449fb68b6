import DocgenKit
import Synchronization

/// The line of a terminal that says what docgen is busy with; nothing where the standard error is no terminal.
final class ProgressLine: Sendable {
    private struct State {
        var isShown = false
        var lastChange: ContinuousClock.Instant?
    }

    private let console: Console
    private let state = Mutex(State())

    init(_ console: Console) {
        self.console = console
    }

    /// Shows a stage, from any thread. Pages come by the thousand, so the line changes ten times a second at most.
    func show(_ stage: Stage, of module: String) {
        guard console.errorIsTerminal else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            if case .reading(let pages, let total) = stage, pages < total,
                let last = state.lastChange, now - last < .milliseconds(100)
            {
                return
            }
            state.lastChange = now
            state.isShown = true
            let text = ControlCharacters.visible("\(module): \(stage.label)")
            console.printMessage("\r\u{1B}[K\(text)")
        }
    }

    /// Removes the line, so that other text can be printed.
    func clear() {
        state.withLock { state in
            if state.isShown { console.printMessage("\r\u{1B}[K") }
            state.isShown = false
        }
    }
}

extension Stage {
    fileprivate var label: String {
        switch self {
        case .reading(let pages, let total): "reading pages, \(pages) of \(total)"
        case .building: "building the model"
        case .checking: "checking"
        case .emitting(let emitter): "writing \(emitter.rawValue)"
        }
    }
}
