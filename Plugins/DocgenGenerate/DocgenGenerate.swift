import Foundation
import PackagePlugin

/// `swift package docgen`: writes into the package what `docgen.json` asks for.
///
/// Arguments are those of `docgen generate`. The package manager asks for the permission to write, or is given it by
/// `--allow-writing-to-package-directory`.
@main
struct DocgenGenerate: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let process = Process()
        process.executableURL = try context.tool(named: "docgen").url
        process.arguments = ["generate"] + arguments
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { exit(process.terminationStatus) }
    }
}
