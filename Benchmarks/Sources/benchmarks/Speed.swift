import ArgumentParser
import Foundation

/// docgen beside cmark-gfm on the same bytes.
struct Speed: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Times docgen against cmark-gfm on the same bytes.",
        discussion: """
            Build docgen first: swift build -c release --static-swift-stdlib --product docgen

            With --peer, models, routes and client are also timed beside openapi-generator -g swift6, which is given the \
            openapi.json that docgen makes of the same pages: pip download openapi-generator-cli==7.26.0, whose wheel \
            holds the jar.
            """)

    @Option(help: "The executable of docgen.")
    var docgen = ".build/release/docgen"

    @Option(help: "A folder of the corpus.")
    var corpus = "graph-v1.0"

    @Option(help: "The dialect of its pages.")
    var dialect = "graph"

    @Option(help: "How often each program runs; the fastest run counts.")
    var runs = 5

    @Option(help: "The jar of openapi-generator.")
    var peer: String?

    @Flag(help: "Fail where a limit is exceeded.")
    var strict = false

    func run() throws {
        let pages = try Corpus(corpus)
        try Corpus.withScratch { scratch in
            let all = try pages.concatenated(into: scratch)
            let contenders = try self.contenders(pages.folder, all: all)
            // Interleaved, so that a busy moment of the machine meets all of them.
            var best = contenders.map { _ in Program.Run(seconds: .infinity, memory: 0, output: "") }
            for number in 0..<runs {
                for (place, contender) in contenders.enumerated() {
                    // A folder that was emptied just before makes new files dear: each run has one of its own.
                    let run = try contender.program(scratch.appending(path: "output-\(place)-\(number)")).run()
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
            if let peer { isExceeded = try !isFaster(than: peer, on: pages, scratch) || isExceeded }
            if strict, isExceeded { throw ExitCode.failure }
        }
    }

    /// How many times as fast as the peer Swift is to be made.
    private static let lead = 4.0

    /// Times the Swift that both make, and whether docgen has the lead that it should.
    private func isFaster(than peer: String, on pages: Corpus, _ scratch: URL) throws -> Bool {
        let specification = scratch.appending(path: "specification")
        try generate("openapi", of: pages.folder, to: specification).run()
        var (own, other) = (Double.infinity, Double.infinity)
        for run in 0..<runs {
            // A folder that was emptied just before makes new files dear, so that each run has one of its own.
            let output = scratch.appending(path: "swift-\(run)")
            let program = generate("models,routes,client", of: pages.folder, to: output)
            own = min(own, try program.run().seconds)
            let arguments = [
                "-jar", peer, "generate", "-g", "swift6", "-i", specification.appending(path: "openapi.json").path,
                "-o", scratch.appending(path: "peer-\(run)").path, "--skip-validate-spec",
            ]
            other = min(other, try Program(named: "java", arguments).run().seconds)
        }
        print(
            "openapi-generator -g swift6: \(other.rounded(to: 1)) s; docgen, models, routes and client from the pages: "
                + "\(own.rounded(to: 1)) s, \((other / own).rounded(to: 2)) × as fast (of at least \(Int(Self.lead)))")
        return other / own >= Self.lead
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

    private func contenders(_ folder: URL, all: URL) throws -> [Contender] {
        let cmark = try Program(named: "cmark-gfm", ["-e", "table", all.path])
        let inspect = Program(
            URL(fileURLWithPath: docgen), ["inspect", folder.path, "--summary", "--dialect", dialect])
        return [
            Contender(name: "cmark-gfm -e table") { _ in cmark },
            Contender(name: "docgen inspect --summary", ratio: 3, memory: 400) { _ in inspect },
            Contender(name: "docgen generate --emit openapi", ratio: 4, memory: 400) { output in
                generate("openapi", of: folder, to: output)
            },
            Contender(name: "docgen generate --package, all outputs", ratio: 12) { output in
                // Nothing is built of it: any path does for the runtime.
                generate(
                    "models,routes,client,tests,openapi,docc", ["--package", "--docgen-package", "."], of: folder,
                    to: output)
            },
        ]
    }

    private func generate(
        _ outputs: String, _ options: [String] = [], of folder: URL, to output: URL
    ) -> Program {
        Program(
            URL(fileURLWithPath: docgen),
            [
                "generate", folder.path, "--module", "Measured", "--dialect", dialect, "--emit", outputs, "--output",
                output.path,
            ] + options)
    }
}

/// A program that is timed, and what it should not exceed.
private struct Contender {
    let name: String
    /// Times the time of cmark-gfm.
    var ratio: Double?
    /// In MiB.
    var memory: Double?
    /// What writes to a folder, where it writes anything.
    let program: (URL) -> Program

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
