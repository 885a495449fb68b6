import ArgumentParser
import DocgenKit
import Emitters
import SourceText

struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Lists, prints or copies the templates of the outputs.",
        discussion: """
            A folder given as --templates, or named in docgen.json, replaces built-in templates file by file.

            Examples:
              docgen templates list
              docgen templates show models/type.stencil
              docgen templates eject Templates
            """,
        subcommands: [List.self, Show.self, Eject.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists the built-in templates by name.")

        func run() {
            Console().printResult(lines: TemplateLibrary.builtInNames.sorted())
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Prints a built-in template.")

        @Argument(help: "Its name: models/type.stencil.")
        var name: String

        func run() throws {
            guard let source = TemplateLibrary().source(name) else {
                let names = TemplateLibrary.builtInNames
                throw ValidationError("\(NearestName.message(unknown: "template", name, among: names)).")
            }
            // Its own text, byte for byte: it comes from the tool and from no page.
            Console().printResult(source)
        }
    }

    struct Eject: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "eject", abstract: "Copies the built-in templates into a folder, to be changed there.",
            discussion: "A file that is there already is left alone, so that no change of yours is lost.")

        @Argument(help: ArgumentHelp("The folder.", valueName: "dir"))
        var folder = "Templates"

        func run() throws {
            let console = Console()
            let destination = OutputFolder(path: PathText.tidied(folder))
            do throws(OutputError) {
                for name in TemplateLibrary.builtInNames.sorted() {
                    guard let source = TemplateLibrary().source(name) else { continue }
                    switch try destination.state(name) {
                    case .absent:
                        try destination.write(Array(source.utf8), to: name)
                        console.printResult(lines: ["create \(destination.place(name))"])
                    case .file, .occupied, .symbolicLink:
                        console.printResult(lines: ["keep \(destination.place(name))"])
                    }
                }
            } catch {
                console.printMessage(lines: ["\(error)"])
                throw ExitCode.failure
            }
        }
    }
}
