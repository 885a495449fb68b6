import SourceText
import Synchronization
import Testing

@Suite("What is made when somebody asks")
struct LazyTests {
    @Test("It is made once, whoever asks, and not before")
    func once() {
        let count = Atomic(0)
        let lazy = Lazy { count.add(1, ordering: .relaxed).newValue }
        #expect(count.load(ordering: .relaxed) == 0)
        let values = Workers(8).mapAll(Array(0..<1000), batchSize: 1) { _ in lazy.value }
        #expect(values == Array(repeating: 1, count: 1000))
    }
}
