import ArgumentParser
import Foundation

/// What it costs to compile the generated models, beside two other ways to write them.
struct Compile: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compiles the generated models beside the same types with synthesised coding, and beside a peer's.",
        discussion: """
            All of them are targets of one package, built one after the other in one run. What they import is built before \
            and doesn't count. Seconds are those of the processor, which a busy machine changes least, and of the clock; \
            memory is that of the largest process.

            The peer is openapi-generator -g swift6, which reads the openapi.json that docgen makes of the same pages: \
            pip download openapi-generator-cli==7.26.0, whose wheel holds the jar. It takes part where --peer names that.
            """)

    @Option(help: "The executable of docgen.")
    var docgen = ".build/release/docgen"

    @Option(help: "A folder of the corpus.")
    var corpus = "graph-v1.0"

    @Option(help: "So many pages, evenly picked; all where it is left out.")
    var pages: Int?

    @Option(help: "debug, release, or both separated by a comma.")
    var configurations = "debug,release"

    @Option(help: "The jar of openapi-generator.")
    var peer: String?

    @Option(help: "A folder to work in, which stays; otherwise one that is removed.")
    var scratch: String?

    func run() throws {
        guard let scratch else { return try Corpus.withScratch(compare) }
        let folder = URL(fileURLWithPath: scratch)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try compare(in: folder)
    }

    private func compare(in scratch: URL) throws {
        let package = ModelPackage(
            folder: scratch, checkout: URL(fileURLWithPath: FileManager.default.currentDirectoryPath))
        try package.generate(docgen: docgen, pages: selection(), peer: peer)
        for configuration in configurations.split(separator: ",").map(String.init) {
            try package.build("Imported", configuration)
            var reference: ModelPackage.Cost?
            for contender in package.contenders {
                let cost = try package.build(contender.target, configuration)
                let first = reference ?? cost
                reference = first
                print(
                    "\(configuration), \(contender.title): \(contender.files) files, \(contender.lines) lines, "
                        + "\(cost.processorSeconds.rounded(to: 1)) s of the processor "
                        + "(\((cost.processorSeconds / first.processorSeconds).rounded(to: 2)) ×), "
                        + "\(cost.seconds.rounded(to: 1)) s, \(Int(cost.memory)) MiB, "
                        + "objects \((cost.objects / 1_048_576).rounded(to: 1)) MiB")
            }
        }
    }

    private func selection() throws -> [String] {
        let corpus = try Corpus(corpus)
        guard let pages, pages < corpus.pages.count, pages > 0 else { return [corpus.folder.path] }
        return (0..<pages).map { corpus.pages[$0 * corpus.pages.count / pages].path }
    }
}
