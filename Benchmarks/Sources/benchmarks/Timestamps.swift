import ArgumentParser
import DocgenRuntime
import Foundation

/// The same texts into `Timestamp` and into `Date`.
struct Timestamps: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Times the parsing of timestamps against Foundation's Date.ISO8601FormatStyle.",
        discussion: "Run it as a release build: swift run -c release --package-path Benchmarks benchmarks timestamps")

    @Option(help: "How often all texts are parsed in a round.")
    var repetitions = 100

    @Option(help: "Rounds of either kind, one after the other and short; the fastest of each counts.")
    var rounds = 200

    @Option(help: "Fail where Timestamp is less than so many times as fast.")
    var limit: Double?

    /// Forms that both read. Foundation keeps three digits of a fraction.
    private static let texts = [
        "2019-07-11T02:47:17.651Z", "2016-12-31T23:57:49.904Z", "2020-02-06T01:50:10.739+00:00",
        "2017-01-01T00:02:52.853+03:00", "2024-02-29T12:00:00.000Z",
    ]

    func run() throws {
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        for text in Self.texts {
            let difference = try Timestamp(text).date.timeIntervalSince(try style.parse(text))
            guard abs(difference) < 0.001 else { throw ValidationError("\(text) is two instants.") }
        }
        var sum = 0.0
        let (timestamp, date) = try Stopwatch.fastest(
            of: rounds,
            {
                for _ in 0..<repetitions {
                    for text in Self.texts { sum += Double(try Timestamp(text).secondsSince1970) }
                }
            },
            {
                for _ in 0..<repetitions {
                    for text in Self.texts { sum += try style.parse(text).timeIntervalSince1970 }
                }
            })
        let count = Double(repetitions * Self.texts.count)
        // The sum is used, so that nothing of the work can be left out.
        guard sum.isFinite else { throw ExitCode.failure }
        print("\(Self.texts.count) texts, fastest of \(rounds)")
        print("Date.ISO8601FormatStyle: \((date / count * 1e9).rounded(to: 0)) ns a text")
        print("Timestamp: \((timestamp / count * 1e9).rounded(to: 0)) ns a text")
        print("speed of Timestamp: \((date / timestamp).rounded(to: 1)) × ISO8601FormatStyle")
        if let limit, date / timestamp < limit { throw ExitCode.failure }
    }
}
