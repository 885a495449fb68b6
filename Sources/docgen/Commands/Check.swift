import ArgumentParser
import DocgenKit

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says what is wrong with the pages.",
        discussion: """
            Every finding is a line, path:line:column: severity: text [rule], in the order of the pages.

            Examples:
              docgen check
              docgen check docs-input
              docgen check docs/user-get.md --dialect graph
              docgen check --strict --format github
              docgen check --outputs
            """)

    @OptionGroup var input: InputOptions

    @Option(help: ArgumentHelp("How findings are printed: text, json or github.", valueName: "format"))
    var format: FindingsFormat = .text

    @Flag(help: "Fail for warnings too.")
    var strict = false

    @Flag(help: "Fail where the files that docgen generate writes are not what the pages say.")
    var outputs = false

    func run() async throws {
        let run = try Run(input.request, format: format)
        let understandings = await run.understandAll()
        let findings = run.findings(understandings)
        run.console.printResult(format.render(findings, style: run.console.outputStyle))
        // Before the summary, so that it stays the last line.
        let stale = outputs ? try await staleFiles(run, understandings) : []
        run.console.printMessage(lines: stale)
        run.console.printMessage(lines: [findings.summary])
        if findings.isFailure(strict: strict) || !stale.isEmpty { throw ExitCode.failure }
    }

    /// A line each of the files that a run of docgen generate would change.
    private func staleFiles(_ run: Run, _ understandings: [Understanding]) async throws -> [String] {
        do {
            let plan = try await GenerationPlan(run, understandings, isOutputGiven: false)
            return plan.refusals
                + plan.writers.flatMap { writer in
                    writer.plan.steps.filter { $0.action != .keep }.map { step in
                        "\(writer.folder.place(step.path)): error: \(Self.words(step.action)); run docgen generate"
                    }
                }
        } catch let error as OutputError {
            return ["\(error)"]
        }
    }

    private static func words(_ action: OutputPlan.Action) -> String {
        switch action {
        case .create: "the pages ask for this file, and it is not there"
        case .update: "this is not what the pages say"
        case .remove: "the pages no longer ask for this file"
        case .keep: "this is what the pages say"
        }
    }
}
