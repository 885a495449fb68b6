import ArgumentParser
import DocgenKit
import PathKit
import SourceText

struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Writes a docgen.json for a folder of pages, and says why it says what it says.",
        discussion: """
            The dialect is the one that understands most of the pages, the outputs are those that they have something for. A \
            docgen.json that is there already stays.

            Examples:
              docgen init docs
              docgen init docs/reference --module Shop
            """)

    @Argument(help: ArgumentHelp("A folder of pages.", valueName: "docs"))
    var docs: String = "."

    @Option(
        help: ArgumentHelp("The name of the Swift module; otherwise it is made of the folder's.", valueName: "name"))
    var module: String?

    func validate() throws {
        if let module, let problem = ModuleName.problem(with: module) { throw ValidationError("\(problem).") }
    }

    func run() async throws {
        let console = Console()
        let folder = OutputFolder(path: ".")
        let name = ConfigurationFile.defaultName
        do throws(OutputError) {
            // Looked at first: reading the pages may take a while.
            guard try folder.state(name) == .absent else {
                throw .file(name, "this is here already; nothing is overwritten")
            }
        } catch {
            console.printMessage(lines: ["\(error)"])
            throw ExitCode.failure
        }
        let (files, path) = try pages(console)
        let names = (Path(path).realPath ?? path).split(separator: "/").reversed().map(String.init)
        let draft = try await ConfigurationDraft(of: files, docs: path, name: module, folderNames: names)
        do throws(OutputError) {
            try folder.write(Array(draft.text.utf8), to: name)
        } catch {
            console.printMessage(lines: ["\(error)"])
            throw ExitCode.failure
        }
        console.printResult(lines: ["create \(name)"] + draft.reasons.map { "  " + $0 })
    }

    /// The pages of the folder, and the folder as the configuration names it.
    private func pages(_ console: Console) throws -> ([SourceFile], String) {
        let path = PathText.tidied(docs)
        var finder = PageFinder()
        var sources = SourceCollection()
        if Path(path).isFile {
            sources.report("this is a file; the configuration is made for a folder of pages", .error, path: path)
        } else if finder.add(path) {
            let folder = Path(path).realPath ?? path
            _ = sources.pages(finder.pages, root: folder, project: folder)
        } else {
            sources.report("there is no such folder", .error, path: path)
        }
        sources.report(finder.skipped)
        let findings = Findings(sources.diagnostics, in: sources.sources, pageCount: finder.pages.count)
        console.printMessage(FindingsFormat.text.render(findings, style: console.errorStyle))
        let files = sources.sources.files.filter { !$0.bytes.isEmpty }
        guard !findings.isFailure(strict: false) else { throw ExitCode.failure }
        guard !files.isEmpty else {
            console.printMessage(lines: [
                "\(path): error: there are no pages here; files that end with .md or .markdown are pages"
            ])
            throw ExitCode.failure
        }
        let folder = Path(path).realPath ?? path
        let here = Path(".").realPath ?? "."
        return (files, PathText.relative(folder, to: here).map { $0.isEmpty ? "." : $0 } ?? path)
    }
}
