import SourceText
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
    }

    @Test("Batches are full but for the last")
    func batches() {
        #expect(Workers(2).mapBatches(Array(0..<5), batchSize: 2) { $0.count } == [2, 2, 1])
    }
}
