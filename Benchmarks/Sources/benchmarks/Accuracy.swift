import ArgumentParser
import Foundation

/// What docgen makes of whole doc sets, against what a service itself declares, and against the pages.
struct Accuracy: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Scores the OpenAPI file of Microsoft Graph, and counts what is read of UCWA and OneDrive.",
        discussion: """
            Pages are counted by a reader that shares nothing with docgen. The scorers are Python programs: python3 must
            be installed.
            """)

    @Option(help: "The executable of docgen.")
    var docgen = ".build/release/docgen"

    @Option(help: "The folder of figures.py.")
    var scoring = "Benchmarks/Scoring"

    func run() throws {
        try Corpus.withScratch { scratch in
            try graph(scratch)
            try oneDrive(scratch)
            try ucwa(scratch)
        }
    }

    private func graph(_ scratch: URL) throws {
        let pages = try Corpus("graph-v1.0")
        let truth = pages.folder.deletingLastPathComponent().appending(path: "truth")
        let file = try openAPI(of: pages, module: "MicrosoftGraph", scratch)
        print("Microsoft Graph v1.0, \(pages.pages.count) files")
        try python(
            Corpus.scorer("thresholds.py").path, file.path, pages.folder.path,
            truth.appending(path: "truth-v1.0.json").path, truth.appending(path: "types-documented-v1.0.txt").path)
        // From PyPI; says so itself where it is not installed.
        try python("-m", "openapi_spec_validator", file.path)
        let findings = scratch.appending(path: "findings.json")
        try docgen(
            ["check", pages.folder.path, "--dialect", "graph", "--format", "json"], into: findings, statuses: [0, 1])
        try python(figures, "bodies", file.path, pages.folder.path, findings.path)
        print("unclassified, each listed by docgen inspect --summary:")
        try unclassified(pages, dialect: "graph")
    }

    private func oneDrive(_ scratch: URL) throws {
        let pages = try Corpus("onedrive")
        let file = try openAPI(of: pages, module: "OneDrive", scratch)
        print("OneDrive, \(pages.pages.count) files")
        try python(figures, "lines", file.path, pages.folder.path)
    }

    private func ucwa(_ scratch: URL) throws {
        let pages = try Corpus("ucwa")
        let facts = scratch.appending(path: "facts.json")
        try docgen(["inspect", pages.folder.path, "--dialect", "ucwa", "--stage", "page", "--json"], into: facts)
        print("UCWA, \(pages.pages.count) files")
        try python(figures, "ucwa", facts.path, pages.folder.path)
    }

    private var figures: String { URL(fileURLWithPath: scoring).appending(path: "figures.py").path }

    private func openAPI(of pages: Corpus, module: String, _ scratch: URL) throws -> URL {
        let folder = scratch.appending(path: module)
        try Program(
            URL(fileURLWithPath: docgen),
            [
                "generate", pages.folder.path, "--module", module, "--dialect", "graph", "--emit", "openapi",
                "--output", folder.path,
            ]
        ).run()
        return folder.appending(path: "openapi.json")
    }

    private func docgen(_ arguments: [String], into file: URL, statuses: Set<Int32> = [0]) throws {
        let run = try Program(URL(fileURLWithPath: docgen), arguments).run(isQuiet: false, statuses: statuses)
        try Data(run.output.utf8).write(to: file)
    }

    private func python(_ arguments: String...) throws {
        let run = try Program(named: "python3", arguments).run(isQuiet: false, statuses: [0, 1])
        print(run.output, terminator: "")
    }

    private func unclassified(_ pages: Corpus, dialect: String) throws {
        let run = try Program(
            URL(fileURLWithPath: docgen), ["inspect", pages.folder.path, "--dialect", dialect, "--summary"]
        ).run(isQuiet: false)
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        if let start = lines.firstIndex(of: "unclassified") { print(lines[(start + 1)...].joined(separator: "\n")) }
    }
}
