import ArgumentParser
import DocgenKit
import SourceText

/// Arguments that make no sense together. They end the command with the exit status of wrong usage, 64.
enum UsageError {
    static var noInput: ValidationError {
        ValidationError(
            "There is no \(ConfigurationFile.defaultName) in this folder. Name pages or folders of pages, or give --config."
        )
    }

    static func unknownModule(_ name: String, known: [String]) -> ValidationError {
        ValidationError(
            "The configuration has no such module: \(NearestName.message(unknown: "module", name, among: known)).")
    }

    static var noRuntime: ValidationError {
        ValidationError(
            "This docgen doesn't lie in its checkout. Say where DocgenRuntime is: --docgen-package PATH or URL@VERSION."
        )
    }

    static func noRuntime(at path: String) -> ValidationError {
        ValidationError("There is no package of docgen in '\(path)'.")
    }

    static func noVersion(in address: String) -> ValidationError {
        ValidationError("'\(address)' lacks the version of the package: \(address)@1.2.0.")
    }

    static func foreignPages(_ module: String) -> ValidationError {
        ValidationError("No page of the arguments belongs to the module '\(module)' of the configuration.")
    }
}
