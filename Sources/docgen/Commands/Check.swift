import ArgumentParser

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
            """)

    @OptionGroup var input: InputOptions

    @Option(help: ArgumentHelp("How findings are printed: text, json or github.", valueName: "format"))
    var format: FindingsFormat = .text

    @Flag(help: "Fail for warnings too.")
    var strict = false

    func run() async throws {
        let run = try Run(input.request, format: format)
        let findings = run.findings(await run.understandAll())
        run.console.printResult(format.render(findings, style: run.console.outputStyle))
        run.console.printMessage(lines: [findings.summary])
        if findings.isFailure(strict: strict) { throw ExitCode.failure }
    }
}
