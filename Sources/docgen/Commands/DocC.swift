import ArgumentParser
import DocgenKit
import Foundation
import PathKit

/// Builds the documentation of generated modules as a static site.
struct DocC: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docc",
        abstract: "Builds the documentation of generated modules as a static site.",
        discussion: """
            The modules are targets of the package in the working folder, which depends on swift-docc-plugin; that builds
            them. One module is written to the output folder itself, several to a folder each.

            Examples:
              docgen docc --output site --base-path docs
              docgen docc OnlineMeetings --preview
              docgen docc --theme theme-settings.json
            """)

    @Argument(help: ArgumentHelp("Targets; all modules of docgen.json where none is named.", valueName: "target"))
    var targets: [String] = []

    @Option(
        help: ArgumentHelp("The configuration; docgen.json in the working folder, if there is one.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("The folder of the package.", valueName: "dir"))
    var packagePath = "."

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder that the site is written to.", valueName: "dir"))
    var output = "site"

    @Option(
        help: ArgumentHelp(
            "The path under which the site is served: docs for https://example.com/docs. The root of the host where it is left out.",
            valueName: "path"))
    var basePath = ""

    @Option(
        help: ArgumentHelp(
            "A theme-settings.json in place of the one in the catalogs, which the template docc/theme.stencil makes.",
            valueName: "file"))
    var theme: String?

    @Flag(help: "Serve one module on this machine, made anew whenever its catalog changes, instead of writing a site.")
    var preview = false

    @Flag(help: "Take warnings of DocC for errors.")
    var warningsAsErrors = false

    func validate() throws {
        if preview, targets.count > 1 { throw ValidationError("--preview serves one module: name it.") }
        if let theme, !Path(theme).exists { throw ValidationError("there is no theme '\(theme)'.") }
        if basePath.contains("://") { throw ValidationError("--base-path is a path, such as docs.") }
    }

    func run() async throws {
        let console = Console()
        let builds = try builds()
        if preview {
            guard let build = builds.first, builds.count == 1 else {
                throw ValidationError("--preview serves one module: name it.")
            }
            throw ExitCode(try SwiftCommand.run(build.previewArguments))
        }
        for build in builds {
            // The plugin moves the finished site to its place, which must lie in a folder that is there.
            try FileManager.default.createDirectory(
                at: URL(fileURLWithPath: build.output).deletingLastPathComponent(), withIntermediateDirectories: true)
            let status = try SwiftCommand.run(build.arguments)
            guard status == 0 else {
                console.printMessage(lines: [
                    "the documentation of \(build.target) was not built; the package must depend on https://github.com/swiftlang/swift-docc-plugin"
                ])
                throw ExitCode.failure
            }
            if let theme {
                let settings = try Path(theme).readBytes()
                try Data(settings).write(to: URL(fileURLWithPath: "\(build.output)/theme-settings.json"))
            }
            console.printResult(lines: ["\(build.output): begins at \(build.landingPage)"])
        }
    }

    /// One a target, each with a folder and a base path of its own where there are several.
    private func builds() throws -> [DocumentationBuild] {
        let names = try targets.isEmpty ? configuredModules() : targets
        return names.map { name in
            DocumentationBuild(
                package: packagePath, target: name,
                output: names.count > 1 ? PathText.joined(output, name) : PathText.tidied(output),
                basePath: names.count > 1 ? "\(basePath)/\(name)" : basePath, warningsAreErrors: warningsAsErrors)
        }
    }

    private func configuredModules() throws -> [String] {
        var sources = SourceCollection()
        let request = ProjectRequest(configuration: config)
        guard let file = try ConfigurationFile(request, into: &sources) else {
            throw ValidationError("there is no docgen.json that names modules: name a target.")
        }
        return file.configuration.modules.map(\.name)
    }
}
