import SourceText
import Synchronization
import Testing

@Suite("Workers")
struct WorkersTests {
    @Test("Results stand in the order of what they are made of", arguments: [1, 2, 7], [1, 3, 64])
    func order(count: Int, batchSize: Int) async {
        let items = Array(0..<100)
        #expect(Workers(count).mapAll(items, batchSize: batchSize) { $0 * 2 } == items.map { $0 * 2 })
        #expect(Workers(count).mapBatches(items, batchSize: batchSize, Array.init).flatMap { $0 } == items)
        #expect(await Workers(count).map(items) { $0 * 2 } == items.map { $0 * 2 })
    }

    @Test func nothingIsMadeOfNothing() {
        #expect(Workers(2).mapAll([Int]()) { $0 }.isEmpty)
    }

    @Test("Two things are made, by however many workers", arguments: [1, 2])
    func both(count: Int) async {
        let made = await Workers(count).both({ "one" }, { 2 })
        #expect(made.0 == "one" && made.1 == 2)
        #expect(Workers(count).makeBoth({ "one" }, { 2 }) == ("one", 2))
    }

    @Test("Two things wait for each other's worker at most", arguments: [1, 2])
    func bothWithinBoth(count: Int) {
        let workers = Workers(count)
        let made = workers.makeBoth(
            { workers.mapAll(Array(0..<100), batchSize: 1) { $0 }.count }, { workers.makeBoth({ 1 }, { 2 }).1 })
        #expect(made == (100, 2))
    }

    @Test("A worker makes one tool for all of its batches", arguments: [1, 4])
    func tools(count: Int) {
        let made = Atomic(0)
        let numbers = Workers(count).mapBatches(
            Array(0..<100), batchSize: 1, toolPerWorker: made.add(1, ordering: .relaxed).newValue
        ) { _, tool in tool }
        #expect(numbers.count == 100)
        #expect((1...count).contains(made.load(ordering: .relaxed)))
        #expect(Set(numbers).isSubset(of: Set(1...count)))
    }

    @Test("Batches are full but for the last")
    func batches() {
        #expect(Workers(2).mapBatches(Array(0..<5), batchSize: 2) { $0.count } == [2, 2, 1])
    }
}
