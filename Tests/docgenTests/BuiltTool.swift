import Foundation
import RunningPrograms
import Testing

/// The executable as users run it; it is built beside the tests.
enum BuiltTool {
    static func run(_ arguments: [String], in folder: URL) throws -> Program.Result {
        try Program(executable()).run(arguments, in: folder)
    }

    /// What the compiler says of Swift files that import the libraries which are built beside the tests.
    static func typecheck(_ files: [String], module: String, _ options: [String]) throws -> String {
        let modules = try executable().deletingLastPathComponent().appendingPathComponent("Modules")
        let result = try SwiftCompiler.run(
            [
                "-typecheck", "-whole-module-optimization", "-parse-as-library", "-module-name", module, "-I",
                modules.path,
            ]
                + options + files)
        return result.output + result.errors
    }

    /// The folder that the package is built into.
    static func folder() throws -> URL { try executable().deletingLastPathComponent() }

    static func executable() throws -> URL {
        let tests = Bundle.allBundles.map(\.bundleURL) + [URL(fileURLWithPath: CommandLine.arguments[0])]
        let candidates = tests.map { $0.deletingLastPathComponent().appendingPathComponent("docgen") }
        return try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) })
    }
}
