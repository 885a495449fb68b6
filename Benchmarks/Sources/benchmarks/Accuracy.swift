import ArgumentParser
import Foundation

/// docgen's OpenAPI file against what the service itself declares, and against the pages.
struct Accuracy: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Scores the OpenAPI file of Microsoft Graph against the service's own schema.",
        discussion: "The scorers are Python programs: python3 must be installed.")

    @Option(help: "The executable of docgen.")
    var docgen = ".build/release/docgen"

    func run() throws {
        let pages = try Corpus("graph-v1.0")
        let truth = pages.folder.deletingLastPathComponent().appending(path: "truth")
        try Corpus.withScratch { scratch in
            try Program(
                URL(fileURLWithPath: docgen),
                [
                    "generate", pages.folder.path, "--module", "MicrosoftGraph", "--dialect", "graph", "--emit",
                    "openapi", "--output", scratch.path,
                ]
            ).run()
            let scorer = try Program(
                named: "python3",
                [
                    Corpus.scorer("thresholds.py").path, scratch.appending(path: "openapi.json").path,
                    pages.folder.path, truth.appending(path: "truth-v1.0.json").path,
                    truth.appending(path: "types-documented-v1.0.txt").path,
                ]
            ).run(isQuiet: false, statuses: [0, 1])
            print(scorer.output, terminator: "")
        }
    }
}
