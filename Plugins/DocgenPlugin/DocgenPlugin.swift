import Foundation
import PackagePlugin

/// Makes Swift of the pages in a target whenever it is built.
///
/// Pages are the files of the target that end with `.md` or `.markdown`. A `docgen.json` at the top of the target, if there is
/// one, says more; without it models are made.
///
/// The package manager wants to know the outputs of a command before it runs, and keeps them as long as no file comes or goes.
/// So their set is fixed: the tool spreads all declarations over the files named here.
@main
struct DocgenPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target.sourceModule else {
            Diagnostics.error("DocgenPlugin works on targets of Swift sources; '\(target.name)' is none")
            return []
        }
        let files = target.sourceFiles.map(\.url).sorted { $0.path < $1.path }
        let pages = files.filter { ["md", "markdown"].contains($0.pathExtension.lowercased()) }
        guard !pages.isEmpty else {
            Diagnostics.warning(
                """
                target '\(target.name)' uses DocgenPlugin, and there are no pages in it: put files that end with .md or .markdown into \
                \(target.directoryURL.path), and do not list them under 'exclude' or 'resources'
                """)
            return []
        }
        let configuration = target.directoryURL.appending(path: "docgen.json")
        guard
            files.contains(where: { $0.path == configuration.path })
                || !FileManager.default.fileExists(atPath: configuration.path)
        else {
            Diagnostics.error(
                "\(configuration.path) is excluded from the target: take it out of 'exclude' or 'resources'")
            return []
        }
        let templatesAndDialects = files.filter { ["stencil", "yml", "yaml"].contains($0.pathExtension.lowercased()) }
        let request = BuildRequest(
            module: target.moduleName, root: target.directoryURL, pages: pages,
            configuration: files.contains { $0.path == configuration.path } ? configuration : nil,
            output: context.pluginWorkDirectoryURL.appending(path: "Generated"))
        let requestFile = context.pluginWorkDirectoryURL.appending(path: "docgen-build.json")
        try request.write(to: requestFile)
        return [
            .buildCommand(
                displayName: "Making Swift of the pages in \(target.name)",
                executable: try context.tool(named: "docgen").url,
                arguments: ["build-target", requestFile.path],
                inputFiles: [requestFile] + pages + [request.configurationFile].compactMap(\.self)
                    + templatesAndDialects,
                outputFiles: request.outputFiles)
        ]
    }
}
