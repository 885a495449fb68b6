import APIDiff
import APIModel
import ArgumentParser
import DocgenKit
import PageReader
import SourceText

struct Inspect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Shows what was understood of the pages.",
        discussion: """
            The stages are those of docgen: the blocks of the Markdown, the facts of each page, the model of all pages; and the \
            interface, which is what docgen diff compares.

            Examples:
              docgen inspect docs/user-get.md
              docgen inspect docs/user-get.md --stage blocks
              docgen inspect --stage model --json
              docgen inspect docs --stage interface --json > v1.json     for a later docgen diff
              docgen inspect docs --summary
            """)

    @OptionGroup var input: InputOptions

    @Option(help: ArgumentHelp("How far to read: blocks, page, model or interface.", valueName: "stage"))
    var stage: InspectionStage = .page

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(
        help:
            "Print counts, findings by rule, and the headings, columns and types that no pattern of the dialect matched."
    )
    var summary = false

    func validate() throws {
        if stage == .interface, !json || summary {
            throw ValidationError("--stage interface has a JSON form alone; give --json.")
        }
        if json, summary { throw ValidationError("--summary has no JSON form; give one of --json and --summary.") }
    }

    func run() async throws {
        let run = try Run(input.request)
        let understandings = await run.understandAll()
        run.leaveToProcessEnd(understandings)
        if stage == .interface {
            guard let understanding = understandings.first, understandings.count == 1 else {
                throw ValidationError("An interface is that of one module; name it, --module NAME.")
            }
            run.console.printResult(try Interface(understanding.model, sources: run.project.sources).json)
        } else if summary {
            for (module, understanding) in zip(run.project.modules, understandings) {
                let summary = Summary(of: understanding, workers: run.workers)
                run.console.printResult(lines: Self.lines(summary, of: module, run.project.sources))
            }
        } else {
            let trees = zip(run.project.modules, understandings).flatMap { module, understanding in
                facts(of: module, understanding, run.project.sources)
            }
            if json {
                let text = Fact.json(trees, in: run.project.sources)
                run.console.printResult(ControlCharacters.escaped(json: text) + "\n")
            } else {
                let lines = trees.flatMap { $0.text(in: run.project.sources).split(separator: "\n").map(String.init) }
                run.console.printResult(lines: lines)
            }
        }
        let input = Findings(run.project.diagnostics, in: run.project.sources, pageCount: run.project.pageCount)
        if !input.diagnostics.isEmpty { run.printMessages(input) }
        if input.isFailure(strict: false) { throw ExitCode.failure }
    }

    private func facts(
        of module: Project.Module, _ understanding: Understanding, _ sources: SourceMap
    ) -> [Fact] {
        switch stage {
        case .blocks: module.input.pages.compactMap { sources[$0.file]?.blockFacts }
        case .page: understanding.pages.map(\.facts)
        case .model, .interface: understanding.model.facts
        }
    }

    private static func lines(_ summary: Summary, of module: Project.Module, _ sources: SourceMap) -> [String] {
        func table(_ rows: [(count: Int, label: String)]) -> [String] {
            let width = rows.map { "\($0.count)".count }.max() ?? 0
            return rows.map { row in
                let number = "\(row.count)"
                return "  \(String(repeating: " ", count: width - number.count))\(number) \(row.label)"
            }
        }
        func list(_ title: String, _ items: [Summary.Unmatched]) -> [String] {
            guard !items.isEmpty else { return [] }
            let rows = items.map { item in
                let place = item.places.first.flatMap(sources.location).map { ", first at \($0)" } ?? ""
                return (count: item.places.count, label: item.label + place)
            }
            return [title] + table(rows)
        }
        var lines = ["\(module.input.name) (\(module.input.dialect.name))"]
        lines += table(summary.counts.map { ($0.count, $0.label) })
        if !summary.findings.isEmpty { lines += ["findings"] + table(summary.findings.map { ($0.count, $0.label) }) }
        lines += list("unclassified", summary.unclassified)
        lines += list("headings that no pattern matches", summary.headings)
        lines += list("columns that no pattern matches", summary.columns)
        lines += list("types that no spelling matches", summary.types)
        return lines
    }
}

extension InspectionStage: ExpressibleByArgument {}
