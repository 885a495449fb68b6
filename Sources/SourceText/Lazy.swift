import Foundation
import Synchronization

/// A value that is made when somebody first asks for it, once, whoever asks.
///
/// ```swift
/// let index = Lazy { Index(of: pages) }
/// index.value   // made here
/// index.value   // the same
/// ```
public final class Lazy<Value: Sendable>: Sendable {
    private enum State {
        case unmade(@Sendable () -> Value)
        case made(Value)
    }

    private let state: Mutex<State>

    public init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.unmade(make)) }

    /// Has it made by a thread of its own, for somebody who will ask soon.
    public func begin() {
        Thread.detachNewThread { _ = self.value }
    }

    /// Whoever asks while it is being made waits for it.
    public var value: Value {
        state.withLock { state in
            switch state {
            case .made(let value): return value
            case .unmade(let make):
                let value = make()
                state = .made(value)
                return value
            }
        }
    }
}
