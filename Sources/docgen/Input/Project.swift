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

    var pageCount: Int { Set(modules.flatMap(\.input.pages).map(\.file)).count }
}

/// What is wrong with the input as a whole, so that no command can work on it.
struct InputError: Error {
    let diagnostics: [Diagnostic]
    let sources: SourceMap
}
