import DocgenKit
import SourceText

/// What the arguments and `docgen.json` come to: all that a command works on.
struct Project: Sendable {
    struct Module: Sendable {
        var input: ModuleInput
        /// Where its files go, as it is reached from the working folder; `nil` for pages that no configuration knows,
        /// where no `--output` says it.
        var outputFolder: String?
        /// Pages of the module's folders that the arguments leave out.
        var omittedPages = 0
        /// Whether the arguments leave out outputs that the configuration asks for, whose files are then to stay.
        var omitsOutputs = false
    }

    var sources: SourceMap
    var modules: [Module]
    /// What could not be read, and what was left out.
    var diagnostics: [Diagnostic]
    /// What was decided without being told, a line each.
    var notices: [String] = []
    /// The file with known findings that the configuration names, as it is reached from the working folder.
    var baseline: String?
    /// Absolute: what globs, baselines and SARIF name paths relative to. The folder of the configuration, or the working
    /// folder without one.
    var folder: String
    /// Whether it is all that the configuration names.
    var isWhole: Bool

    /// What baselines and reports call the pages: their paths relative to `folder`, as diagnostics print them for what
    /// lies elsewhere.
    var paths: [FileID: String] {
        let pages = modules.flatMap(\.input.pages).map { ($0.file, $0.projectPath) }
        return Dictionary(pages, uniquingKeysWith: { first, _ in first })
    }

    var pageCount: Int { Set(modules.flatMap(\.input.pages).map(\.file)).count }
}

/// What is wrong with the input as a whole, so that no command can work on it.
struct InputError: Error {
    let diagnostics: [Diagnostic]
    let sources: SourceMap
}
