import ArgumentParser
import DocgenKit
import Emitters

struct Generate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes models, routes, tests, an OpenAPI file and a DocC catalog.",
        discussion: """
            Only files that differ are written, and only files that docgen wrote are replaced or removed. With --emit, files of \
            the other outputs stay. Modules of the \
            configuration go to a folder each, below --output if it is given; pages that it does not know go to --output itself. \
            Of the findings errors are printed; docgen check lists them all.

            Examples:
              docgen generate
              docgen generate --dry-run
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
        let run = try Run(request)
        let folders = try outputFolders(run.project)
        let understandings = await run.understandAll()
        let findings = run.findings(understandings)
        run.printErrors(findings)
        // Files made of half of the input would lose what the other half says. What is wrong within a page is no reason
        // not to write: the page was read as well as it could be.
        guard !run.project.diagnostics.contains(where: { $0.severity == .error }) else { throw ExitCode.failure }
        do {
            let writers = try await plan(run, understandings, folders)
            let interruption = Interruption()
            for (writer, module) in zip(writers, run.project.modules) {
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

    /// Where each module goes.
    private func outputFolders(_ project: Project) throws -> [OutputFolder] {
        try project.modules.map { module in
            guard let folder = module.outputFolder else {
                throw ValidationError(
                    "No configuration knows these pages: say what to make of them, --module NAME --output DIR.")
            }
            guard module.omittedPages == 0 || output != nil else {
                throw ValidationError(
                    "The arguments leave out \(module.omittedPages) pages of the module '\(module.input.name)', whose output would "
                        + "lose what they say. Name all of its pages or none, or give --output.")
            }
            return OutputFolder(path: folder)
        }
    }

    /// Makes all files and decides what to do with each, before anything is written.
    private func plan(
        _ run: Run, _ understandings: [Understanding], _ folders: [OutputFolder]
    ) async throws -> [OutputWriter] {
        var writers: [OutputWriter] = []
        var isRefused = false
        for ((module, understanding), folder) in zip(zip(run.project.modules, understandings), folders) {
            let files: [GeneratedFile]
            do {
                files = try await run.generator(module).emit(understanding)
            } catch {
                run.progress.clear()
                run.console.printMessage(lines: ["\(error)"])
                throw ExitCode.failure
            }
            let writer = try OutputWriter(files, to: folder, isComplete: !module.omitsOutputs)
            run.progress.clear()
            run.console.printMessage(lines: writer.plan.refusals.map { $0.message(in: folder) })
            isRefused = isRefused || !writer.plan.refusals.isEmpty
            writers.append(writer)
        }
        if isRefused { throw ExitCode.failure }
        return writers
    }

    private func report(_ report: OutputReport, _ console: Console) {
        console.printMessage(lines: report.warnings)
        if dryRun { console.printResult(lines: report.changes) }
        console.printResult(lines: [report.summary(isDryRun: dryRun)])
    }
}
