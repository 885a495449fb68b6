import ArgumentParser
import Foundation

/// Twice the pages, and pages that are made to be slow.
struct Scaling: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows that twice the pages take about twice the time, also where pages are made to be slow.")

    @Option(help: "The executable of docgen.")
    var docgen = ".build/release/docgen"

    @Option(help: "A folder of the corpus.")
    var corpus = "ucwa"

    @Option(help: "The dialect of its pages.")
    var dialect = "ucwa"

    @Option(help: "The size of the longer of two slow pages, in bytes.")
    var size = 2_000_000

    @Option(help: "How often each run is made; the fastest counts.")
    var runs = 3

    @Option(
        help: """
            Fail where twice as much takes more than so many times as long: what grows with the square takes four times. It is \
            measured twice again first, since a machine that has something else to do for a moment is no slow reader.
            """)
    var limit: Double?

    func run() throws {
        let pages = try Corpus(corpus)
        try Corpus.withScratch { scratch in
            var isExceeded = false
            func report(_ name: String, _ once: URL, _ twice: URL) throws {
                var least = try growth(once, twice)
                for _ in 0..<2 where least.ratio > limit ?? .infinity {
                    let again = try growth(once, twice)
                    if again.ratio < least.ratio { least = again }
                }
                print("\(name): \(least.ratio.rounded(to: 2)) ×, \(least.seconds.rounded(to: 2)) s")
                isExceeded = isExceeded || least.ratio > limit ?? .infinity
            }
            try report(
                "twice the pages", pages.multiplied(by: 2, into: scratch), pages.multiplied(by: 4, into: scratch))
            for (name, text) in Self.pathologies {
                try report(
                    "twice as many \(name)", write(name, text, size: size / 2, to: scratch),
                    write(name + "-twice", text, size: size, to: scratch))
            }
            if isExceeded { throw ExitCode.failure }
        }
    }

    /// What a page repeats, with what stands before it.
    private struct Pathology: ExpressibleByStringLiteral {
        var opening = ""
        var text: String

        init(opening: String, text: String) {
            self.opening = opening
            self.text = text
        }

        init(stringLiteral text: String) { self.text = text }
    }

    private static let pathologies: [(String, Pathology)] = [
        ("pipes", "|"), ("nested quotes", ">"), ("brackets", "["), ("closed brackets", "[a]("), ("backticks", "`"),
        ("stars", "*a "), ("words on a line", "word "), ("letters on a line", "a"), ("braces", "{"),
        ("comments", "<!--"), ("rows", "|a|b|\n"), ("headings", "# x\n"), ("nested lists", "- "),
        ("lines of an unclosed fence", Pathology(opening: "```http\n", text: "GET /users/{id}\n")),
        ("members of an unclosed object", Pathology(opening: "```json\n", text: "{\"a\":")),
        ("rows of properties", Pathology(opening: "## Properties\n|Property|Type|\n|:-|:-|\n", text: "|id|String|\n")),
    ]

    private func write(_ name: String, _ pathology: Pathology, size: Int, to scratch: URL) throws -> URL {
        let folder = scratch.appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let repeated = String(repeating: pathology.text, count: size / pathology.text.utf8.count)
        try Data("# Page\n\n\(pathology.opening)\(repeated)".utf8).write(to: folder.appending(path: "page.md"))
        return folder
    }

    /// How many times as long the second folder takes as the first, and how long.
    private func growth(_ once: URL, _ twice: URL) throws -> (ratio: Double, seconds: Double) {
        let (short, long) = (try seconds(of: once), try seconds(of: twice))
        return (long / short, long)
    }

    private func seconds(of folder: URL) throws -> Double {
        let program = Program(
            URL(fileURLWithPath: docgen), ["inspect", folder.path, "--summary", "--dialect", dialect])
        return try (0..<runs).map { _ in try program.run().seconds }.min() ?? .infinity
    }
}
