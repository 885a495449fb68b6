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

    @Option(help: "The dialect of its pages.")
    var dialect = "graph"

    @Option(help: "How often each program runs; the fastest run counts.")
    var runs = 5

    @Flag(help: "Fail where a limit is exceeded.")
    var strict = false

    func run() throws {
        let pages = try Corpus(corpus)
        try Corpus.withScratch { scratch in
            let all = try pages.concatenated(into: scratch)
            let contenders = try self.contenders(pages.folder, all: all, scratch: scratch)
            // Interleaved, so that a busy moment of the machine meets all of them.
            var best = contenders.map { _ in Program.Run(seconds: .infinity, memory: 0, output: "") }
            for _ in 0..<runs {
                for (place, contender) in contenders.enumerated() {
                    try? FileManager.default.removeItem(at: scratch.appending(path: "output"))
                    let run = try contender.program.run()
                    best[place].seconds = min(best[place].seconds, run.seconds)
                    best[place].memory = max(best[place].memory, run.memory)
                }
            }
            print("\(pages.pages.count) pages, fastest of \(runs), on \(Self.hardware)")
            var isExceeded = false
            for (contender, run) in zip(contenders, best) {
                let ratio = run.seconds / best[0].seconds
                print(
                    "\(contender.name): \(run.seconds.rounded(to: 3)) s, \(ratio.rounded(to: 2)) ×\(contender.limits), \(Int(run.memory)) MiB"
                )
                isExceeded = isExceeded || contender.isExceeded(ratio: ratio, memory: run.memory)
            }
            if strict, isExceeded { throw ExitCode.failure }
        }
    }

    /// `Linux x86_64 with 2 processors`
    private static var hardware: String {
        #if arch(x86_64)
            let architecture = "x86_64"
        #elseif arch(arm64)
            let architecture = "arm64"
        #else
            let architecture = "another architecture"
        #endif
        #if os(macOS)
            let system = "macOS"
        #else
            let system = "Linux"
        #endif
        return "\(system) \(architecture) with \(ProcessInfo.processInfo.activeProcessorCount) processors"
    }

    private func contenders(_ folder: URL, all: URL, scratch: URL) throws -> [Contender] {
        func generate(_ outputs: [String]) -> Program {
            Program(
                URL(fileURLWithPath: docgen),
                ["generate", folder.path, "--module", "Measured", "--dialect", dialect]
                    + ["--output", scratch.appending(path: "output").path] + outputs)
        }
        let inspect = ["inspect", folder.path, "--summary", "--dialect", dialect]
        return [
            Contender(name: "cmark-gfm -e table", program: try Program(named: "cmark-gfm", ["-e", "table", all.path])),
            Contender(
                name: "docgen inspect --summary", program: Program(URL(fileURLWithPath: docgen), inspect), ratio: 3,
                memory: 400),
            Contender(
                name: "docgen generate --emit openapi", program: generate(["--emit", "openapi"]), ratio: 4,
                memory: 400),
            Contender(name: "docgen generate", program: generate([]), ratio: 12),
        ]
    }
}

/// A program that is timed, and what it should not exceed.
private struct Contender {
    let name: String
    let program: Program
    /// Times the time of cmark-gfm.
    var ratio: Double?
    /// In MiB.
    var memory: Double?

    var limits: String { ratio.map { " (of at most \(Int($0)))" } ?? "" }

    func isExceeded(ratio: Double, memory: Double) -> Bool {
        ratio > self.ratio ?? .infinity || memory > self.memory ?? .infinity
    }
}

extension Double {
    func rounded(to digits: Int) -> Double {
        let factor = (0..<digits).reduce(1.0) { factor, _ in factor * 10 }
        return (self * factor).rounded() / factor
    }
}
