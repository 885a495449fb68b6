import ArgumentParser

/// `docgen`: pages of an API reference in, a Swift API out.
@main
struct Docgen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docgen",
        abstract: "Makes a Swift API of the Markdown pages of an API reference.",
        discussion: """
            Without arguments the commands work on what docgen.json in the working folder names.

            Examples:
              docgen init docs                 write a docgen.json to start with
              docgen generate                  write the outputs of all modules
              docgen check docs                what is wrong with the pages
              docgen inspect docs --summary    what was understood, in numbers
              docgen docc                      the documentation as a static site

            Exit status: 0, or 1 where an error was found or input could not be read, or 64 for wrong usage, or 130 where
            Ctrl-C ended it while it wrote.
            Results go to the standard output, everything else to the standard error.
            """,
        // Each says its name: to have it made of the name of its type takes longer than to parse the arguments.
        subcommands: [
            Generate.self, Init.self, Check.self, Inspect.self, Diff.self, DocC.self, Templates.self, BuildTarget.self,
        ])

    static func main() async {
        Allocator.prepare()
        await main(nil)
    }
}
