import Foundation

/// Runs `swift` as the user has it, with the standard streams of docgen.
enum SwiftCommand {
    /// - Returns: Its exit status; that of a shell where a signal ended it.
    /// - Throws: What `Process` throws where there is no `env` to find `swift` with.
    static func run(_ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["swift"] + arguments
        try process.run()
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }
}
