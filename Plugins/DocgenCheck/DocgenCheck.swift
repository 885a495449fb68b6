import Foundation
import PackagePlugin

/// `swift package docgen-check`: says what is wrong with the pages, and with `--outputs` whether the committed files are up to
/// date. It writes nothing and needs no permission.
///
/// Arguments are those of `docgen check`.
@main
struct DocgenCheck: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let process = Process()
        process.executableURL = try context.tool(named: "docgen").url
        process.arguments = ["check"] + arguments
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { exit(process.terminationStatus) }
    }
}
