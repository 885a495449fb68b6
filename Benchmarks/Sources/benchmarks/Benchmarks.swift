import ArgumentParser

@main
struct Benchmarks: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures docgen on real doc sets.",
        discussion: """
            The doc sets lie in the folder that DOCGEN_CORPUS names, the scorers in the one that DOCGEN_SCORE names.

            Speed is a ratio: docgen and cmark-gfm read the same bytes, one after the other, several times, and the
            fastest run of each counts. Absolute times say more about the machine than about docgen.
            """,
        subcommands: [
            Speed.self, Scaling.self, Accuracy.self, Compile.self, Decoding.self, Timestamps.self,
        ])
}
