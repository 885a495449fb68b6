import ArgumentParser
import DocgenKit
import SourceText

/// A command at work on a project: what every command on pages does first.
struct Run: Sendable {
    let project: Project
    let workers: Workers
    let console: Console
    let progress: ProgressLine

    /// Reads the input that the arguments name.
    ///
    /// - Throws: The exit status 1, after saying why, where nothing can be done with it.
    init(_ request: ProjectRequest, format: FindingsFormat = .text) throws {
        try self.init(workers: request.workers, format: format) { try ProjectLoader.load(request) }
    }

    /// - Parameter load: Reads the input.
    /// - Throws: The exit status 1, after saying why, where nothing can be done with it.
    init(
        workers: Workers = .perProcessor, format: FindingsFormat = .text, load: () throws -> Project
    ) throws {
        self.workers = workers
        console = Console()
        progress = ProgressLine(console)
        do {
            project = try load()
            console.printMessage(lines: project.notices)
        } catch let error as InputError {
            Self.report(error, format, console)
            throw ExitCode.failure
        }
    }

    /// Says what is wrong with the input as a whole.
    func report(_ error: InputError, _ format: FindingsFormat) { Self.report(error, format, console) }

    private static func report(_ error: InputError, _ format: FindingsFormat, _ console: Console) {
        let findings = Findings(error.diagnostics, in: error.sources, pageCount: 0)
        switch format {
        case .text: console.printMessage(format.render(findings, style: console.errorStyle))
        // A program that reads the results gets to know of this there.
        case .json, .github, .sarif: console.printResult(format.render(findings, style: console.outputStyle))
        }
    }

    func generator(_ module: Project.Module) -> Generator {
        let name = module.input.name
        return Generator(module.input, sources: project.sources, workers: workers) { [progress] stage in
            progress.show(stage, of: name)
        }
    }

    /// Reads all modules, one after the other.
    func understandAll() async -> [Understanding] {
        var result: [Understanding] = []
        for module in project.modules { result.append(await generator(module).understand()) }
        progress.clear()
        return result
    }

    /// Leaves values to the end of the process, which is near: to free a million of them one by one first would keep the user
    /// waiting.
    func leaveToProcessEnd(_ understandings: [Understanding]) {
        _ = Unmanaged.passRetained(Held(value: understandings))
    }

    func findings(_ understandings: [Understanding]) -> Findings {
        Findings(
            project.diagnostics + understandings.flatMap(\.diagnostics), in: project.sources,
            pageCount: project.pageCount, folder: project.folder, paths: project.paths)
    }

    /// Prints what may make the output wrong, and how much else was found: to list it is what `docgen check` is for.
    func printErrors(_ findings: Findings) {
        let input = Set(project.diagnostics)
        let urgent = findings.diagnostics.filter { $0.severity == .error || input.contains($0) }
        let shown = Findings(urgent, in: project.sources, pageCount: project.pageCount)
        console.printMessage(FindingsFormat.text.render(shown, style: console.errorStyle))
        let hint = urgent.count < findings.diagnostics.count ? "; docgen check lists them" : ""
        console.printMessage(lines: [findings.summary + hint])
    }

    /// Prints findings alone.
    func printFindings(_ findings: Findings) {
        console.printMessage(FindingsFormat.text.render(findings, style: console.errorStyle))
    }

    /// Prints findings that are not what the command is for, and their number.
    func printMessages(_ findings: Findings) {
        console.printMessage(FindingsFormat.text.render(findings, style: console.errorStyle))
        console.printMessage(lines: [findings.summary])
    }
}

/// Keeps a value until the process ends.
private final class Held<Value: Sendable>: Sendable {
    let value: Value

    init(value: Value) { self.value = value }
}
