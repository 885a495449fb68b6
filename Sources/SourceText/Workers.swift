import Dispatch
import Foundation
import Synchronization

/// How many things docgen works on at a time.
///
/// The number decides over time alone: results come in the order of what they are made of, whichever is done first.
///
/// ```swift
/// let lengths = await Workers(2).map(["a", "bc", "def"]) { $0.count }   // 1, 2, 3
/// ```
public struct Workers: Hashable, Sendable {
    public let count: Int

    /// - Parameter count: At least 1.
    public init(_ count: Int) { self.count = max(count, 1) }

    /// One for each processor.
    public static var perProcessor: Workers { Workers(ProcessInfo.processInfo.activeProcessorCount) }

    /// Makes something of each item, by tasks that others don't wait for.
    ///
    /// - Parameter finished: Hears of each result when it is there, in whatever order they come.
    /// - Throws: What the transformation throws first; the rest isn't waited for.
    public func map<Item: Sendable, Output: Sendable>(
        _ items: [Item], finished: (Output) -> Void = { _ in },
        _ transform: @escaping @Sendable (Item) throws -> Output
    ) async rethrows -> [Output] {
        try await withThrowingTaskGroup(of: (place: Int, output: Output).self) { group in
            var outputs: [Output?] = Array(repeating: nil, count: items.count)
            var next = 0
            func addTask() {
                guard next < items.count else { return }
                let (place, item) = (next, items[next])
                group.addTask { (place, try transform(item)) }
                next += 1
            }
            for _ in 0..<count { addTask() }
            while let (place, output) = try await group.next() {
                outputs[place] = output
                finished(output)
                addTask()
            }
            return outputs.compactMap(\.self)
        }
    }

    /// Makes two things, at a time where there are workers for it.
    public func both<First: Sendable, Second: Sendable>(
        _ first: @escaping @Sendable () -> First, _ second: () -> Second
    ) async -> (First, Second) {
        guard count > 1 else { return (first(), second()) }
        async let other = first()
        let own = second()
        return (await other, own)
    }

    /// Makes two things, within a step that has to wait for both: the first at once, the second by a thread of its own.
    ///
    /// A thread, since there are as many workers as processors: one of them that waited here would be missing where the second
    /// thing is made of many items at a time.
    public func makeBoth<First: Sendable, Second: Sendable>(
        _ first: () -> First, _ second: @escaping @Sendable () -> Second
    ) -> (First, Second) {
        guard count > 1 else { return (first(), second()) }
        let other = Lazy(second)
        other.begin()
        return (first(), other.value)
    }

    /// Makes something of each item, within a step that has to wait for all of them.
    ///
    /// ```swift
    /// let lengths = Workers(2).mapAll(["a", "bc", "def"]) { $0.count }   // 1, 2, 3
    /// ```
    ///
    /// - Parameter batchSize: How many items a worker takes at a time: enough to outweigh the cost of handing them out.
    @inlinable
    public func mapAll<Item: Sendable, Output: Sendable>(
        _ items: [Item], batchSize: Int = 64, _ transform: @Sendable (Item) -> Output
    ) -> [Output] {
        Array(mapBatches(items, batchSize: batchSize) { $0.map(transform) }.joined())
    }

    /// Makes something of each run of so many items. The last run may be shorter.
    @inlinable
    public func mapBatches<Item: Sendable, Output: Sendable>(
        _ items: [Item], batchSize: Int, _ transform: @Sendable (ArraySlice<Item>) -> Output
    ) -> [Output] {
        mapBatches(items, batchSize: batchSize, toolPerWorker: ()) { items, _ in transform(items) }
    }

    /// Makes something of each run of so many items, with a tool that every worker makes once and uses for all of its runs.
    @inlinable
    public func mapBatches<Item: Sendable, Tool, Output: Sendable>(
        _ items: [Item], batchSize: Int, toolPerWorker makeTool: @autoclosure @Sendable () -> Tool,
        _ transform: @Sendable (ArraySlice<Item>, Tool) -> Output
    ) -> [Output] {
        let batches = stride(from: 0, to: items.count, by: max(batchSize, 1)).map { start in
            items[start..<min(start + max(batchSize, 1), items.count)]
        }
        guard count > 1, batches.count > 1 else {
            let tool = makeTool()
            return batches.map { transform($0, tool) }
        }
        let outputs = Mutex<[Output?]>(Array(repeating: nil, count: batches.count))
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: min(count, batches.count)) { _ in
            let tool = makeTool()
            while case let place = next.add(1, ordering: .relaxed).oldValue, place < batches.count {
                let output = transform(batches[place], tool)
                outputs.withLock { $0[place] = output }
            }
        }
        return outputs.withLock { $0.compactMap(\.self) }
    }
}
