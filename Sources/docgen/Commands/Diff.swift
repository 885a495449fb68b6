import APIDiff
import ArgumentParser
import DocgenKit
import Foundation
import PageReader
import SourceText

struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Says what changed in the API between two revisions of its pages.",
        discussion: """
            Each side is a folder of pages, a page, or a file that 'docgen inspect DOCS --stage interface --json' wrote. A \
            configuration is not looked for.

            A change breaks clients where one that was written by the old pages can fail at a server that is written by the new \
            ones, and servers where one of the old pages can fail a client of the new ones. It is the wire that counts, not \
            the generated Swift.

            Examples:
              docgen diff old/docs docs
              docgen diff v1.json docs --format markdown
              docgen diff old/docs docs --fail-on breaking
            """)

    @Argument(help: "The older pages.")
    var old: String

    @Argument(help: "The newer pages.")
    var new: String

    @Option(
        help: ArgumentHelp(
            "The vocabulary of the pages: \(Dialect.builtInNames.joined(separator: ", ")), or the path of a YAML file.",
            discussion: "Without it, the built-in one that understands most of the newer pages.", valueName: "name|file"
        ))
    var dialect: String?

    @Option(help: ArgumentHelp("How changes are printed: text, markdown or json.", valueName: "format"))
    var format: Format = .text

    @Option(
        help: ArgumentHelp(
            "Which changes make the exit status 1: \(Limit.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "changes"))
    var failOn: Limit?

    enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case text
        case markdown
        case json
    }

    enum Limit: String, CaseIterable, ExpressibleByArgument, Sendable {
        case breaking
        case breakingClient = "breaking-client"
        case breakingServer = "breaking-server"
        case any

        func isReached(by report: ChangeReport) -> Bool {
            switch self {
            case .breaking: report.count(breaking: [.client, .server]) > 0
            case .breakingClient: report.count(breaking: .client) > 0
            case .breakingServer: report.count(breaking: .server) > 0
            case .any: !report.findings.isEmpty
            }
        }
    }

    func validate() throws {
        guard let dialect, !Dialect.isFile(dialect), !Dialect.builtInNames.contains(dialect) else { return }
        throw ValidationError(
            "\(NearestName.message(unknown: "dialect", dialect, among: Dialect.builtInNames)).")
    }

    func run() async throws {
        let console = Console()
        let report: ChangeReport
        do {
            let (before, after) = try await InterfaceLoader.load(old, new, dialect: dialect)
            report = ChangeReport(compare(before, after))
        } catch let problem as InterfaceProblem {
            console.printMessage(lines: ["\(problem)"])
            throw ExitCode.failure
        }
        switch format {
        case .text:
            console.printResult(lines: report.lines)
            console.printMessage(lines: [report.summary])
        case .markdown:
            let lines = report.markdown.split(separator: "\n", omittingEmptySubsequences: false)
            console.printResult(lines: lines.dropLast().map(String.init))
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            let text = String(decoding: try encoder.encode(ChangeDocument(report)), as: UTF8.self)
            console.printResult(ControlCharacters.escaped(json: text) + "\n")
        }
        if failOn?.isReached(by: report) == true { throw ExitCode.failure }
    }
}
