import Foundation

/// Another program: what tests run to judge what docgen wrote, or docgen itself as users run it.
public struct Program: Sendable {
    /// How a program ended and what it said.
    public struct Result: Sendable {
        public var status: Int32
        public var output: String
        public var errors: String
    }

    public var executable: URL

    public init(_ executable: URL) {
        self.executable = executable
    }

    /// A program that the `PATH` leads to, if there is one.
    public static func installed(_ name: String) -> Program? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let candidates = folders.map { URL(filePath: String($0)).appending(path: name) }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }.map(Program.init)
    }

    /// Runs the program to its end.
    ///
    /// What it prints goes through files: a pipe holds 64 KiB only, and `Process` leaves each of its pipes open on Linux, so that a
    /// thousand runs come to the end of what `select` can wait for.
    public func run(_ arguments: [String], in folder: URL? = nil) throws -> Result {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let output = scratch.appending(path: "output")
        let errors = scratch.appending(path: "errors")
        try Data().write(to: output)
        try Data().write(to: errors)
        let outputHandle = try FileHandle(forWritingTo: output)
        let errorHandle = try FileHandle(forWritingTo: errors)
        defer {
            try? outputHandle.close()
            try? errorHandle.close()
        }

        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        process.standardOutput = outputHandle
        process.standardError = errorHandle
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
}
