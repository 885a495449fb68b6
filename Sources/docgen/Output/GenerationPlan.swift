import ArgumentParser
import DocgenKit
import Emitters

/// All files of a run, and what is to become of each, before anything is written.
struct GenerationPlan {
    /// In the order of the project's modules.
    let writers: [OutputWriter]
    /// What stands in the way, for people to read; where it is not empty nothing may be written.
    let refusals: [String]

    /// Makes the files.
    ///
    /// - Throws: `ValidationError` where a module has no place to go, `ExitCode` after saying what is wrong with a template,
    ///   `OutputError` where a folder can't be read.
    init(_ run: Run, _ understandings: [Understanding], isOutputGiven: Bool) async throws {
        var writers: [OutputWriter] = []
        var refusals: [String] = []
        let folders = try Self.folders(run.project, isOutputGiven: isOutputGiven)
        for ((module, understanding), folder) in zip(zip(run.project.modules, understandings), folders) {
            let files: [GeneratedFile]
            do {
                files = try await run.generator(module).emit(understanding, over: try folder.manifest())
            } catch let error as OutputError {
                throw error
            } catch {
                run.progress.clear()
                run.console.printMessage(lines: ["\(error)"])
                throw ExitCode.failure
            }
            let writer = try OutputWriter(files, to: folder, isComplete: !module.omitsOutputs, workers: run.workers)
            refusals += writer.plan.refusals.map { $0.message(in: folder) }
            writers.append(writer)
        }
        run.progress.clear()
        self.writers = writers
        self.refusals = refusals
    }

    /// Where each module goes.
    ///
    /// - Throws: `ValidationError` where the arguments don't say it, or leave out pages of a module.
    static func folders(_ project: Project, isOutputGiven: Bool) throws -> [OutputFolder] {
        try project.modules.map { module in
            guard let folder = module.outputFolder else {
                throw ValidationError(
                    "No configuration knows these pages: say what to make of them, --module NAME --output DIR.")
            }
            guard module.omittedPages == 0 || isOutputGiven else {
                throw ValidationError(
                    "The arguments leave out \(module.omittedPages) pages of the module '\(module.input.name)', whose output would "
                        + "lose what they say. Name all of its pages or none, or give --output.")
            }
            return OutputFolder(path: folder)
        }
    }
}
