import ArgumentParser
import DocgenKit
import PageReader
import SourceText

/// The arguments that all commands on pages share.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Pages, or folders of pages.",
            discussion: "Pages that a module of the configuration holds are read as that module says.",
            valueName: "docs"))
    var docs: [String] = []

    @Option(
        help: ArgumentHelp("The configuration; docgen.json in the working folder, if there is one.", valueName: "file"))
    var config: String?

    @Option(
        help: ArgumentHelp(
            "The module of the configuration to work on, or the name of a new one made of the pages given.",
            valueName: "name"))
    var module: String?

    @Option(
        help: ArgumentHelp(
            "The vocabulary of the pages: \(Dialect.builtInNames.joined(separator: ", ")), or the path of a YAML file.",
            discussion: "Without it, and where no configuration says it, the built-in one that understands most.",
            valueName: "name|file"))
    var dialect: String?

    @Option(
        help: ArgumentHelp(
            "How many pages are read and outputs made at a time; as many as there are processors where it is left out. The results are the same.",
            valueName: "number"))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
        if let module, let problem = ModuleName.problem(with: module) { throw ValidationError("\(problem).") }
        if let dialect, !Dialect.isFile(dialect), !Dialect.builtInNames.contains(dialect) {
            let message = NearestName.message(unknown: "dialect", dialect, among: Dialect.builtInNames)
            throw ValidationError("\(message).")
        }
    }

    var request: ProjectRequest {
        var request = ProjectRequest(docs: docs, configuration: config, module: module, dialect: dialect)
        if let jobs { request.workers = Workers(jobs) }
        return request
    }
}
