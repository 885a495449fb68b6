import Foundation
import PackagePlugin

/// `swift package docgen-docc`: builds the documentation of modules that have a catalog as static sites, and needs neither
/// swift-docc-plugin nor the tool.
///
///     swift package --allow-writing-to-directory site docgen-docc --output site --base-path docs
///
/// The package manager itself builds the module and hands out its symbols: a plugin that ran `swift build` would wait for the
/// lock that the outer command holds.
@main
struct DocgenDocC: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let request = try SiteRequest(arguments)
        let targets = try request.targets(of: context.package)
        let docc = try context.tool(named: "docc").url
        for target in targets {
            let symbols = try packageManager.getSymbolGraph(
                for: target,
                // What types have of the standard library would be half of the pages.
                options: PackageManager.SymbolGraphOptions(
                    minimumAccessLevel: .public, includeSynthesized: false, includeSPI: false))
            let folder = request.folder(of: target, isOnly: targets.count == 1, in: context)
            try FileManager.default.createDirectory(
                at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
            let process = Process()
            process.executableURL = docc
            process.arguments = request.doccArguments(
                target, symbols: symbols.directoryURL, folder: folder, isOnly: targets.count == 1)
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { exit(process.terminationStatus) }
            print("\(folder.path): begins at documentation/\(target.moduleName.lowercased())")
        }
    }
}
