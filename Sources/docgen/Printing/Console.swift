import Foundation

/// Where docgen prints: results to the standard output, everything else to the standard error.
struct Console: Sendable {
    let outputStyle: TextFindings.Style
    let errorStyle: TextFindings.Style
    let errorIsTerminal: Bool

    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        let allowsColours = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        func style(_ descriptor: Int32) -> TextFindings.Style {
            let isTerminal = isatty(descriptor) == 1
            return TextFindings.Style(hasColours: isTerminal && allowsColours, hasExcerpts: isTerminal)
        }
        outputStyle = style(STDOUT_FILENO)
        errorStyle = style(STDERR_FILENO)
        errorIsTerminal = isatty(STDERR_FILENO) == 1
    }

    /// Prints a result: text that was made harmless already, with its line endings.
    func printResult(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    /// Prints results a line each, made harmless.
    func printResult(lines: [String]) {
        printResult(ControlCharacters.visibleLines(lines))
    }

    /// Prints what is no result: text that was made harmless already, with its line endings.
    func printMessage(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    /// Prints a message a line, made harmless.
    func printMessage(lines: [String]) {
        printMessage(ControlCharacters.visibleLines(lines))
    }
}
