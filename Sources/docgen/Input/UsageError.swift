import ArgumentParser
import DocgenKit

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

    static func foreignPages(_ module: String) -> ValidationError {
        ValidationError("No page of the arguments belongs to the module '\(module)' of the configuration.")
    }
}
