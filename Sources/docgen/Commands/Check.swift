import ArgumentParser
import DocgenKit
import SourceText

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says what is wrong with the pages.",
        discussion: """
            Every finding is a line, path:line:column: severity: text [rule], in the order of the pages; docs/rules.md \
            describes the rules. Exit status 1 where an error was found that no baseline knows, with --strict also for a \
            warning; notes never fail.

            A baseline lists findings that are known. With --baseline (or "baseline" in docgen.json) only others are \
            printed, and warnings where a known one is no longer found.

            Examples:
              docgen check
              docgen check docs-input
              docgen check docs/user-get.md --dialect graph
              docgen check --outputs
              docgen check --write-baseline docgen-baseline.json
              docgen check --baseline docgen-baseline.json --strict --format github
              docgen check --format sarif > docgen.sarif
            """)

    @OptionGroup var input: InputOptions

    @Option(help: ArgumentHelp("How findings are printed: text, json, sarif or github.", valueName: "format"))
    var format: FindingsFormat = .text

    @Flag(help: "Fail for warnings too.")
    var strict = false

    @Flag(help: "Fail where the files that docgen generate writes are not what the pages say.")
    var outputs = false

    @Option(help: ArgumentHelp("A file with known findings, which are not printed.", valueName: "file"))
    var baseline: String?

    @Option(help: ArgumentHelp("Write all findings to a file as known ones, and print none.", valueName: "file"))
    var writeBaseline: String?

    @Flag(help: "Mend the pages where findings carry a fix-it, then check again.")
    var fix = false

    func validate() throws {
        if writeBaseline != nil, baseline != nil {
            throw ValidationError("Give one of --baseline and --write-baseline.")
        }
    }

    func run() async throws {
        var run = try Run(input.request, format: format)
        var understandings = await run.understandAll()
        run.leaveToProcessEnd(understandings)
        var findings = run.findings(understandings)
        if fix {
            let report = try PageMending(findings).apply()
            run.console.printMessage(lines: report)
            run = try Run(input.request, format: format)
            understandings = await run.understandAll()
            findings = run.findings(understandings)
        }
        if let writeBaseline { return try write(findings, to: writeBaseline, run) }
        if let path = baseline ?? run.project.baseline {
            findings = try BaselineFile.read(path, run, format).compare(with: findings, run)
        }
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

    /// What can't be read is no finding to get used to, so that it fails here as well.
    private func write(_ findings: Findings, to path: String, _ run: Run) throws {
        let baseline = Baseline(of: findings.diagnostics, in: findings.sources, path: findings.path)
        try BaselineFile.write(baseline, to: path, run)
        run.console.printMessage(lines: ["\(path): \(baseline.count) known findings"])
        let input = findings.with(run.project.diagnostics)
        if !input.diagnostics.isEmpty { run.printMessages(input) }
        if input.isFailure(strict: false) { throw ExitCode.failure }
    }
}
