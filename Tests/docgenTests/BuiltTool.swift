import Foundation
import Testing

/// The executable as users run it; it is built beside the tests.
enum BuiltTool {
    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    static func run(_ arguments: [String], in folder: URL) throws -> Result {
        try run(try executable(), arguments, in: folder)
    }

    /// What the compiler says of Swift files that import the libraries which are built beside the tests.
    static func typecheck(_ files: [String], module: String, _ options: [String]) throws -> String {
        let modules = try executable().deletingLastPathComponent().appendingPathComponent("Modules")
        let result = try run(
            URL(fileURLWithPath: "/usr/bin/env"),
            [
                "swiftc", "-typecheck", "-whole-module-optimization", "-swift-version", "6", "-parse-as-library",
                "-module-name", module, "-I",
                modules.path,
            ] + options + files, in: modules)
        return result.output + result.errors
    }

    private static func run(_ executable: URL, _ arguments: [String], in folder: URL) throws -> Result {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let outputData = output.fileHandleForReading.readDataToEndOfFile()
        let errorData = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
            errors: String(decoding: errorData, as: UTF8.self))
    }

    /// The folder that the package is built into.
    static func folder() throws -> URL { try executable().deletingLastPathComponent() }

    static func executable() throws -> URL {
        let tests = Bundle.allBundles.map(\.bundleURL) + [URL(fileURLWithPath: CommandLine.arguments[0])]
        let candidates = tests.map { $0.deletingLastPathComponent().appendingPathComponent("docgen") }
        return try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) })
    }
}
