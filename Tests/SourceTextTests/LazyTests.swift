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

    @Test("What was begun is made once, too, whoever asks for it meanwhile")
    func begun() async {
        let count = Atomic(0)
        let lazy = Lazy { count.add(1, ordering: .relaxed).newValue }
        lazy.begin()
        // Nobody asks: it is made by itself.
        for _ in 0..<1000 where count.load(ordering: .relaxed) == 0 { try? await Task.sleep(for: .milliseconds(10)) }
        #expect(count.load(ordering: .relaxed) == 1)
        #expect(lazy.value == 1)
    }
}
