import ArgumentParser
import DocgenKit
import Emitters
import SourceText

struct Generate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes models, routes, tests, an OpenAPI file and a DocC catalog.",
        discussion: """
            Only files that differ are written, and only files that docgen wrote are replaced or removed. With --emit, files of \
            the other outputs stay. Modules of the \
            configuration go to a folder each, below --output if it is given; pages that it does not know go to --output itself. \
            Of the findings errors are printed; docgen check lists them all.

            Examples:
              docgen generate
              docgen generate --dry-run
              docgen generate --watch
              docgen generate --module OnlineMeetings --emit models,openapi
              docgen generate docs --module Shop --dialect graph --output Generated/Shop
              docgen generate docs --module Shop --package --output Shop && cd Shop && swift build
            """)

    @OptionGroup var input: InputOptions

    @Option(
        help: ArgumentHelp(
            "What is written, separated by commas: \(Emitter.names.joined(separator: ", ")).", valueName: "outputs"),
        transform: Generate.emitters)
    var emit: [Emitter]?

    @Option(help: ArgumentHelp("Where files are written.", valueName: "dir"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "A folder whose files replace built-in templates of the same name.", valueName: "dir"))
    var templates: String?

    @Flag(help: "Write a Package.swift too, so that the output is a package of its own.")
    var package = false

    @Option(
        help: ArgumentHelp(
            "Where the package gets DocgenRuntime from: a folder, or an address and the least version, https://example.com/docgen@1.2.0. Implies --package; without it, the checkout that this docgen was built in.",
            valueName: "path|url@version"))
    var docgenPackage: String?

    @Flag(help: "Write nothing; print what would change.")
    var dryRun = false

    @Flag(help: "Stay, and write again whenever a page, template or the configuration was saved; Ctrl-C ends it.")
    var watch = false

    /// Reads `models,openapi`; each once, in the order of the cases.
    private static func emitters(_ argument: String) throws -> [Emitter] {
        let names = argument.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
        guard !names.isEmpty else { throw ValidationError("name at least one output") }
        for name in names where !Emitter.names.contains(name) {
            throw ValidationError(NearestName.message(unknown: "output", name, among: Emitter.names))
        }
        return Emitter.allCases.filter { names.contains($0.rawValue) }
    }

    var request: ProjectRequest {
        var request = input.request
        request.emitters = emit
        request.output = output
        request.templates = templates
        request.package = docgenPackage.map { .runtime($0) } ?? (package ? .ownRuntime : nil)
        return request
    }

    func run() async throws {
        guard watch else { return try await generate(Interruption()) }
        // What is wrong with the arguments is said at once; what is wrong with a page or the configuration may pass.
        let interruption = Interruption()
        var misuse: (any Error)?
        var hasRun = false
        await interruption.observed {
            await Watch(request: request).run(until: interruption) {
                defer { hasRun = true }
                do {
                    try await generate(interruption)
                } catch let code as ExitCode where code != .failure {
                    interruption.request()
                } catch is ExitCode {
                    Console().printMessage(lines: ["waiting for the next change"])
                } catch  where hasRun {
                    // The configuration may be gone between two steps of a save.
                    Console().printMessage(lines: [Docgen.message(for: error), "waiting for the next change"])
                } catch {
                    misuse = error
                    interruption.request()
                }
            }
        }
        if let misuse { throw misuse }
    }

    private func generate(_ interruption: Interruption) async throws {
        let run = try Run(request)
        // Asked before the pages are read, which may take a while.
        _ = try GenerationPlan.folders(run.project, isOutputGiven: output != nil)
        let understandings = await run.understandAll()
        if !watch { run.leaveToProcessEnd(understandings) }
        let findings = run.findings(understandings)
        run.printErrors(findings)
        // Files made of half of the input would lose what the other half says. What is wrong within a page is no reason
        // not to write: the page was read as well as it could be.
        guard !run.project.diagnostics.contains(where: { $0.severity == .error }) else { throw ExitCode.failure }
        do {
            let plan = try await GenerationPlan(run, understandings, isOutputGiven: output != nil)
            run.console.printMessage(lines: plan.refusals)
            guard plan.refusals.isEmpty else { throw ExitCode.failure }
            for (writer, module) in zip(plan.writers, run.project.modules) {
                if !dryRun { try writer.write(interruption: interruption) }
                report(OutputReport(plan: writer.plan, folder: writer.folder, module: module.input.name), run.console)
            }
        } catch let error as OutputError {
            run.console.printMessage(lines: ["\(error)"])
            // As shells have it for a process that a signal ends.
            if case .interrupted = error { throw ExitCode(130) }
            throw ExitCode.failure
        }
        if findings.isFailure(strict: false) { throw ExitCode.failure }
    }

    private func report(_ report: OutputReport, _ console: Console) {
        console.printMessage(lines: report.warnings)
        if dryRun { console.printResult(lines: report.changes) }
        console.printResult(lines: [report.summary(isDryRun: dryRun)])
    }
}
