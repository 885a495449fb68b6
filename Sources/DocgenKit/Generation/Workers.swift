import Foundation

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

    /// Makes something of each item.
    ///
    /// - Parameter finished: Hears of each result when it is there, in whatever order they come.
    /// - Throws: What the transformation throws first; the rest isn't waited for.
    func map<Item: Sendable, Output: Sendable>(
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
}
