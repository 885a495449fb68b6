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

    func run() throws {
        let pages = try Corpus(corpus)
        try Corpus.withScratch { scratch in
            let once = try seconds(of: pages.multiplied(by: 2, into: scratch))
            let twice = try seconds(of: pages.multiplied(by: 4, into: scratch))
            print("twice the pages: \((twice / once).rounded(to: 2)) ×")
            for (name, text) in Self.pathologies {
                let short = try write(name, String(repeating: text, count: 250_000 / text.utf8.count), to: scratch)
                let long = try write(
                    name + "-twice", String(repeating: text, count: 500_000 / text.utf8.count), to: scratch)
                let ratio = try seconds(of: long) / seconds(of: short)
                print("\(name), twice as long: \(ratio.rounded(to: 2)) ×")
            }
        }
    }

    private static let pathologies = [
        ("pipes", "|"), ("quotes", ">"), ("brackets", "["), ("backticks", "`"), ("stars", "*a "), ("words", "word "),
        ("braces", "{"), ("comments", "<!--"), ("rows", "|a|b|\n"), ("headings", "# x\n"),
    ]

    private func write(_ name: String, _ text: String, to scratch: URL) throws -> URL {
        let folder = scratch.appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(("# Page\n\n" + text).utf8).write(to: folder.appending(path: "page.md"))
        return folder
    }

    /// The fastest of three runs.
    private func seconds(of folder: URL) throws -> Double {
        let program = Program(
            URL(fileURLWithPath: docgen), ["inspect", folder.path, "--summary", "--dialect", "graph"])
        return try (0..<3).map { _ in try program.run().seconds }.min() ?? .infinity
    }
}
