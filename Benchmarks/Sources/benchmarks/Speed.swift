import ArgumentParser
import Foundation

/// docgen beside cmark-gfm on the same bytes.
struct Speed: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Times docgen against cmark-gfm on the same bytes.",
        discussion: "Build docgen first: swift build -c release --product docgen")

    @Option(help: "The executable of docgen.")
    var docgen = ".build/release/docgen"

    @Option(help: "A folder of the corpus.")
    var corpus = "graph-v1.0"

    @Option(help: "How often each program runs; the fastest run counts.")
    var runs = 5

    @Option(help: "Fail where reading takes more than this many times the time of cmark-gfm.")
    var limit: Double?

    func run() throws {
        let pages = try Corpus(corpus)
        try Corpus.withScratch { scratch in
            let all = try pages.concatenated(into: scratch)
            let tool = URL(fileURLWithPath: docgen)
            let output = scratch.appending(path: "openapi").path
            let contenders = [
                ("cmark-gfm -e table", try Program(named: "cmark-gfm", ["-e", "table", all.path])),
                (
                    "docgen inspect --summary",
                    Program(tool, ["inspect", pages.folder.path, "--summary", "--dialect", "graph"])
                ),
                (
                    "docgen generate --emit openapi",
                    Program(
                        tool,
                        [
                            "generate", pages.folder.path, "--module", "Measured", "--dialect", "graph", "--emit",
                            "openapi", "--output", output,
                        ])
                ),
            ]
            // Interleaved, so that a busy moment of the machine meets all of them.
            var best = contenders.map { _ in Program.Run(seconds: .infinity, memory: 0, output: "") }
            for _ in 0..<runs {
                for (place, contender) in contenders.enumerated() {
                    let run = try contender.1.run()
                    if run.seconds < best[place].seconds { best[place].seconds = run.seconds }
                    best[place].memory = max(best[place].memory, run.memory)
                }
            }
            let reference = best[0].seconds
            print("\(pages.pages.count) pages, fastest of \(runs)")
            for ((name, _), run) in zip(contenders, best) {
                let ratio = run.seconds / reference
                print(
                    "\(name): \(run.seconds.rounded(to: 3)) s, \(ratio.rounded(to: 2)) ×, \(Int(run.memory)) MiB")
            }
            if let limit, best[1].seconds / reference > limit { throw ExitCode.failure }
        }
    }
}

extension Double {
    func rounded(to digits: Int) -> Double {
        let factor = (0..<digits).reduce(1.0) { factor, _ in factor * 10 }
        return (self * factor).rounded() / factor
    }
}
